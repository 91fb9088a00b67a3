import { addDays, stockholmDayOf } from '@samsyn/consultation';
import type { Loose } from './client.ts';
import { SPLIT } from './ordering.ts';
import { publish, sendRound } from './remiss.ts';
import { readyToDecide, recordDecision, type RevisedWorld, revisedWorld, SECOND } from './revised-world.ts';

const TODAY = stockholmDayOf(Date.now());
const YESTERDAY = addDays(TODAY, -1);

const OFFICE = `query ($c: ID!) { commentOutcome(commentId: $c) { disposition state reply { letterId sentAt point { disposition reason } verdicts { verdict words } }
  parts { text disposition reason state changeIds unchanged } changes { id newText } } }`;
const OWN = `query ($c: ID!) { ownOutcome(commentId: $c) { number address text reply { point { disposition reason } verdicts { verdict words } }
  decision { decidedOn publishedOn inForceOn seriesNumber versionNumber } changes { kind oldText newText } unchanged
  place { versionNumber decided address text } } }`;
const TOLD = `query ($s: String!) { round(slug: $s) { state decisions { number content decidedOn publishedOn inForceOn seriesNumber latePrintReason decider
  reportingOfficer participants reason versionNumber versionId } } }`;
const SEND = `mutation ($r: ID!) { sendReplies(roundId: $r, expectedVersion: 0) { __typename ... on Refusal { problems { message } } } }`;

let at: RevisedWorld;
let slug: string;
let second: Loose;
let version: number;

const outcome = async (name: string): Promise<Loose> =>
  (await at.editor.ask(OFFICE, { c: at.comments[name] }))['commentOutcome'];
const own = async (key: string, name: string): Promise<Loose> =>
  (await (await at.as(key)).ask(OWN, { c: at.comments[name] }))['ownOutcome'];
const told = async (key: string): Promise<Loose> => (await (await at.as(key)).ask(TOLD, { s: slug }))['round'];

beforeAll(async () => {
  at = await revisedWorld();
  const { decide, comments, world } = at;
  [{ slug = '' } = {}] = await world.sql<{ slug: string }>('samsyn_authority', 'SELECT slug FROM office.round');
  await decide(comments['uppsala 1 kap. 2 §'] ?? '', 'ACCEPTED', 'Vart tredje år räcker.');
  await decide(comments['uppsala'] ?? '', 'NOTED', 'Tack.');
  await decide(comments['skane 1 kap. 3 §'] ?? '', 'NOT_ACCEPTED', 'Frågan regleras i arkivlagen.');
  const split = comments['halland 1 kap. 1 §'] ?? '';
  const parts = [
    { start: 0, end: 16, provisionId: null },
    { start: 16, end: 29, provisionId: null },
  ];
  const { splitComment } = await at.editor.ask(SPLIT, { input: { commentId: split, expectedParts: [], parts } });
  await decide(splitComment.ids[0], 'NOTED', 'Tack.');
  await decide(splitComment.ids[1], 'NOT_ACCEPTED', 'Ordalydelsen är fast.');
  second = await at.revise(SECOND, at.version.id, [comments['uppsala 1 kap. 2 §'] ?? '']);
}, 120_000);
afterAll(async () => at?.world.stop());

