import type { Client, Loose } from './client.ts';
import { beginSupplement, mine, submitEdition, withdraw, write } from './editions.ts';
import { SETTLE, SPLIT } from './ordering.ts';
import { paragraph, publish, saveComment, sendRound, submit, type PublishedVersion } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const ACTS = 115;
const EMPTY = { type: 'doc', content: [{ type: 'paragraph' }] };
const POINTS = `query ($r: ID!, $p: ID) { othersPoints(roundId: $r, provisionId: $p) { commentId organisationName number } }`;
const SEEN = `query ($r: ID!, $p: ID) {
  decided: readingList(roundId: $r, filter: { decided: true, search: null }) { total nodes { id } }
  open: readingList(roundId: $r, filter: { decided: false }) { total nodes { id } }
  searched: readingList(roundId: $r, filter: { decided: true, search: "punkten" }) { total nodes { id } }
  compilation(roundId: $r) { comments assessed decided rows { provisionId comments assessed decided } }
  readingReport(roundId: $r) { items read }
  onWhole: provisionComments(roundId: $r, first: 200) { nodes { id endorsed { inherits } assessment { state version } } }
  onPlace: provisionComments(roundId: $r, provisionId: $p) { nodes { id assessment { version } } }
  onPlaceDecided: provisionComments(roundId: $r, provisionId: $p, filter: { assessed: true }) { nodes { id } } }`;
