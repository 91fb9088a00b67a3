import type { Client } from './client.ts';
import {
  openResponse,
  paragraph,
  publish,
  saveComment,
  saveResponse,
  sendRound,
  SMALL_DRAFT,
  submit,
  type PublishedVersion,
} from './remiss.ts';
import { createWorld, type World } from './world.ts';

const SIMILAR = `query ($r: ID!, $first: Int! = 20, $after: String) { similarComments(roundId: $r, first: $first, after: $after) {
  comments groups inGroups pageInfo { hasNextPage endCursor }
  nodes { id provisionId address common size members { commentId organisationName ownText assessment { disposition } } } } }`;
const CARRIED = `query ($r: ID!, $v: ID!, $status: PlacementStatus, $first: Int! = 50, $after: String) {
  carriedComments(roundId: $r, versionId: $v, status: $status, first: $first, after: $after) {
    comments onWhole needsReview counts { status comments } pageInfo { hasNextPage endCursor }
    nodes { commentId organisationName fromAddress address status needsReview explanation explanationEnglish quote quoteNow } } }`;

const LETTER =
  'Kravet på egna lager av läkemedel blir orimligt dyrt för små vårdgivare på landsbygden och bör därför utgå ur föreskrifterna.';
const NEXT = SMALL_DRAFT.replace('varje år', 'vartannat år').replace(
  '2 kap. Uppgifter\n\n1 §',
  '2 kap. Uppgifter\n\n1 § Nämnden ansvarar för att uppgifterna är riktiga.\n\n2 §',
);

let world: World;
let editor: Client;
let roundId: string;
let version: PublishedVersion;
let next: PublishedVersion;
let actors: Record<string, string>;

async function answer(key: string, comments: { at: string | null; text: string; quote?: string }[]): Promise<void> {
  const body = await world.as('COORDINATOR', actors[key]);
  const { version: at } = await openResponse(body, roundId);
  for (const { at: address, text, quote } of comments) {
    const provisionId = address === null ? undefined : version.at[address];
    const whole = address === null ? '' : (version.texts[address] ?? '');
    const start = quote === undefined ? 0 : whole.indexOf(quote);
    const segments = [
      {
        provisionId,
        start,
        end: start + (quote ?? '').length,
        exact: quote,
        prefix: whole.slice(Math.max(0, start - 64), start),
        suffix: whole.slice(start + (quote ?? '').length).slice(0, 64),
      },
    ];
    await saveComment(body, {
      roundId,
      ...(provisionId === undefined ? { target: 'WHOLE' } : { provisionId }),
      ...(quote === undefined ? {} : { target: 'PHRASE', segments }),
      body: paragraph(text),
    });
  }
  const saved = await saveResponse(body, { roundId, expectedVersion: at, overallStance: 'SUPPORTS' });
  expect(await submit(body, roundId, saved.version)).toMatchObject({ __typename: 'Receipt' });
}

beforeAll(async () => {
  world = await createWorld();
  actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' }, { key: 'skane' });
  version = await publish(world);
  next = await publish(world, NEXT);
  ({ id: roundId } = await sendRound(await world.as('CASE_OFFICER'), version.id, Object.values(actors)));
  const review = Object.keys(version.texts).find((address) => version.texts[address]?.includes('varje år')) ?? '';
  await answer('uppsala', [
    { at: '1 kap. 2 §', text: LETTER },
    { at: '2 kap. 1 §', text: 'Tiden är för kort.' },
    { at: null, text: 'Bra helhet.' },
  ]);
  await answer('halland', [
    { at: '1 kap. 2 §', text: `${LETTER} Halland har tre vårdcentraler.` },
    { at: review, text: 'Oftare behövs inte.', quote: 'ses över varje år' },
  ]);
  await answer('skane', [{ at: '2 kap. 1 §', text: LETTER }]);
  editor = await world.as('EDITOR');
});
afterAll(async () => world?.stop());

