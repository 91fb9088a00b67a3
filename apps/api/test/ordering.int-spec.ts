import type { Client, Loose } from './client.ts';
import { publish, sendRound, type PublishedVersion } from './remiss.ts';
import {
  answerWith,
  ASSESS,
  COMPILED,
  GIVE,
  HERE,
  LIST,
  LOG,
  ORDERED,
  PUT,
  QUEUE,
  RULE,
  RULES,
  SETTLE,
  SPLIT,
  TAG,
  TAGS,
} from './ordering.ts';
import { createWorld, type World } from './world.ts';

const WORDS = 'Lagret räcker inte. Tre månader är för kort. Uppgifterna finns redan.';

let world: World;
let editor: Client;
let roundId: string;
let version: PublishedVersion;
let actors: Record<string, string>;

const answer = async (key: string, general: string, points: readonly (readonly [string, string])[]): Promise<void> =>
  answerWith(await world.as('COORDINATOR', actors[key]), { roundId, version }, general, points);

beforeAll(async () => {
  world = await createWorld();
  actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' }, { key: 'gotland' });
  version = await publish(world);
  ({ id: roundId } = await sendRound(await world.as('CASE_OFFICER'), version.id, Object.values(actors)));
  await answer('uppsala', 'Regionen är positiv.', [['1 kap. 2 §', WORDS]]);
  await answer('halland', '', [
    ['1 kap. 1 §', 'Planeringen är redan gjord.'],
    ['1 kap. 2 §', 'Tre månader är för kort tid.'],
  ]);
  editor = await world.as('EDITOR');
});
afterAll(async () => world?.stop());

const list = async (filter: object | null = null, who = editor): Promise<Loose> =>
  (await who.ask(LIST, { r: roundId, filter })).readingList;
const named = async (search: string): Promise<string> => (await list({ search })).nodes[0].id;
const split = async (commentId: string, expectedParts: string[], ends: number[], places: (string | null)[] = []) => {
  const parts = ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end, provisionId: places[index] ?? null }));
  return (await editor.ask(SPLIT, { input: { commentId, expectedParts, parts } })).splitComment;
};
const assess = async (commentId: string, disposition: string | null, expectedVersion = 0): Promise<Loose> => {
  const reason = disposition === null ? null : `Skäl för ${disposition}.`;
  return (await editor.ask(ASSESS, { input: { commentId, expectedVersion, disposition, reason } })).assessComment;
};