const ASSESS = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename } }`;
const TOGETHER = `mutation ($input: AssessTogetherInput!) { assessTogether(input: $input) { __typename ... on TogetherDone { stepId } } }`;
const UNDO = `mutation ($id: ID!) { undoTogether(stepId: $id) { __typename } }`;
const READ = `mutation ($r: ID!, $ids: [ID!]!) { markRead(roundId: $r, ids: $ids) }`;

// What a comment goes by, worked out of what is on record alone, without anything that was written beside it.
const AS_SAID = `
  WITH aside AS (SELECT response_id FROM record.set_aside WHERE round_id = $1)
  SELECT c.id, c.organisation_name || ' ' || c.number AS name, coalesce(c.unit_id, c.provision_id) AS place, c.body_text, a.state IN ('PROPOSED', 'VALIDATED') IS TRUE AS assessed,
    a.state = 'VALIDATED' IS TRUE AS decided,
    c.original_id AS words, a.comment_id AS goes_by, a.version, point.id AS follows
  FROM record.comment c CROSS JOIN LATERAL (SELECT (SELECT said.original_id FROM record.comment said WHERE said.id = c.endorses_comment_id AND c.body_text = '' AND c.proposed_wording IS NULL
      AND (said.endorses_comment_id IS NULL OR said.body_text <> '') AND EXISTS (SELECT FROM record.comment still
        WHERE still.original_id = said.original_id AND still.response_id NOT IN (SELECT response_id FROM aside))) AS id) point
    LEFT JOIN office.assessment a ON a.comment_id = coalesce(point.id, c.original_id)
  WHERE c.round_id = $1 AND c.response_id NOT IN (SELECT response_id FROM aside) ORDER BY c.provision_ordinal, c.id`;
const READ_AS_SAID = `
  SELECT count(*)::int AS items, count(*) FILTER (WHERE EXISTS (SELECT FROM office.reading d WHERE d.words_id = i.words_id))::int AS read
  FROM record.reading_item i WHERE i.round_id = $1 AND i.response_id NOT IN (SELECT response_id FROM record.set_aside WHERE round_id = $1)`;

interface Said {
  id: string;
  name: string;
  place: string | null;
  body_text: string;
  assessed: boolean;
  decided: boolean;
  words: string;
  goes_by: string | null;
  version: number | null;
  /** The words of the point it is decided with. */
  follows: string | null;
}

let world: World;
let version: PublishedVersion;
let roundId: string;
let bodies: { client: Client; edition: number; withdrawn: boolean }[];
let [editor, adviser]: Client[] = [];

// The same acts each time: a generator of its own (Lehmer).
let seed = 20_261_123;
const pick = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
const one = <T>(list: readonly T[]): T | undefined => list[pick(list.length)];
// ids are new each time: what is picked from goes by its names
const named = <T>(list: readonly T[], name: (of: T) => string): T[] =>
  list.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));

beforeAll(async () => {
  world = await createWorld();
  const actors = await world.addActors(
    ...['uppsala', 'halland', 'gotland', 'skane', 'dalarna'].map((key) => ({ key })),
  );
  version = await publish(world);
  const options = { answersVisible: 'ON_SUBMISSION' } as const;
  ({ id: roundId } = await sendRound(await world.as('CASE_OFFICER'), version.id, Object.values(actors), options));
  bodies = [];
  for (const id of Object.values(actors))
    bodies.push({ client: await world.as('COORDINATOR', id), edition: 0, withdrawn: false });
  [editor, adviser] = await Promise.all([world.as('EDITOR'), world.as('LEGAL_ADVISER')]);
  // the next hundredth change is near
  await world.sql('owner', 'ALTER TABLE office.round_change ALTER id RESTART WITH 85');
});
afterAll(async () => world?.stop());

const said = async (): Promise<Said[]> => world.sql<Said & object>('samsyn_authority', AS_SAID, [roundId]);

/** What a body does: answers, or comes again with the same and something more, or takes its answer back. */
async function bodyActs(): Promise<string> {
  const body = one(bodies)!;
  if (body.withdrawn) return '';
  const standing = bodies.filter(({ withdrawn }) => !withdrawn).length;
  if (body.edition > 0 && standing > 2 && pick(4) === 0) {
    body.withdrawn = (await withdraw(body.client, roundId, body.edition)).__typename === 'MyResponse';
    return body.withdrawn ? 'withdrawn' : '';
  }
  if (body.edition === 0) await write(body.client, roundId, version.at);
  else await beginSupplement(body.client, roundId, body.edition);
  const { comments } = await mine(body.client, roundId);
  const changed = one(named(comments as Loose[], ({ body }) => JSON.stringify(body)));
  if (body.edition > 0 && changed && pick(3) === 0)
    await saveComment(body.client, {
      ...{ id: changed.id, provisionId: changed.provisionId, expectedVersion: changed.version, roundId },
      body: paragraph(`Den ändrade punkten, ${body.edition}.`),
    });
  const there = pick(2) === 0 ? null : (version.at['1 kap. 1 §'] ?? null);
  const seen = (await body.client.ask(POINTS, { r: roundId, p: there })).othersPoints as Loose[];
  const points = named(seen, ({ organisationName, number }) => `${organisationName} ${number}`);
  for (const point of [one(points), one(points)].filter((found) => found !== undefined))
    await saveComment(body.client, {
      ...{ roundId, provisionId: there, endorsesCommentId: point.commentId },
      body: pick(4) === 0 ? paragraph('Också vi, på den punkten.') : EMPTY,
    } as never);
  const sent =
    body.edition === 0
      ? await submit(body.client, roundId, 2)
      : await submitEdition(body.client, roundId, body.edition + 1);
  if (sent.__typename !== 'Receipt') throw new Error(JSON.stringify(sent));
  body.edition += 1;
  return body.edition === 1 ? 'answered' : 'supplemented';
}

/** What the authority does with what there is: proposes, takes back, validates, sends back, together, undone, in parts, read. */
async function officeActs(rows: Said[]): Promise<string> {
  const kind = pick(7);
  const waiting = rows.filter(({ assessed, decided }) => assessed && !decided);
  const row = one(named((kind === 1 || kind === 2) && waiting.length > 0 ? waiting : rows, ({ name }) => name))!;
  const own = { commentId: row.id, expectedVersion: row.goes_by === row.words ? (row.version ?? 0) : 0 };
  const decision = { disposition: 'PARTLY', reason: `Skäl ${pick(1000)}.` };
  const ask = async (who: Client | undefined, text: string, variables: object): Promise<Loose> =>
    Object.values(await who!.ask(text, variables as never))[0];
  if (kind === 0) {
    const { __typename: made } = await ask(editor, ASSESS, { input: { ...own, disposition: null, reason: null } });
    return made === 'Assessment' ? 'taken back' : '';
  }
  if (kind === 1 || kind === 2) {
    const outcome = kind === 1 ? { outcome: 'VALIDATED' } : { outcome: 'RETURNED', word: 'Varför?' };
    const { __typename: made } = await ask(adviser, SETTLE, {
      ...{ id: own.commentId, v: own.expectedVersion, word: '' },
      ...outcome,
    });
    return made === 'Assessment' ? outcome.outcome : '';
  }
  if (kind === 3) {
    const { stepId } = await ask(editor, TOGETHER, { input: { roundId, rows: [own], ...decision } });
    if (stepId === undefined) return '';
    if (pick(2) === 0) return 'together';
    await compare();
    return (await ask(editor, UNDO, { id: stepId })).__typename === 'TogetherDone' ? 'undone' : '';
  }
  if (kind === 4 && row.body_text.length > 10) {
    const parts = [
      { start: 0, end: 5 },
      { start: 5, end: row.body_text.length },
    ];
    const { __typename: made } = await ask(editor, SPLIT, {
      input: { commentId: row.id, expectedParts: [], parts },
    });
    return made === 'Refusal' || made === 'Stale' ? '' : 'in parts';
  }
  if (kind === 5) return (await ask(editor, READ, { r: roundId, ids: [row.id] })) === 1 ? 'read' : '';
  const { __typename: made } = await ask(editor, ASSESS, { input: { ...own, ...decision } });
  return made === 'Assessment' ? 'proposed' : '';
}

async function compare(): Promise<Said[]> {
  const [rows, [read]] = [await said(), await world.sql('samsyn_authority', READ_AS_SAID, [roundId])];
  const at = version.at['1 kap. 1 §'];
  const seen = await editor!.ask(SEEN, { r: roundId, p: at });
  const of = (passing: Said[]) => ({ total: passing.length, nodes: passing.slice(0, 50).map(({ id }) => ({ id })) });
  const assessed = rows.filter((row) => row.assessed);
  expect(seen.decided).toEqual(of(assessed));
  expect(seen.open).toEqual(of(rows.filter((row) => !row.assessed)));
  expect(seen.searched).toEqual(of(assessed.filter(({ body_text: text }) => text.includes('punkten'))));
  const sums = (passing: Said[]) => ({
    comments: passing.length,
    assessed: passing.filter((row) => row.assessed).length,
    decided: passing.filter((row) => row.decided).length,
  });
  expect(seen.compilation).toMatchObject(sums(rows));
  for (const { provisionId, ...counted } of seen.compilation.rows)
    expect(counted).toEqual(sums(rows.filter(({ place }) => place === provisionId)));
  expect(seen.readingReport).toEqual(read);
  // the lists of a place look it up comment by comment, and each reads only what it is asked for
  const versionOf = (row: Said) => (row.version === null ? null : { version: row.version });
  const whole = seen.onWhole.nodes.map(({ endorsed, assessment, ...comment }: Loose) => ({
    ...{ ...comment, follows: endorsed?.inherits === true, version: assessment?.version ?? null },
    assessed: ['PROPOSED', 'VALIDATED'].includes(assessment?.state),
  }));
  const ofWhole = rows.filter(({ place }) => place === null);
  expect(whole).toEqual(
    ofWhole.map(({ id, follows, version: v, assessed: a }) => ({
      id,
      follows: follows !== null,
      version: v,
      assessed: a,
    })),
  );
  const here = rows.filter(({ place }) => place === at);
  expect(seen.onPlace.nodes).toEqual(here.slice(0, 50).map((row) => ({ id: row.id, assessment: versionOf(row) })));
  expect(seen.onPlaceDecided.nodes).toEqual(of(here.filter((row) => row.assessed)).nodes);
  return rows;
}

describe('whose decision a comment goes by', () => {
  it('is in lists and counts what is on record says, after every act, in whatever order they come', async () => {
    const done = new Map<string, number>();
    let [followed, fell] = [new Set<string>(), 0];
    for (let n = 0; n < ACTS; n += 1) {
      const rows = await compare();
      const act = rows.length === 0 || pick(5) === 0 ? await bodyActs() : await officeActs(rows);
      done.set(act, (done.get(act) ?? 0) + 1);
      fell += rows.filter(({ id, follows }) => follows === null && followed.has(id)).length;
      followed = new Set(rows.filter(({ follows }) => follows !== null).map(({ id }) => id));
    }
    await compare();
    // every kind of act was done, and some points were endorsed until nobody said them any more
    const kinds = ['answered', 'supplemented', 'withdrawn', 'proposed', 'taken back', 'VALIDATED', 'RETURNED'];
    expect([...done.keys()]).toEqual(expect.arrayContaining([...kinds, 'together', 'undone', 'in parts', 'read']));
    expect(fell).toBeGreaterThan(0);
    // what was counted is added up now and then, and nothing of it is lost
    const [kept] = await world.sql<{ rows: number; changes: number }>(
      'owner',
      `SELECT count(*)::int AS rows, sum(changes)::int AS changes FROM office.round_change`,
    );
    expect(kept?.changes).toBeGreaterThan(5 + (kept?.rows ?? 0));
  }, 120_000);
});
