import type { Client, Loose } from './client.ts';
import {
  openResponse,
  publish,
  saveComment,
  saveResponse,
  sendRound,
  submit,
  type PublishedVersion,
} from './remiss.ts';
import { createWorld, type World } from './world.ts';

const ASSESS = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) {
  __typename ... on Assessment { version disposition reason } ... on Stale { currentVersion changedBy } ... on Refusal { code } } }`;
const SETTLE = `mutation ($input: SettleAssessmentInput!) { settleAssessment(input: $input) {
  __typename ... on Assessment { version state settledWord } ... on Stale { currentVersion } ... on Refusal { code } } }`;
const LIST = `query ($r: ID!, $p: ID, $filter: CommentFilter, $first: Int, $after: String) {
  provisionComments(roundId: $r, provisionId: $p, filter: $filter, first: $first, after: $after) {
    total nodes { id kind stance organisationId } pageInfo { hasNextPage endCursor } } }`;

let world: World;
let editor: Client;
let roundId: string;
let version: PublishedVersion;
let actors: Record<string, string>;

/** Two bodies, on one §: two factual, two legal each; one body opposes the §, the other says nothing of it. */
async function answer(key: string, stance: string | null): Promise<void> {
  const body = await world.as('COORDINATOR', actors[key]);
  const provisionId = version.at['1 kap. 2 §'] ?? '';
  const { version: at } = await openResponse(body, roundId);
  for (const kind of ['FACTUAL', 'FACTUAL', 'LEGAL', 'LEGAL']) await saveComment(body, { roundId, provisionId, kind });
  if (stance !== null)
    await body.ask(
      'mutation ($r: ID!, $p: ID!, $s: Stance!) { setProvisionStance(roundId: $r, provisionId: $p, stance: $s) { __typename } }',
      { r: roundId, p: provisionId, s: stance },
    );
  const saved = await saveResponse(body, { roundId, expectedVersion: at, overallStance: 'SUPPORTS' });
  expect(await submit(body, roundId, saved.version)).toMatchObject({ __typename: 'Receipt' });
}

beforeAll(async () => {
  world = await createWorld();
  actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' });
  version = await publish(world);
  ({ id: roundId } = await sendRound(await world.as('CASE_OFFICER'), version.id, Object.values(actors)));
  await answer('uppsala', 'OPPOSES');
  await answer('halland', null);
  editor = await world.as('EDITOR');
});
afterAll(async () => world?.stop());

const list = async (filter: object | null, first = 50, after: string | null = null): Promise<Loose> =>
  (await editor.ask(LIST, { r: roundId, p: version.at['1 kap. 2 §'], filter, first, after })).provisionComments;

describe('the comments of a provision, filtered', () => {
  it.each([
    [null, 8],
    [{}, 8],
    [{ kind: 'LEGAL' }, 4],
    [{ stance: 'OPPOSES' }, 4],
    [{ stance: 'SUPPORTS' }, 0],
    [{ withoutStance: true }, 4],
    [{ assessed: false }, 8],
    [{ assessed: true }, 0],
    [{ kind: 'LEGAL', stance: 'OPPOSES', assessed: false }, 2],
  ])('%j lets through %i of 8, in the list and in the total', async (filter, passing) => {
    const found = await list(filter);
    expect({ total: found.total, nodes: found.nodes.length }).toEqual({ total: passing, nodes: passing });
  });

  it('picks a body', async () => {
    const { nodes } = await list({ organisationId: actors['halland'] });
    expect(nodes.map((one: Loose) => one.organisationId)).toEqual(Array(4).fill(actors['halland']));
  });

  it('goes on over the pages: none is missed and none comes twice', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Loose = await list({ kind: 'FACTUAL' }, 1, after);
      seen.push(...page.nodes.map((one: Loose) => one.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });
});

describe('an assessment that is taken back', () => {
  let commentId: string;
  const assess = async (input: object): Promise<Loose> =>
    (await editor.ask(ASSESS, { input: { commentId, ...input } })).assessComment;

  it('leaves the comment unassessed, and what was decided in the event', async () => {
    commentId = (await list(null)).nodes[0].id;
    await assess({ expectedVersion: 0, disposition: 'ACCEPTED', reason: 'Förtydligas.' });
    expect((await list({ assessed: true })).total).toBe(1);
    expect(await assess({ expectedVersion: 1, disposition: null, reason: null })).toEqual({
      __typename: 'Assessment',
      version: 2,
      disposition: null,
      reason: null,
    });
    expect((await list({ assessed: true })).total).toBe(0);
    const events = await world.sql<{ kind: string; data: object }>(
      'owner',
      'SELECT kind, data FROM record.event WHERE object_id = $1 ORDER BY seq',
      [commentId],
    );
    expect(events.map(({ kind }) => kind)).toEqual(['COMMENT_ASSESSED', 'ASSESSMENT_WITHDRAWN']);
    expect(events[1]?.data).toEqual({ version: 2, before: 'ACCEPTED', reason: 'Förtydligas.' });
  });

  it('is not taken back over what somebody else has decided', async () => {
    expect(await assess({ expectedVersion: 1, disposition: null, reason: null })).toMatchObject({
      __typename: 'Assessment',
      version: 2,
    });
    await assess({ expectedVersion: 2, disposition: 'NOTED', reason: 'Noteras.' });
    expect(await assess({ expectedVersion: 2, disposition: null, reason: null })).toMatchObject({
      __typename: 'Stale',
      currentVersion: 3,
    });
    expect((await list({ assessed: true })).total).toBe(1);
  });

  it('is decided when another has validated it; who proposed it may not, in the product or the database', async () => {
    const adviser = await world.as('LEGAL_ADVISER');
    const settle = async (who: Client, input: object): Promise<Loose> =>
      (await who.ask(SETTLE, { input: { commentId, ...input } })).settleAssessment;
    const told = async (): Promise<Loose> =>
      (await editor.ask(`query ($r: ID!) { compilation(roundId: $r) { assessed decided } }`, { r: roundId }))
        .compilation;
    expect(await told()).toEqual({ assessed: 1, decided: 0 });
    expect(await settle(editor, { expectedVersion: 3, outcome: 'VALIDATED' })).toMatchObject({ code: 'OWN_PROPOSAL' });
    await expect(
      world.sql(
        'owner',
        `UPDATE office.assessment SET settled = 'VALIDATED', settled_by = updated_by, settled_by_name = 'x', settled_at = now() WHERE comment_id = $1`,
        [commentId],
      ),
    ).rejects.toThrow('settled_by_another');
    expect(await settle(adviser, { expectedVersion: 2, outcome: 'VALIDATED' })).toMatchObject({ currentVersion: 3 });
    expect(await settle(adviser, { expectedVersion: 3, outcome: 'RETURNED' })).toMatchObject({ code: 'WORD_MISSING' });
    const returned = { expectedVersion: 3, outcome: 'RETURNED', word: 'Säg varför.' };
    expect(await settle(adviser, returned)).toMatchObject({
      version: 4,
      state: 'RETURNED',
      settledWord: 'Säg varför.',
    });
    expect(await told()).toEqual({ assessed: 0, decided: 0 });
    await assess({ expectedVersion: 4, disposition: 'NOTED', reason: 'Noteras, se 2 §.' });
    expect(await settle(adviser, { expectedVersion: 5, outcome: 'VALIDATED' })).toMatchObject({ state: 'VALIDATED' });
    expect(await told()).toEqual({ assessed: 1, decided: 1 });
    expect((await list({ state: 'VALIDATED' })).nodes.map((one: Loose) => one.id)).toEqual([commentId]);
    // changed, it is proposed anew: what two had agreed on stands in the log with its reason
    await assess({ expectedVersion: 6, disposition: 'PARTLY', reason: 'Förtydligas delvis.' });
    expect(await told()).toEqual({ assessed: 1, decided: 0 });
    const events = await world.sql<{ kind: string; data: Loose }>(
      'owner',
      `SELECT kind, data FROM record.event WHERE object_id = $1 ORDER BY seq DESC LIMIT 5`,
      [commentId],
    );
    expect(events.map(({ kind }) => kind).reverse()).toEqual([
      'ASSESSMENT_RETURNED',
      'COMMENT_ASSESSED',
      'ASSESSMENT_VALIDATED',
      'ASSESSMENT_REOPENED',
      'COMMENT_ASSESSED',
    ]);
    expect(events[1]?.data).toEqual({ version: 7, before: 'NOTED', reason: 'Noteras, se 2 §.' });
  });

  it('may be taken back only by those who may assess', async () => {
    const officer = await world.as('CASE_OFFICER');
    const answered = await officer.send(ASSESS, { input: { commentId, expectedVersion: 3 } });
    expect((answered as Loose).data?.assessComment ?? { code: 'NOT_FOUND' }).toMatchObject({ code: 'NOT_FOUND' });
  });
});
