import { randomUUID } from 'node:crypto';
import { describeAnchor } from '@samsyn/statute';
import { revisingAs } from '@samsyn/testing';
import type { Client, Loose } from './client.ts';
import {
  openResponse,
  publish,
  type PublishedVersion,
  saveComment,
  saveResponse,
  sendRound,
  submit,
} from './remiss.ts';
import { createWorld, type World } from './world.ts';

const FIRST = `Föreskrifter om planering

1 § Regionen ska ha en plan för ledning.

Planen ska ses över varje år av den nämnd som ansvarar.

2 § Regionen ska öva sin personal.
`;
/** What was marked in 1 § is gone, a new 2 § stands there, and 2 § is 3 §. */
const SECOND = FIRST.replace(
  'Planen ska ses över varje år av den nämnd som ansvarar.',
  'Därutöver får kommunen besluta om mer.',
).replace('2 § Regionen', '2 § Handlingar bevaras i tio år.\n\n3 § Regionen');
/** A new 2 § again: what a person placed on the one before stands on 3 §. */
const THIRD = SECOND.replace('3 § Regionen', '4 § Regionen').replace(
  '2 § Handlingar',
  '2 § Med plan avses ett dokument som nämnden har beslutat.\n\n3 § Handlingar',
);
const MARKED = 'ses över varje år av den nämnd';

const LIST = `query ($v: ID!, $unsure: Boolean!, $first: Int!, $after: String) { versionPlaces(versionId: $v, unsure: $unsure, first: $first, after: $after) { unsure
  counts { status comments } nodes { commentId address needsReview judgedBy explanation } pageInfo { hasNextPage endCursor } } }`;
const JUDGE = `mutation ($v: ID!, $c: ID!, $p: ID) { judgePlace(versionId: $v, commentId: $c, provisionId: $p) { __typename ... on PlaceJudged { address judgedBy }
  ... on Refusal { code problems { code field } } } }`;
const OUTCOME = 'query ($c: ID!) { commentOutcome(commentId: $c) { places { address judgedBy needsReview path } } }';

let world: World;
let [adviser, editor]: Client[] = [];
let version: PublishedVersion;
let second: { id: string };
let at: Record<string, string>;

beforeAll(async () => {
  world = await createWorld();
  const actors = await world.addActors({ key: 'a' }, { key: 'b' });
  [adviser, editor] = [await world.as('LEGAL_ADVISER'), await world.as('EDITOR')];
  version = await publish(world, FIRST);
  const { id: roundId } = await sendRound(await world.as('CASE_OFFICER'), version.id, Object.values(actors));
  for (const key of ['a', 'b']) {
    const body = await world.as('COORDINATOR', actors[key]);
    const { version: expectedVersion } = await openResponse(body, roundId);
    const address = '1 § 2 st';
    const start = version.texts[address]?.indexOf(MARKED) ?? 0;
    const provisionId = version.at[address] ?? '';
    const segments = [{ provisionId, ...describeAnchor(version.texts[address] ?? '', start, start + MARKED.length) }];
    await saveComment(body, { roundId, provisionId, target: 'PHRASE', segments });
    if (key === 'a') await saveComment(body, { roundId, provisionId: version.at['2 §'] ?? '' });
    const saved = await saveResponse(body, { roundId, expectedVersion, overallStance: 'SUPPORTS' });
    expect(await submit(body, roundId, saved.version)).toMatchObject({ __typename: 'Receipt' });
  }
  ({ version: second, at } = await publishNext(version.id, SECOND));
}, 60_000);
afterAll(async () => world?.stop());

async function publishNext(
  from: string,
  text: string,
): Promise<{ version: { id: string }; at: Record<string, string> }> {
  const [doing, other] = [revisingAs(adviser!), revisingAs(await world.as('LEGAL_ADVISER'))];
  const compared = await doing.compare(await doing.bringIn(from, text));
  const { draftId } = compared;
  if (compared.edges.length > 0)
    await doing.judge({ draftId, keys: compared.edges.map(({ key }) => key), outcome: 'CONFIRMED' });
  const spanIds = compared.spans.filter(({ explainsItself }) => !explainsItself).map(({ id }) => id);
  await doing.explain({ draftId, spanIds, metIds: [], words: 'Kravet flyttas till lagen.' });
  await doing.judgeMaterial(draftId, false, 'I sak desamma.');
  const next = await other.publish(draftId, (await doing.handIn(draftId)).version);
  const read = await adviser!.ask('query ($id: ID!) { version(id: $id) { provisions { id address } } }', {
    id: next.id,
  });
  return {
    version: next,
    at: Object.fromEntries(read['version'].provisions.map(({ id, address }: Loose) => [address, id])),
  };
}

const list = async (unsure: boolean, first = 50, after: string | null = null): Promise<Loose> =>
  (await editor!.ask(LIST, { v: second.id, unsure, first, after })).versionPlaces;
