import type { Client, Loose } from './client.ts';
import { beginSupplement, submitEdition } from './editions.ts';
import {
  openResponse,
  paragraph,
  publish,
  saveComment,
  saveResponse,
  sendRound,
  submit,
  type PublishedVersion,
} from './remiss.ts';
import { createWorld, type World } from './world.ts';

const LIST = `query ($r: ID!, $filter: ReadingFilter, $first: Int, $after: String) {
  readingList(roundId: $r, filter: $filter, first: $first, after: $after) {
    total nodes { id part address organisationName kind stance read readers disposition body } pageInfo { hasNextPage endCursor } } }`;
const REPORT =
  'query ($r: ID!) { readingReport(roundId: $r) { items read allReadAt readers { name items firstAt lastAt } } }';
const MARK = 'mutation ($r: ID!, $ids: [ID!]!) { markRead(roundId: $r, ids: $ids) }';
const ASSESS = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename } }`;

let world: World;
let editor: Client;
let officer: Client;
let roundId: string;
let version: PublishedVersion;
let actors: Record<string, string>;
let uppsala: Client;

/** Answers with points on provisions, by address ('' is the whole), and a general text. */
async function answer(key: string, general: string, points: readonly (readonly [string, string])[]): Promise<Client> {
  const body = await world.as('COORDINATOR', actors[key]);
  const { version: at } = await openResponse(body, roundId);
  for (const [address, words] of points)
    await saveComment(body, { roundId, provisionId: version.at[address] ?? null, body: paragraph(words) });
  const generalText = general === '' ? null : paragraph(general);
  const saved = await saveResponse(body, { roundId, expectedVersion: at, overallStance: 'SUPPORTS', generalText });
  expect(await submit(body, roundId, saved.version)).toMatchObject({ __typename: 'Receipt' });
  return body;
}

beforeAll(async () => {
  world = await createWorld();
  actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' }, { key: 'tiger', kind: 'MUNICIPALITY' });
  version = await publish(world);
  ({ id: roundId } = await sendRound(await world.as('CASE_OFFICER'), version.id, Object.values(actors)));
  uppsala = await answer('uppsala', 'Regionen är positiv till förslaget.', [
    ['1 kap. 2 §', 'Läkemedelslagret bör räcka i tre månader.'],
    ['2 kap. 1 §', 'Uppgifterna finns redan hos remissinstanserna.'],
  ]);
  await answer('halland', '', [
    ['1 kap. 1 §', 'Planeringen är redan gjord.'],
    ['1 kap. 2 §', 'Tre månader är för kort tid.'],
    ['', 'Helheten saknar en tidplan.'],
  ]);
  editor = await world.as('EDITOR');
  officer = await world.as('CASE_OFFICER');
});
afterAll(async () => world?.stop());

const list = async (filter: object | null = null, who = editor, first = 50, after: string | null = null) =>
  (await who.ask(LIST, { r: roundId, filter, first, after })).readingList;
const report = async (): Promise<Loose> => (await editor.ask(REPORT, { r: roundId })).readingReport;
const mark = async (who: Client, ids: string[]): Promise<number> => (await who.ask(MARK, { r: roundId, ids })).markRead;
const places = (found: Loose): string[] =>
  found.nodes.map((one: Loose) => `${one.organisationName.replace('Region ', '')} ${one.address ?? one.part}`);

describe('the reading room', () => {
  it('holds everything that was submitted, general texts too, in the order of the text, over all pages', async () => {
    const whole = await list();
    expect(whole.total).toBe(6);
    expect(places(whole).slice(2)).toEqual(['halland 1 kap. 1 §', ...places(whole).slice(3, 5), 'uppsala 2 kap. 1 §']);
    expect(places(whole).slice(0, 2).sort()).toEqual(['halland COMMENT', 'uppsala GENERAL_TEXT']);
    expect(places(whole).slice(3, 5).sort()).toEqual(['halland 1 kap. 2 §', 'uppsala 1 kap. 2 §']);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Loose = await list(null, editor, 1, after);
      seen.push(...page.nodes.map(({ id }: Loose) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(whole.nodes.map(({ id }: Loose) => id));
  });

  it.each([
    // by the beginning of a word, in any of its forms, and within a compound
    ['remissinstans', ['uppsala 2 kap. 1 §']],
    ['lager', ['uppsala 1 kap. 2 §']],
    ['tre månader', ['halland 1 kap. 2 §', 'uppsala 1 kap. 2 §']],
    ['MÅNADER kort', ['halland 1 kap. 2 §']],
    ['positiv', ['uppsala GENERAL_TEXT']],
    ['skidor', []],
    // a place, with all below it
    ['1 kap. 2 §', ['halland 1 kap. 2 §', 'uppsala 1 kap. 2 §']],
    ['2 kap', ['uppsala 2 kap. 1 §']],
    ['1§', ['halland 1 kap. 1 §', 'uppsala 2 kap. 1 §']],
    ["' OR 1=1 --", []],
  ])('finds %s', async (search, found) => {
    const answered = await list({ search });
    expect(places(answered).sort()).toEqual(found);
    expect(answered.total).toBe(found.length);
  });

  it.each([
    [{ part: 'GENERAL_TEXT' }, 1],
    [{ part: 'COMMENT' }, 5],
    [{ kind: 'FACTUAL' }, 5],
    [{ kind: 'LEGAL' }, 0],
    [{ organisationKind: 'REGION' }, 6],
    [{ organisationKind: 'MUNICIPALITY' }, 0],
    [{ decided: false }, 5],
    [{ decided: true }, 0],
    [{ late: true }, 0],
    [{ unreadBy: 'ME' }, 6],
    [{ search: 'månader', decided: false, unreadBy: 'ANYONE', part: 'COMMENT', kind: 'FACTUAL' }, 2],
  ])('%j lets through %i of 6', async (filter, passing) => {
    const found = await list(filter);
    expect([found.total, found.nodes.length]).toEqual([passing, passing]);
  });

  it('picks a body, and a provision with all below it', async () => {
    expect((await list({ organisationId: actors['halland'] })).total).toBe(3);
    expect((await list({ provisionId: version.at['1 kap.'] })).total).toBe(3);
    expect((await list({ provisionId: version.at['1 kap.'], search: 'planering' })).total).toBe(1);
  });

  it('knows who has read what, once, and tells when all is read', async () => {
    const ids: string[] = (await list()).nodes.map(({ id }: Loose) => id);
    const [first = '', second = ''] = ids;
    expect(await report()).toEqual({ items: 6, read: 0, allReadAt: null, readers: [] });
    expect(await mark(editor, [first, second, crypto.randomUUID()])).toBe(2);
    expect(await mark(editor, [first])).toBe(0);
    expect(await mark(officer, [first])).toBe(1);
    const { nodes } = await list(null, officer);
    expect(nodes.slice(0, 2).map(({ read, readers }: Loose) => [read, readers])).toEqual([
      [true, 2],
      [false, 1],
    ]);
    expect([(await list({ unreadBy: 'ME' })).total, (await list({ unreadBy: 'ME' }, officer)).total]).toEqual([4, 5]);
    expect((await list({ unreadBy: 'ANYONE' }, officer)).total).toBe(4);
    expect(await report()).toMatchObject({ items: 6, read: 2, allReadAt: null });
    await mark(officer, ids);
    const done = await report();
    expect(done.read).toBe(6);
    expect(done.readers.map(({ items }: Loose) => items)).toEqual([6, 2]);
    expect(done.allReadAt).toBe(done.readers[0].lastAt);
  });

  it('asks again only for what a supplement says anew, and knows what was decided', async () => {
    const point = (await list({ search: 'lager' })).nodes[0];
    const input = { commentId: point.id, expectedVersion: 0, disposition: 'NOTED', reason: 'Noterat.', text: null };
    expect((await editor.ask(ASSESS, { input })).assessComment.__typename).toBe('Assessment');
    expect((await list({ decided: true })).nodes).toMatchObject([{ id: point.id, disposition: 'NOTED' }]);
    await beginSupplement(uppsala, roundId);
    const provisionId = version.at['1 kap. 1 §'] ?? '';
    const input2 = { roundId, provisionId, body: paragraph('Ett tillägg.'), expectedEdition: 2 };
    expect(await saveComment(uppsala, input2)).toMatchObject({ __typename: 'SavedComment' });
    expect(await submitEdition(uppsala, roundId, 2)).toMatchObject({ __typename: 'Receipt' });
    expect(places(await list({ unreadBy: 'ANYONE' }))).toEqual(['uppsala 1 kap. 1 §']);
    expect(await report()).toMatchObject({ items: 7, read: 6, allReadAt: null });
    expect((await list({ decided: true })).total).toBe(1);
  });

  it('is on record for good, and is nothing a body can reach', async () => {
    await expect(world.sql('owner', 'TRUNCATE record.reading_item')).rejects.toThrow('immutable');
    for (const statement of ['SELECT FROM record.reading_item', 'SELECT FROM office.reading'])
      await expect(world.sql('samsyn_body', statement, [], actors['uppsala'])).rejects.toThrow('permission denied');
    const { errors } = await uppsala.send(LIST, { r: roundId });
    expect(errors?.length).toBeGreaterThan(0);
  });
});