describe('a comment cut into parts', () => {
  it('is one comment still, open until its parts are decided, and what they make of it', async () => {
    const id = await named('lagret');
    const compiled = async (): Promise<Loose> => editor.ask(COMPILED, { r: roundId, p: version.at['1 kap. 2 §'] });
    expect(await assess(id, 'NOTED')).toMatchObject({ disposition: 'NOTED' });
    const { ids } = await split(id, [], [20, 45, WORDS.length], [null, null, version.at['2 kap. 1 §'] ?? '']);
    expect(ids).toHaveLength(3);
    expect(await assess(id, 'ACCEPTED', 2)).toEqual({ __typename: 'Refusal', code: 'IN_PARTS' });
    expect((await compiled()).compilation).toEqual({ comments: 3, assessed: 0 });
    await assess(ids[0], 'ACCEPTED');
    await assess(ids[1], 'NOT_ACCEPTED');
    expect((await compiled()).compilation).toEqual({ comments: 3, assessed: 0 });
    await assess(ids[2], 'NOTED');
    const now = await compiled();
    expect(now.compilation).toEqual({ comments: 3, assessed: 1 });
    expect(now.provisionComments.nodes.find((one: Loose) => one.id === id).assessment).toEqual({
      disposition: 'PARTLY',
      reason:
        'Punkt 1: Tillgodoses. Skäl för ACCEPTED.\nPunkt 2: Tillgodoses inte. Skäl för NOT_ACCEPTED.\nPunkt 3: Noteras. Skäl för NOTED.',
    });
    expect((await list()).total).toBe(4);
    // a part taken back opens the whole again
    expect(await assess(ids[2], null, 1)).toMatchObject({ disposition: null });
    expect((await compiled()).compilation.assessed).toBe(0);
    await assess(ids[2], 'NOTED', 2);
  });

  it('is cut anew where a span that stays keeps its decision, and is whole again', async () => {
    const id = await named('lagret');
    const parts = await world.sql('owner', 'SELECT id FROM office.comment_part ORDER BY start_at');
    const ids = parts.map((one: Loose) => one.id);
    expect(await split(id, [], [20, WORDS.length])).toEqual({ __typename: 'Refusal', code: 'PARTS_CHANGED' });
    expect(await split(id, ids, [20, 30])).toEqual({ __typename: 'Refusal', code: 'NOT_ALL_OF_IT' });
    expect(await split(id, ids, [20, WORDS.length], [crypto.randomUUID()])).toMatchObject({ code: 'PLACE_UNKNOWN' });
    const two = await split(id, ids, [20, WORDS.length]);
    expect(two.ids).toEqual([ids[0], expect.any(String)]);
    expect(await assess(ids[1], 'NOTED', 1).catch(() => 'gone')).toMatchObject({ code: 'NOT_FOUND' });
    expect((await list({ decided: true })).total).toBe(0);
    await assess(two.ids[1], 'ACCEPTED');
    expect((await list({ decided: true })).nodes).toMatchObject([{ id, disposition: 'ACCEPTED' }]);
    expect(await split(id, two.ids, [])).toMatchObject({ ids: [] });
    expect((await list({ decided: true })).total).toBe(0);
    const { events } = await editor.ask(LOG, { o: id });
    expect(events.nodes.map(({ kind }: Loose) => kind)).toEqual([
      ...['COMMENT_JOINED', 'COMMENT_ASSESSED', 'COMMENT_SPLIT', 'COMMENT_ASSESSED', 'ASSESSMENT_WITHDRAWN'],
      ...['COMMENT_ASSESSED', 'COMMENT_ASSESSED', 'COMMENT_ASSESSED', 'COMMENT_SPLIT', 'COMMENT_ASSESSED'],
    ]);
    const [kept] = await world.sql('owner', 'SELECT count(*)::int AS parts FROM office.comment_part');
    expect(kept).toEqual({ parts: 4 });
  });

  it('is decided once by two who decide its last parts at once', async () => {
    const id = await named('lagret');
    const { ids } = await split(id, [], [20, WORDS.length]);
    await Promise.all(ids.map(async (part: string) => assess(part, 'ACCEPTED')));
    expect((await list({ decided: true })).nodes).toMatchObject([{ id, disposition: 'ACCEPTED' }]);
  });

  it('is validated when its parts are, and sent back with one of them', async () => {
    const id = await named('lagret');
    const parts = await world.sql<{ id: string }>(
      'owner',
      'SELECT id FROM office.comment_part WHERE joined_at IS NULL ORDER BY start_at',
    );
    const [first = '', second = ''] = parts.map((one) => one.id);
    const adviser = await world.as('LEGAL_ADVISER');
    const settle = async (who: Client, of: string, v: number, outcome: string): Promise<Loose> =>
      (await who.ask(SETTLE, { id: of, v, outcome, word: outcome === 'RETURNED' ? 'Hänvisa till 2 §.' : '' }))
        .settleAssessment;
    const whole = async (): Promise<Loose> =>
      (
        await world.sql('owner', 'SELECT state, settled_word AS word FROM office.assessment WHERE comment_id = $1', [
          id,
        ])
      )[0];
    expect(await settle(adviser, id, 9, 'VALIDATED')).toMatchObject({ code: 'IN_PARTS' });
    expect(await settle(editor, first, 1, 'VALIDATED')).toMatchObject({ code: 'OWN_PROPOSAL' });
    expect(await settle(adviser, first, 1, 'VALIDATED')).toMatchObject({ state: 'VALIDATED' });
    expect(await whole()).toEqual({ state: 'PROPOSED', word: null });
    expect(await settle(adviser, second, 1, 'RETURNED')).toMatchObject({ state: 'RETURNED' });
    expect(await whole()).toEqual({ state: 'RETURNED', word: 'Hänvisa till 2 §.' });
    await assess(second, 'NOT_ACCEPTED', 2);
    expect(await settle(adviser, second, 3, 'VALIDATED')).toMatchObject({ state: 'VALIDATED' });
    expect(await whole()).toEqual({ state: 'VALIDATED', word: null });
    expect(await settle(adviser, first, 2, 'RETURNED')).toMatchObject({ state: 'RETURNED' });
    expect(await whole()).toMatchObject({ state: 'RETURNED' });
  });
});

const tag = async (name: string, description = '', more: object = {}): Promise<Loose> =>
  (await editor.ask(TAG, { i: { roundId, expectedVersion: 0, name, description, ...more } })).saveTag;
const ordered = async (id: string): Promise<Loose> => (await editor.ask(ORDERED, { r: roundId, ids: [id] })).ordered[0];