const judge = async (c: string, p: string | null): Promise<Loose> =>
  (await adviser!.ask(JUDGE, { v: second.id, c, p })).judgePlace;

describe('the queue of unsure places', () => {
  it('lists those nobody has looked at, page after page, though what stands first is judged meanwhile', async () => {
    const first = await list(true, 1);
    expect(first).toMatchObject({ unsure: 2, pageInfo: { hasNextPage: true } });
    const [{ commentId }] = first.nodes;
    expect(await judge(commentId, at['2 §'] ?? '')).toEqual({
      ...{ __typename: 'PlaceJudged', address: '2 §', judgedBy: expect.stringMatching(/^LEGAL_ADVISER/u) },
    });
    const rest = await list(true, 1, first.pageInfo.endCursor);
    expect(rest).toMatchObject({ unsure: 1, pageInfo: { hasNextPage: false } });
    expect(rest.nodes).toHaveLength(1);
    expect(rest.nodes[0].commentId).not.toBe(commentId);
    expect((await list(true)).nodes).toEqual([expect.objectContaining({ commentId: rest.nodes[0].commentId })]);
  });

  it('shows the person’s word everywhere, and leaves what was worked out as it was', async () => {
    const all = await list(false);
    const judged = all.nodes.find(({ judgedBy }: Loose) => judgedBy !== null);
    expect(judged).toMatchObject({ address: '2 §', needsReview: true });
    const { commentOutcome } = await editor!.ask(OUTCOME, { c: judged.commentId });
    expect(commentOutcome.places).toEqual([expect.objectContaining({ address: '2 §', judgedBy: judged.judgedBy })]);
    const kept =
      'SELECT provision_id AS at, status FROM record.comment_place WHERE version_id = $1 AND comment_id = $2';
    const rows = await world.sql<{ at: string; status: string }>('owner', kept, [second.id, judged.commentId]);
    expect(rows).toEqual([{ at: at['1 §'], status: 'ORPHANED' }]);
    expect(all.counts).toContainEqual({ status: 'ORPHANED', comments: 2 });
  });

  it('holds the last word: also that nothing of it is left', async () => {
    const [{ commentId }] = (await list(true)).nodes;
    expect(await judge(commentId, at['3 §'] ?? '')).toMatchObject({ address: '3 §' });
    expect(await judge(commentId, null)).toMatchObject({ __typename: 'PlaceJudged', address: null });
    const { commentOutcome } = await editor!.ask(OUTCOME, { c: commentId });
    expect(commentOutcome.places).toEqual([expect.objectContaining({ address: null, path: null })]);
    expect(await list(true)).toMatchObject({ unsure: 0, nodes: [] });
  });

  it('refuses a place that is sure, a provision of another version, and a comment that is not there', async () => {
    const sure = (await list(false)).nodes.find(({ needsReview }: Loose) => !needsReview);
    expect(sure).toMatchObject({ address: '3 §' });
    expect(await judge(sure.commentId, at['3 §'] ?? '')).toMatchObject({ code: 'PLACE_SURE' });
    const unsure = (await list(false)).nodes.find(({ needsReview }: Loose) => needsReview);
    const gone = version.at['1 § 2 st'] ?? '';
    const unknown = Object.values(at).includes(gone) ? randomUUID() : gone;
    expect(await judge(unsure.commentId, unknown)).toMatchObject({
      problems: [{ code: 'PROVISION_UNKNOWN', field: 'provisionId' }],
    });
    expect(await judge(randomUUID(), null)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is carried on from where a person has said that a comment stands, and from nowhere where nothing is left', async () => {
    const earlier = (await list(false)).nodes.filter(({ judgedBy }: Loose) => judgedBy !== null);
    const { version: third } = await publishNext(second.id, THIRD);
    const { versionPlaces } = await editor!.ask(LIST, { v: third.id, unsure: false, first: 50, after: null });
    const now = new Map<string, Loose>(versionPlaces.nodes.map((one: Loose) => [one['commentId'], one]));
    expect(versionPlaces.unsure).toBe(0);
    expect(earlier.map(({ address }: Loose) => address).toSorted()).toEqual(['2 §', null]);
    for (const { commentId, address, judgedBy } of earlier)
      expect(now.get(commentId)).toMatchObject({
        ...{ address: address === null ? null : '3 §', needsReview: false, judgedBy: null },
        explanation: expect.arrayContaining([`Följer platsen som ${judgedBy} gav den i version 2`]),
      });
    const { commentOutcome } = await editor!.ask(OUTCOME, {
      c: earlier.find(({ address }: Loose) => address !== null).commentId,
    });
    expect(commentOutcome.places.map(({ address }: Loose) => address)).toEqual(['2 §', '3 §']);
    // each stretch that was marked still has a row
    const rows = await world.sql<{ rows: number }>(
      'owner',
      'SELECT count(*)::int AS rows FROM record.comment_place WHERE version_id = $1 AND judgement_id IS NOT NULL',
      [third.id],
    );
    expect(rows).toEqual([{ rows: 2 }]);
  });
});