describe('what came of a comment', () => {
  it('is told the authority with each part decided by itself, and no reply before one is sent', async () => {
    expect(await outcome('halland 1 kap. 1 §')).toMatchObject({
      disposition: 'NOT_ACCEPTED',
      reply: null,
      parts: [
        { text: 'Bra avgränsning.', disposition: 'NOTED', reason: 'Tack.', state: 'VALIDATED', changeIds: [] },
        { text: ' Men otydlig.', disposition: 'NOT_ACCEPTED', reason: 'Ordalydelsen är fast.', state: 'VALIDATED' },
      ],
    });
    expect((await outcome('uppsala 1 kap. 2 §'))['parts']).toEqual([]);
  });

  it('is told no body before it has had its letter, nor any text that it was not sent', async () => {
    expect(await own('uppsala', 'uppsala 1 kap. 2 §')).toEqual({
      ...{ number: 2, address: '1 kap. 2 §', text: 'Varje år är för ofta.' },
      ...{ reply: null, decision: null, changes: [], unchanged: [], place: null },
    });
    expect(await own('halland', 'uppsala 1 kap. 2 §')).toBeNull();
  });

  it('holds the letter’s words and the body’s own, on either side', async () => {
    version = await readyToDecide(at, at.roundId, [at.version.id, second['id']]);
    expect((await at.officer.ask(SEND, { r: at.roundId }))['sendReplies'].__typename).toBe('RoundReplies');
    const uppsala = await at.as('uppsala');
    const { ownReplies } = await uppsala.ask('query ($r: ID!) { ownReplies(roundId: $r) { id } }', { r: at.roundId });
    const word = { letterId: ownReplies[0].id, commentId: at.comments['uppsala 1 kap. 2 §'] };
    await uppsala.ask('mutation ($i: SaveReplyWordInput!) { saveReplyWord(input: $i) { __typename } }', {
      i: { ...word, verdict: 'MET', words: 'Bra.', expectedVersion: 0 },
    });
    // what is not sent is the body's own
    expect((await outcome('uppsala 1 kap. 2 §'))['reply']).toMatchObject({ verdicts: [] });
    await uppsala.ask(
      'mutation ($l: ID!, $w: [SeenReplyWordInput!]!) { sendReplyWords(letterId: $l, words: $w) { __typename } }',
      { l: word.letterId, w: [{ commentId: word.commentId, expectedVersion: 1 }] },
    );
    const reply = {
      point: { disposition: 'ACCEPTED', reason: 'Vart tredje år räcker.' },
      verdicts: [{ verdict: 'MET', words: 'Bra.' }],
    };
    expect(await outcome('uppsala 1 kap. 2 §')).toMatchObject({ reply: { ...reply, letterId: word.letterId } });
    expect(await own('uppsala', 'uppsala 1 kap. 2 §')).toMatchObject({ reply, place: null, changes: [] });
  });

  it('shows the body the words it led to once they are decided, and where they stand', async () => {
    const decided = { versionId: second['id'], decidedOn: YESTERDAY, inForceOn: '2099-01-01' };
    expect(await recordDecision(at.officer, at.roundId, version, decided)).toMatchObject({ state: 'DECIDED' });
    expect(await own('uppsala', 'uppsala 1 kap. 2 §')).toMatchObject({
      changes: [
        { kind: 'EDITED', oldText: expect.stringContaining('varje'), newText: expect.stringContaining('vart tredje') },
      ],
      decision: { decidedOn: YESTERDAY, inForceOn: '2099-01-01', versionNumber: 2 },
      place: {
        ...{ versionNumber: 2, decided: true, address: '1 kap. 2 §' },
        text: 'Regionen ska ha en plan. Planen ska ses över vart tredje år.',
      },
    });
    // 3 § is gone; nothing was changed for the one who asked to keep it
    expect(await own('skane', 'skane 1 kap. 3 §')).toMatchObject({ changes: [], place: { address: null, text: '' } });
    expect(await own('halland', 'halland 1 kap. 1 §')).toMatchObject({ changes: [], place: { address: '1 kap. 1 §' } });
  });

  it('is in the database of each body its own alone', async () => {
    const { world, actors } = at;
    const rows = async (table: string, body: string): Promise<number> =>
      (await world.sql('samsyn_body', `SELECT version_id FROM ${table}`, [], actors[body])).length;
    expect(await rows('record.change_reason', 'uppsala')).toBe(1);
    expect(await rows('record.change_span', 'uppsala')).toBe(1);
    expect(await rows('record.comment_place', 'uppsala')).toBe(2);
    for (const body of ['halland', 'gotland', 'dalarna']) {
      expect(await rows('record.change_reason', body)).toBe(0);
      expect(await rows('record.change_span', body)).toBe(0);
    }
    expect(await rows('record.comment_place', 'dalarna')).toBe(0);
    const none = await world.addActors({ key: 'stranger' });
    expect(await world.sql('samsyn_body', 'SELECT id FROM office.decision', [], none['stranger'])).toEqual([]);
    for (const hidden of [
      'SELECT recorded_by_name FROM office.decision',
      'SELECT given_by_name FROM record.change_reason',
      'SELECT decision_reason FROM record.change_reason',
      'SELECT judged_by_name FROM office.place_judgement',
      'SELECT note FROM record.version_step',
      'SELECT id FROM record.alignment_edge',
    ])
      await expect(world.sql('samsyn_body', hidden, [], actors['uppsala'])).rejects.toThrow(/permission denied|exist/u);
  });
});