describe('tags and themes', () => {
  it('stand with the words, pick out what has them, and are shown where it is', async () => {
    const [one, other] = [await named('lagret'), await named('positiv')];
    const theme = await tag('Beredskap', 'Hur länge lagret ska räcka.');
    const plain = await tag('Enkel');
    expect(await tag('BEREDSKAP')).toMatchObject({ code: 'NAME_TAKEN' });
    const put = { roundId, ids: [one, other, crypto.randomUUID()], add: [theme.id, plain.id], remove: [] };
    expect((await editor.ask(PUT, { i: put })).putTags).toBe(2);
    await editor.ask(PUT, { i: { ...put, ids: [other], add: [], remove: [plain.id] } });
    expect((await list({ tagId: theme.id })).total).toBe(2);
    expect((await list({ tagId: plain.id })).nodes).toMatchObject([{ id: one }]);
    expect((await ordered(one)).tags).toEqual([
      { name: 'Beredskap', theme: true },
      { name: 'Enkel', theme: false },
    ]);
    const here = async (address: string | null): Promise<Loose> =>
      (await editor.ask(TAGS, { r: roundId, p: address === null ? null : version.at[address] })).tags;
    expect(await here('1 kap. 2 §')).toMatchObject([
      { name: 'Beredskap', texts: 2 },
      { name: 'Enkel', texts: 1 },
    ]);
    expect(await here('2 kap. 1 §')).toEqual([]);
  });

  it('are assessed once, as a comment is, and decide none', async () => {
    const [theme, plain] = (await world.sql<{ id: string }>('owner', 'SELECT id FROM office.tag ORDER BY name')).map(
      ({ id }) => id,
    );
    const before = (await editor.ask(COMPILED, { r: roundId, p: null })).compilation;
    expect(await assess(theme ?? '', 'ACCEPTED')).toMatchObject({ disposition: 'ACCEPTED' });
    expect(await assess(plain ?? '', 'ACCEPTED')).toMatchObject({ code: 'NOT_FOUND' });
    expect((await editor.ask(TAGS, { r: roundId })).tags[0].assessment).toEqual({ disposition: 'ACCEPTED' });
    expect((await editor.ask(COMPILED, { r: roundId, p: null })).compilation).toEqual(before);
    expect(await tag('Lager', 'Ny.', { id: theme, expectedVersion: 1 })).toMatchObject({ version: 2 });
    expect(await tag('Lager', '', { id: theme, expectedVersion: 1 })).toEqual({ __typename: 'Stale' });
  });
});

describe('who answers for what', () => {
  it('is settled by hand, and by rules that hold for what comes in later', async () => {
    const adviser = await world.as('LEGAL_ADVISER');
    const { officers } = await adviser.ask(RULES, { r: roundId });
    const me = officers.find((one: Loose) => one.me).id;
    const mine = async (filter: object = {}): Promise<string[]> =>
      (await list({ mine: true, ...filter }, adviser)).nodes
        .map((one: Loose) => `${one.organisationName} ${one.address ?? one.part}`)
        .sort();
    const one = await named('lagret');
    const general = await named('positiv');
    expect((await list({ unassigned: true })).total).toBe(4);
    const give = async (i: object): Promise<Loose> => (await editor.ask(GIVE, { i: { roundId, ...i } })).giveTexts;
    const [other] = officers.filter((each: Loose) => !each.me);
    expect(await give({ ids: [one], userId: other.id, dueOn: '2026-12-18' })).toEqual({ texts: 1 });
    expect(await give({ ids: [one], userId: crypto.randomUUID() })).toEqual({ code: 'OFFICER_UNKNOWN' });
    const rule = async (i: object): Promise<Loose> =>
      (await editor.ask(RULE, { i: { roundId, userId: me, ...i } })).addResponsibilityRule;
    // by hand goes before the rule
    expect(await rule({ provisionId: version.at['1 kap.'], dueOn: '2026-01-08' })).toEqual({ texts: 2 });
    expect(await rule({ provisionId: crypto.randomUUID() })).toEqual({ code: 'RULE_INVALID' });
    expect(await mine()).toEqual(['Region halland 1 kap. 1 §', 'Region halland 1 kap. 2 §']);
    // what comes in later, and what gets a theme later
    expect(await rule({ actorId: actors['gotland'] })).toEqual({ texts: 0 });
    await answer('gotland', 'Vi avstår.', [['2 kap. 1 §', 'Skidor saknas.']]);
    expect(await mine({ part: 'GENERAL_TEXT' })).toEqual(['Region gotland GENERAL_TEXT']);
    const [theme] = await world.sql<{ id: string }>('owner', `SELECT id FROM office.tag WHERE name = 'Enkel'`);
    await tag('Enkel', 'Ett tema.', { id: theme?.id, expectedVersion: 1 });
    expect(await rule({ tagId: theme?.id })).toEqual({ texts: 0 });
    await editor.ask(PUT, { i: { roundId, ids: [general], add: [theme?.id], remove: [] } });
    expect(await mine({ dueOn: '2026-01-08' })).toHaveLength(2);
    expect(await mine()).toHaveLength(5);
    expect((await list({ responsibleId: other.id })).nodes).toMatchObject([{ id: one }]);
    expect(await ordered(general)).toMatchObject({ byRule: true, dueOn: null });
    const { responsibilityRules } = await editor.ask(RULES, { r: roundId });
    expect(responsibilityRules.map(({ by, about, texts }: Loose) => [by, about, texts])).toEqual([
      ['THEME', 'Enkel', 1],
      ['BODY', 'Region gotland', 2],
      ['PROVISION', '1 kap.', 2],
    ]);
    await assess(await named('planeringen'), 'NOTED');
    const { myQueue } = await adviser.ask(QUEUE);
    expect(myQueue).toMatchObject([
      { dueOn: '2026-01-08', texts: 2, left: 1 },
      { dueOn: null, texts: 3, left: 3, workingDaysLeft: null },
    ]);
    expect(myQueue[0].workingDaysLeft).toBeLessThan(0);
    expect(await give({ ids: [one] })).toEqual({ texts: 1 });
    expect((await list({ unassigned: true })).nodes).toMatchObject([{ id: one }]);
  });
});