describe('what many say in nearly the same words', () => {
  const similar = async (variables: object = {}) =>
    (await editor.ask(SIMILAR, { r: roundId, ...variables })).similarComments;

  it('is shown once with each one’s own words, never across provisions', async () => {
    const found = await similar();
    expect(found).toMatchObject({ comments: 6, groups: 1, inGroups: 2, pageInfo: { hasNextPage: false } });
    const [group] = found.nodes;
    expect(group).toMatchObject({ provisionId: version.at['1 kap. 2 §'], address: '1 kap. 2 §', size: 2 });
    expect(group.common).toContain('orimligt dyrt för små vårdgivare');
    const own = Object.fromEntries(
      group.members.map((member: { organisationName: string; ownText: string }) => [
        member.organisationName,
        member.ownText,
      ]),
    );
    expect(own).toEqual({ 'Region halland': 'Halland har tre vårdcentraler.', 'Region uppsala': '' });
  });

  it('shows what has been decided meanwhile, and who answers later', async () => {
    const [group] = (await similar()).nodes;
    const [{ commentId }] = group.members;
    await editor.ask(`mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename } }`, {
      input: { commentId, expectedVersion: 0, disposition: 'NOTED', reason: 'Beaktas.' },
    });
    expect((await similar()).nodes[0].members[0]).toMatchObject({ commentId, assessment: { disposition: 'NOTED' } });
    const more = await world.addActors({ key: 'gotland' });
    actors = { ...actors, ...more };
    const officer = await world.as('CASE_OFFICER');
    const other = await sendRound(officer, version.id, Object.values(more));
    expect((await editor.ask(SIMILAR, { r: other.id })).similarComments).toMatchObject({
      comments: 0,
      groups: 0,
      nodes: [],
    });
  });

  it('goes on from page to page', async () => {
    const first = await similar({ first: 1 });
    expect(first.nodes).toHaveLength(1);
    expect((await similar({ first: 1, after: first.pageInfo.endCursor })).nodes).toEqual([]);
    const bad = await editor.send(SIMILAR, { r: roundId, after: 'x' });
    expect(bad.errors[0]?.extensions.code).toBe('BAD_CURSOR');
  });
});

describe('the comments of a round in another version', () => {
  const carried = async (variables: object = {}) =>
    (await editor.ask(CARRIED, { r: roundId, v: next.id, ...variables })).carriedComments;
  const counts = (found: { counts: { status: string; comments: number }[] }) =>
    Object.fromEntries(
      found.counts.filter(({ comments }) => comments > 0).map(({ status, comments }) => [status, comments]),
    );

  it('have one outcome each, the counts add up, and it is said in words what became of the place', async () => {
    const found = await carried();
    expect(found).toMatchObject({ comments: 5, onWhole: 1 });
    expect(found.nodes).toHaveLength(5);
    const total = found.counts.reduce((sum: number, { comments }: { comments: number }) => sum + comments, 0);
    expect(total).toBe(5);
    const places = found.nodes.map((node: Record<string, unknown>) => [
      node['organisationName'],
      node['fromAddress'],
      node['address'],
      node['status'],
    ]);
    expect(places).toEqual(
      expect.arrayContaining([
        ['Region uppsala', '2 kap. 1 §', '2 kap. 2 §', 'MOVED'],
        ['Region skane', '2 kap. 1 §', '2 kap. 2 §', 'MOVED'],
      ]),
    );
    const phrase = found.nodes.find((node: { quote: string | null }) => node.quote !== null);
    expect(phrase).toMatchObject({ quote: 'ses över varje år', quoteNow: 'ses över vartannat år', status: 'EDITED' });
    expect(phrase.explanation.join()).toContain('Texten ändrad');
    expect(phrase.explanationEnglish.join()).toContain('Text changed');
  });

  it('stand unchanged in the version they were written on', async () => {
    const found = await carried({ v: version.id });
    expect([counts(found), found.needsReview]).toEqual([{ UNCHANGED: 5 }, 0]);
  });

  it('can be picked by outcome, page by page', async () => {
    const first = await carried({ status: 'MOVED', first: 1 });
    expect(first.nodes).toHaveLength(1);
    const second = await carried({ status: 'MOVED', first: 1, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ address }: { address: string }) => address)).toEqual([
      '2 kap. 2 §',
      '2 kap. 2 §',
    ]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('are not worked on when nobody waits any more, and are there when asked again', async () => {
    const [stop, third] = [new AbortController(), await publish(world, NEXT.replace('nämnden', 'styrelsen'))];
    const asked = editor.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: CARRIED, variables: { r: roundId, v: third.id } }),
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(), 20);
    await expect(asked).rejects.toThrow();
    expect((await carried({ v: third.id })).comments).toBe(5);
  });

  it('are not there for a round or version that is not', async () => {
    expect(await carried({ r: crypto.randomUUID() })).toBeNull();
    expect(await carried({ v: crypto.randomUUID() })).toBeNull();
  });
});
