import { randomUUID } from 'node:crypto';
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
import { decideMet, reviser } from './revising.ts';
import { HERE, OF, REVISE, said, SUGGESTED, workingCopy } from './working-copy.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let [one, another]: Client[] = [];
let version: PublishedVersion;
let actors: Record<string, string>;

beforeAll(async () => {
  world = await createWorld();
  actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' }, { key: 'gotland' });
  [one, another] = [await world.as('LEGAL_ADVISER'), await world.as('LEGAL_ADVISER')];
  version = await publish(world);
}, 120_000);
afterAll(async () => world?.stop());

const copyOf = async () => workingCopy(one!, another!, version.id);
const at = (address: string): string => version.at[address] ?? address;
const write = (address: string, text: string): object => ({ kind: 'WRITE', provisionId: at(address), text });
const addresses = ({ provisions }: Loose): string[] => provisions.map((row: Loose) => row.address);

describe('a working copy', () => {
  it('is changed by commands, and its references follow', async () => {
    const { revise, preview, now } = await copyOf();
    const insert = { kind: 'INSERT', what: 'SECTION', inId: at('1 kap.'), afterId: at('1 kap. 1 §'), text: 'Ny.' };
    expect(await preview(insert)).toMatchObject({ problem: null, label: '1 a §', followed: [] });
    const anew = { ...insert, numbering: 'RENUMBER' };
    expect(await preview(anew)).toMatchObject({
      label: '2 §',
      renumbered: [{ from: '1 kap. 2 §', to: '1 kap. 3 §' }],
      followed: [{ from: '1 kap. 2 §', to: '1 kap. 3 §' }],
    });
    expect(await now()).toMatchObject({ head: 1, lastChange: null, checks: [] });
    const revised = await revise(one!, 1, anew);
    expect(revised).toMatchObject({
      ...{ __typename: 'RevisedDraft', rebased: false, created: [expect.any(String), expect.any(String)] },
      followed: [{ address: '2 kap. 1 § 1 st', from: '1 kap. 2 §', to: '1 kap. 3 §' }],
      copy: { head: 2, lastChange: { code: 'INSERT', address: '1 kap. 2 §' } },
    });
    const repealed = await revise(one!, 2, { kind: 'REPEAL', provisionId: at('1 kap. 2 §') });
    expect(repealed.left).toEqual([{ address: '2 kap. 1 § 1 st', text: '1 kap. 3 §', reason: 'REPEALED' }]);
    expect(repealed.copy.checks).toEqual([
      expect.objectContaining({ code: 'BROKEN_REFERENCE', severity: 'WARNING', provisionId: at('2 kap. 1 § 1 st') }),
    ]);
    const chapter = { kind: 'MOVE', provisionId: at('2 kap.'), inId: at('1 kap.') };
    expect(await revise(one!, 3, chapter)).toMatchObject({
      code: 'MISPLACED',
      message: expect.stringMatching(/^Den kan/u),
    });
    expect(await revise(one!, 3, { kind: 'WRITE', text: 'x' })).toMatchObject({ code: 'PROVISION_MISSING' });
    expect(await revise(one!, 3)).toMatchObject({ code: 'COMMANDS' });
    expect(await revise(one!, 9, chapter)).toMatchObject({ code: 'HEAD_UNKNOWN' });
    expect((await now()).head).toBe(3);
  });

  it('takes several commands at once or none, and copies with ids of its own', async () => {
    const { revise, now } = await copyOf();
    const both = [
      write('1 kap. 2 § 2 st', 'Planen ska ses över. Den ska övas.'),
      { kind: 'SPLIT', provisionId: at('1 kap. 2 § 2 st'), offset: 20 },
    ];
    expect(await revise(one!, 1, ...both, { kind: 'MERGE', provisionId: at('1 kap. 1 §') })).toMatchObject({
      code: 'NO_PREVIOUS',
    });
    expect((await now()).head).toBe(1);
    const split = await revise(one!, 1, ...both);
    expect(split.copy).toMatchObject({ head: 2, lastChange: { code: 'WRITE', address: '1 kap. 2 § 2 st' } });
    const copied = await revise(one!, 2, {
      kind: 'COPY',
      provisionId: at('1 kap. 2 §'),
      inId: at('1 kap.'),
      afterId: at('1 kap. 2 §'),
    });
    expect(addresses(copied.copy)).toEqual(expect.arrayContaining(['1 kap. 2 § 3 st', '1 kap. 3 § 3 st']));
    expect(copied.copy.provisions.find((row: Loose) => row.address === '1 kap. 2 §').id).toBe(at('1 kap. 2 §'));
    const ids = copied.copy.provisions.map((row: Loose) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lets two write at once: elsewhere and in other words both stand, of the same words nothing is written over', async () => {
    const { revise, text } = await copyOf();
    const often = 'Planen ska ses över vartannat år.';
    expect(await revise(one!, 1, write('1 kap. 2 § 2 st', often))).toMatchObject({ copy: { head: 2 } });
    const scope = write('1 kap. 1 § 1 st', 'Dessa föreskrifter gäller planering av vård.');
    expect(await revise(another!, 1, scope)).toMatchObject({ rebased: true, merged: false, copy: { head: 3 } });
    expect(await text('1 kap. 2 § 2 st')).toBe(often);
    const decided = write('1 kap. 2 § 2 st', 'Planen ska beslutas och ses över varje år.');
    expect(await revise(another!, 1, decided)).toMatchObject({ rebased: true, merged: true });
    const said = 'Planen ska beslutas och ses över vartannat år.';
    expect(await text('1 kap. 2 § 2 st')).toBe(said);
    const third = 'Planen ska ses över vart tredje år.';
    expect(await revise(another!, 1, write('1 kap. 2 § 2 st', third))).toMatchObject({
      ...{ __typename: 'RevisionClash', changedBy: expect.any(String), copy: { head: 4 } },
      words: [{ address: '1 kap. 2 § 2 st', base: version.texts['1 kap. 2 § 2 st'], theirs: said, mine: third }],
    });
    expect(await revise(another!, 1, { kind: 'REPEAL', provisionId: at('1 kap. 2 §') })).toMatchObject({ words: [] });
    expect(await text('1 kap. 2 § 2 st')).toBe(said);
  });

  it('says who is there, until they leave or are heard of no more', async () => {
    const { d, now } = await copyOf();
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const here = async (by: Client, w: string, p: string | null = null): Promise<Loose> =>
      (await by.ask(HERE, { d, w, p })).hereInDraft;
    await here(one!, mine, at('1 kap. 1 §'));
    expect(await here(another!, theirs)).toHaveLength(2);
    // another's window is not moved by whoever knows its id
    expect(await here(another!, mine, at('2 kap. 1 §'))).toEqual(
      expect.arrayContaining([expect.objectContaining({ windowId: mine, provisionId: at('1 kap. 1 §') })]),
    );
    await world.sql(
      'owner',
      `UPDATE office.draft_presence SET seen_at = now() - interval '50 s' WHERE window_id = $1`,
      [mine],
    );
    expect((await now()).present).toEqual([expect.objectContaining({ windowId: theirs, provisionId: null })]);
    const leave = 'mutation ($d: ID!, $w: ID!) { leaveDraft(draftId: $d, windowId: $w) { name } }';
    expect((await another!.ask(leave, { d, w: theirs })).leaveDraft).toEqual([]);
  });

  it('is read by those who read drafts, and written by advisers alone', async () => {
    const { d } = await copyOf();
    const [editor, body] = [await world.as('EDITOR'), await world.as('COORDINATOR', actors['uppsala'])];
    expect((await editor.ask(OF, { d })).workingCopy).toMatchObject({ head: 1 });
    const c = [write('1 kap. 1 § 1 st', 'Nej.')];
    for (const who of [editor, body]) {
      const { data, errors } = await who.send(REVISE, { d, h: 1, c });
      expect(errors.length > 0 || data.reviseDraft.__typename === 'Refusal').toBe(true);
    }
    expect((await one!.ask(OF, { d })).workingCopy).toMatchObject({ head: 1 });
    for (const table of ['taken_wording', 'draft_presence'])
      await expect(world.sql('samsyn_body', `SELECT * FROM office.${table}`, [], actors['uppsala'])).rejects.toThrow(
        'permission denied',
      );
  });
});

describe('a proposed wording that is taken over', () => {
  const [often, who] = ['Planen ska ses över vartannat år.', 'Planen och övningarna ska ses över varje år.'];
  const met: Record<string, string> = {};

  beforeAll(async () => {
    const [officer, editor] = [await world.as('CASE_OFFICER'), await world.as('EDITOR')];
    const { id: roundId } = await sendRound(officer, version.id, Object.values(actors));
    const wordings = { uppsala: often, halland: who, gotland: 'Planen ska ses över vart tredje år.' };
    for (const [key, proposedWording] of Object.entries(wordings)) {
      const body = await world.as('COORDINATOR', actors[key]);
      const { version: opened } = await openResponse(body, roundId);
      const given = { provisionId: at('1 kap. 2 § 2 st'), proposedWording, proposedReason: 'Det räcker.' };
      const point = await saveComment(body, { roundId, ...given });
      const saved = await saveResponse(body, { roundId, expectedVersion: opened, overallStance: 'SUPPORTS' });
      await submit(body, roundId, saved.version);
      const [row] = await world.sql<{ id: string }>('owner', 'SELECT id FROM record.comment WHERE point_id = $1', [
        point.id,
      ]);
      met[key] = row?.id ?? '';
      if (key !== 'gotland') await decideMet(editor, one!, met[key] ?? '');
    }
  });

  const provisionId = (): string => at('1 kap. 2 § 2 st');
  it('is offered when its comment is met, several are one, and each change has the reason it came of', async () => {
    const { d, take, text } = await copyOf();
    const suggested = async (): Promise<Loose[]> => (await one!.ask(SUGGESTED, { d })).draftSuggestions;
    const none = { provisionId: provisionId(), takenBy: null };
    expect(await suggested()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...none, id: met['uppsala'], wording: often }),
        expect.objectContaining({ ...none, id: met['halland'], wording: who }),
      ]),
    );
    expect(await take({ expectedHead: 1, provisionId: provisionId(), metIds: [met['gotland']] })).toMatchObject({
      code: 'NOT_THERE',
    });
    expect(await take({ expectedHead: 1, provisionId: at('1 kap. 2 §'), metIds: [met['uppsala']] })).toMatchObject({
      code: 'CONTAINER',
    });
    const metIds = [met['uppsala'], met['halland']];
    expect(await take({ expectedHead: 1, provisionId: provisionId(), metIds })).toMatchObject({ copy: { head: 2 } });
    expect(await text('1 kap. 2 § 2 st')).toBe('Planen och övningarna ska ses över vartannat år.');
    expect((await suggested()).map(({ takenBy }) => takenBy)).toEqual([expect.any(String), expect.any(String)]);
    const revision = await reviser(one!).compare(d);
    expect(said(revision).sort()).toEqual([[met['uppsala']], [met['halland']]].sort());
    expect(revision.met.every(({ used }: Loose) => used)).toBe(true);
    const [first] = revision.spans.find(({ reasons }: Loose) => reasons.length > 0).reasons;
    const back = 'mutation ($d: ID!, $r: ID!) { takeBackReason(draftId: $d, reasonId: $r) { __typename } }';
    await one!.ask(back, { d, r: first.id });
    // what a person has taken away is not put back by comparing anew
    expect(said(await reviser(one!).compare(d)).filter((ids) => ids.length > 0)).toHaveLength(1);
  });

  it('is attributed to all who said the same, is no reason where others’ words stand, and none when it is undone', async () => {
    const { d, take, revise, undo } = await copyOf();
    const both = { provisionId: provisionId(), metIds: [met['uppsala'], met['halland']] };
    await take({ expectedHead: 1, ...both, text: 'Planen ska ses över vartannat år. Övningarna också.' });
    const compare = async (): Promise<Loose> => reviser(one!).compare(d);
    expect(said(await compare()).flat()).toEqual(expect.arrayContaining([met['uppsala']]));
    await revise(one!, 2, write('1 kap. 2 § 2 st', 'Planen ska ses över var sjätte månad.'));
    expect(said(await compare())).toEqual([[]]);
    expect(await undo(3)).toMatchObject({ head: 4 });
    expect(said(await compare()).flat()).toEqual(expect.arrayContaining([met['uppsala']]));
    await undo(4);
    const { draftSuggestions } = await one!.ask(SUGGESTED, { d });
    expect(draftSuggestions.map(({ takenBy }: Loose) => takenBy)).toEqual([null, null]);
    expect(said(await compare())).toEqual([]);
  });

  it('keeps what else was written since the version, another’s that was taken over before too', async () => {
    const { take, revise, text } = await copyOf();
    await revise(one!, 1, write('1 kap. 2 § 2 st', 'Planen ska gås över varje år.'));
    for (const [head, key] of [
      [2, 'uppsala'],
      [3, 'halland'],
    ] as const)
      expect(await take({ expectedHead: head, provisionId: provisionId(), metIds: [met[key]] })).toMatchObject({
        __typename: 'RevisedDraft',
      });
    expect(await text('1 kap. 2 § 2 st')).toBe('Planen och övningarna ska gås över vartannat år.');
  });

  it('comes as something new after its place, with a number, and the whole of it has the comment as its reason', async () => {
    const { d, take, undo } = await copyOf();
    const given = { expectedHead: 1, provisionId: provisionId(), metIds: [met['uppsala']] };
    expect(await take({ ...given, asNew: 'CHAPTER' })).toMatchObject({ code: 'NO_PLACE' });
    const metIds = [met['uppsala'], met['halland']];
    expect(await take({ ...given, metIds, asNew: 'SECTION' })).toMatchObject({ code: 'WORDINGS_CLASH' });
    const { copy, created } = await take({ ...given, metIds, asNew: 'SECTION', text: 'Planen ska prövas varje år.' });
    expect(copy.provisions.find(({ id }: Loose) => id === created[0])).toMatchObject({ address: '1 kap. 3 §' });
    const { spans } = await reviser(another!).compare(d);
    expect(spans).toEqual([
      expect.objectContaining({
        ...{ kind: 'INSERTED', toAddress: '1 kap. 3 §' },
        reasons: expect.arrayContaining(metIds.map((commentId) => expect.objectContaining({ commentId }))),
      }),
    ]);
    await undo(2);
    const { draftSuggestions } = await one!.ask(SUGGESTED, { d });
    expect(draftSuggestions.map(({ takenBy, addition }: Loose) => [takenBy, addition])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await take({ ...given, expectedHead: 3, asNew: 'SUBSECTION' })).toMatchObject({
      copy: { lastChange: { code: 'INSERT', address: '1 kap. 2 § 3 st' } },
    });
  });

  it('stands beside another’s of the same words, to choose between', async () => {
    const { take } = await copyOf();
    await decideMet(await world.as('EDITOR'), one!, met['gotland'] ?? '');
    const metIds = [met['uppsala'], met['gotland']];
    const answer = await take({ expectedHead: 1, provisionId: provisionId(), metIds });
    expect(answer).toMatchObject({ code: 'WORDINGS_CLASH', message: expect.stringContaining('Välj ett av dem') });
  });
});

describe('what the commands say of ids', () => {
  it('goes into the comparison: a § that was split in two is asked about as split, with all its words rewritten', async () => {
    const { d, revise, now } = await copyOf();
    const split = {
      kind: 'SPLIT',
      provisionId: at('1 kap. 2 §'),
      childId: at('1 kap. 2 § 2 st'),
      numbering: 'RENUMBER',
    };
    const { copy } = await revise(one!, 1, split);
    const second = copy.provisions.find((row: Loose) => row.address === '1 kap. 3 § 1 st');
    await revise(one!, 2, {
      kind: 'WRITE',
      provisionId: second.id,
      text: 'Nämnden beslutar om prövning av beredskapen.',
    });
    const revision = await reviser(another!).compare(d);
    expect(revision.edges.map(({ name }: Loose) => name)).toEqual(
      expect.arrayContaining(['1 kap. 2 § → 1 kap. 2 § (delas)', '1 kap. 2 § → 1 kap. 3 § (delas)']),
    );
    expect(addresses(await now())).toContain('1 kap. 3 §');
  });
});