describe('beside what came in', () => {
  it('parts with a place of their own are shown there too', async () => {
    const id = await named('lagret');
    const { parts } = await ordered(id);
    expect(parts).toMatchObject([
      { number: 1, text: 'Lagret räcker inte.', assessment: { disposition: 'ACCEPTED' } },
      { number: 2, assessment: { disposition: 'NOT_ACCEPTED' } },
    ]);
    const now = await world.sql<{ id: string }>(
      'owner',
      'SELECT id FROM office.comment_part WHERE joined_at IS NULL ORDER BY start_at',
    );
    await split(
      id,
      now.map((one) => one.id),
      [20, WORDS.length],
      [null, version.at['2 kap. 1 §'] ?? ''],
    );
    const { partsHere } = await editor.ask(HERE, { r: roundId, p: version.at['2 kap. 1 §'] });
    expect(partsHere).toEqual([
      { number: 2, text: WORDS.slice(20), organisationName: 'Region uppsala', address: '1 kap. 2 §' },
    ]);
  });

  it('colleagues talk, and keep views of the list: nothing of it a body can reach', async () => {
    const id = await named('lagret');
    const note = `mutation ($r: ID!, $id: ID!, $text: String!) { writeOfficeNote(roundId: $r, id: $id, text: $text, toRole: LEGAL_ADVISER) {
      __typename ... on Refusal { code } } }`;
    const say = async (text: string, about = id): Promise<Loose> =>
      (await editor.ask(note, { r: roundId, id: about, text })).writeOfficeNote;
    expect(await say('Håller det?')).toEqual({ __typename: 'Kept' });
    expect(await say(' ')).toMatchObject({ code: 'WORDS_INVALID' });
    expect((await ordered(id)).notes).toBe(1);
    const adviser = await world.as('LEGAL_ADVISER');
    const { officeNotes } = await adviser.ask(
      'query ($r: ID!, $id: ID!) { officeNotes(roundId: $r, id: $id) { mine toRole text } }',
      { r: roundId, id },
    );
    expect(officeNotes).toEqual([{ mine: false, toRole: 'LEGAL_ADVISER', text: 'Håller det?' }]);
    const keep = `mutation ($r: ID!, $name: String!, $shared: Boolean!) { saveView(roundId: $r, name: $name, address: "olasta=ME", shared: $shared) {
      ... on Kept { id } } }`;
    await editor.ask(keep, { r: roundId, name: 'Mitt', shared: false });
    await editor.ask(keep, { r: roundId, name: 'Vårt', shared: false });
    const { saveView } = await editor.ask(keep, { r: roundId, name: 'Vårt', shared: true });
    const views = async (who: Client): Promise<string[]> =>
      (await who.ask('query ($r: ID!) { savedViews(roundId: $r) { name } }', { r: roundId })).savedViews.map(
        ({ name }: Loose) => name,
      );
    expect([await views(editor), await views(adviser)]).toEqual([['Mitt', 'Vårt'], ['Vårt']]);
    const remove = 'mutation ($id: ID!) { removeView(id: $id) }';
    expect((await adviser.ask(remove, { id: saveView.id })).removeView).toBe(0);
    expect((await editor.ask(remove, { id: saveView.id })).removeView).toBe(1);
    for (const table of ['note', 'tag', 'tagged', 'responsible', 'saved_view', 'comment_part', 'officer'])
      await expect(world.sql('samsyn_body', `SELECT FROM office.${table}`, [], actors['uppsala'])).rejects.toThrow(
        'permission denied',
      );
  });
});