describe('the outcome of a round', () => {
  it('is told all who were asked, and a correction beside what it corrects', async () => {
    const [first] = (await told('dalarna'))['decisions'];
    expect(first).toMatchObject({
      number: 1,
      decidedOn: YESTERDAY,
      publishedOn: null,
      versionNumber: 2,
      decider: 'Generaldirektören',
    });
    version += 1;
    const printed = {
      versionId: second['id'],
      decidedOn: YESTERDAY,
      publishedOn: TODAY,
      seriesNumber: 'HSLF-FS 2026:7',
    };
    const late = { ...printed, inForceOn: YESTERDAY, reason: 'Fel dag.' };
    expect((await recordDecision(at.officer, at.roundId, version, late))['problems']).toMatchObject([
      { code: 'LATE_PRINT_UNEXPLAINED', field: 'latePrintReason' },
    ]);
    const done = await recordDecision(at.officer, at.roundId, version, {
      ...late,
      latePrintReason: 'Smittläget krävde det.',
    });
    expect(done['records'][0]).toMatchObject({
      number: 2,
      inForceOn: YESTERDAY,
      latePrintReason: 'Smittläget krävde det.',
    });
    expect((await told('uppsala'))['decisions'].map(({ number, reason }: Loose) => [number, reason])).toEqual([
      [2, 'Fel dag.'],
      [1, ''],
    ]);
    const text = 'query ($v: ID!) { version(id: $v) { number } }';
    expect((await (await at.as('gotland')).ask(text, { v: second['id'] }))['version']).toEqual({ number: 2 });
  });

  it('has a number in the series that no other text has', async () => {
    const other = await publish(at.world);
    const body = at.actors['uppsala'] ?? '';
    const round = await sendRound(at.officer, other.id, [body], { title: 'En annan' });
    const now = await readyToDecide(at, round.id, [other.id]);
    const same = { versionId: other.id, decidedOn: TODAY, inForceOn: '2099-01-01', seriesNumber: 'HSLF-FS 2026:7' };
    const refused = await recordDecision(at.officer, round.id, now, same);
    expect(refused['problems']).toMatchObject([
      { code: 'SERIES_TAKEN', field: 'seriesNumber', message: expect.stringContaining('Planering') },
    ]);
    const past = `INSERT INTO office.decision (round_id, number, version_id, content, decided_on, decider, reporting_officer, series_number, in_force_on, recorded_by, recorded_by_name)
      VALUES ($1, 1, $2, 'x', $3, 'x', 'x', 'hslf-fs 2026:7', $3, gen_random_uuid(), 'x')`;
    await expect(at.world.sql('samsyn_authority', past, [round.id, other.id, TODAY])).rejects.toThrow(/another text/u);
    const free = { ...same, seriesNumber: 'HSLF-FS 2026:8' };
    expect(await recordDecision(at.officer, round.id, now, free)).toMatchObject({ state: 'DECIDED' });
  });
});
