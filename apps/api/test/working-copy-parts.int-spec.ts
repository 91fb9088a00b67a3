import type { Client, Loose } from './client.ts';
import { publish, type PublishedVersion, sendRound } from './remiss.ts';
import { reviser } from './revising.ts';
import { workingCopy } from './working-copy.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let [one, another]: Client[] = [];
let version: PublishedVersion;

beforeAll(async () => {
  world = await createWorld();
  [one, another] = [await world.as('LEGAL_ADVISER'), await world.as('LEGAL_ADVISER')];
  version = await publish(world);
}, 120_000);
afterAll(async () => world?.stop());

const copyOf = async () => workingCopy(one!, another!, version.id);
const at = (address: string): string => version.at[address] ?? address;
const write = (address: string, text: string): object => ({ kind: 'WRITE', provisionId: at(address), text });
const addresses = ({ provisions }: Loose): string[] => provisions.map((row: Loose) => row.address);

describe('a working copy', () => {
  it('in the same moment, too: of three who change different words none is lost', async () => {
    const { revise, text, now } = await copyOf();
    const base = version.texts['1 kap. 1 § 1 st'] ?? '';
    const words = ['Dessa', 'planering', 'sjukvård'];
    const outcomes = await Promise.all(
      words.map(async (word, index) =>
        revise(index % 2 === 0 ? one! : another!, 1, write('1 kap. 1 § 1 st', base.replace(word, `X${index}`))),
      ),
    );
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(Array(words.length).fill('RevisedDraft'));
    expect(await text('1 kap. 1 § 1 st')).toBe(
      words.reduce((all, word, index) => all.replace(word, `X${index}`), base),
    );
    expect((await now()).head).toBe(1 + words.length);
  });

  it('undoes the last change, then the one before it, and what others then write is carried over', async () => {
    const { revise, undo, now, text } = await copyOf();
    await revise(one!, 1, write('1 kap. 1 § 1 st', 'Första.'));
    await revise(one!, 2, { kind: 'REPEAL', provisionId: at('1 kap. 2 §') });
    expect(await undo(2)).toMatchObject({ __typename: 'Stale', currentVersion: 3 });
    expect(await undo(3)).toMatchObject({
      head: 4,
      lastChange: { code: 'WRITE', address: '1 kap. 1 § 1 st' },
      checks: [],
    });
    expect(addresses(await now())).toContain('1 kap. 2 § 2 st');
    expect(await revise(another!, 3, write('2 kap. 1 § 1 st', 'Andra.'))).toMatchObject({ rebased: true });
    expect(await undo(5)).toMatchObject({ head: 6 });
    expect(await undo(6)).toMatchObject({ head: 7, lastChange: null });
    expect(await undo(7)).toMatchObject({ code: 'NOTHING_TO_UNDO' });
    expect(await text('1 kap. 1 § 1 st')).toBe(version.texts['1 kap. 1 § 1 st']);
  });

  it('does what was undone again, as long as nothing else has been changed, and with others’ writing carried over', async () => {
    const { revise, undo, redo, text, now } = await copyOf();
    const first = version.texts['1 kap. 1 § 1 st'];
    await revise(one!, 1, write('1 kap. 1 § 1 st', 'Första.'));
    await revise(one!, 2, { kind: 'REPEAL', provisionId: at('1 kap. 2 §') });
    expect(await redo(3)).toMatchObject({ code: 'NOTHING_TO_REDO' });
    await undo(3);
    expect(await undo(4)).toMatchObject({ head: 5, undone: { code: 'WRITE', address: '1 kap. 1 § 1 st' } });
    expect(await text('1 kap. 1 § 1 st')).toBe(first);
    expect(await redo(4)).toMatchObject({ __typename: 'Stale', currentVersion: 5 });
    expect(await redo(5)).toMatchObject({ head: 6, undone: { code: 'REPEAL' }, lastChange: { code: 'WRITE' } });
    expect(await text('1 kap. 1 § 1 st')).toBe('Första.');
    expect(await redo(6)).toMatchObject({ head: 7, undone: null, lastChange: { code: 'REPEAL' } });
    expect(addresses(await now())).not.toContain('1 kap. 2 § 2 st');
    expect(await undo(7)).toMatchObject({ head: 8, undone: { code: 'REPEAL' }, lastChange: { code: 'WRITE' } });
    // written by one who has not seen what was undone
    expect(await revise(another!, 7, write('2 kap. 1 § 1 st', 'Andra.'))).toMatchObject({
      ...{ rebased: true, copy: { undone: null } },
    });
    expect(await redo(9)).toMatchObject({ code: 'NOTHING_TO_REDO' });
  });

  it('has its title and enacting clause written, which the comparison and the version then have', async () => {
    const { d, revise, now, undo } = await copyOf();
    const { title } = await now();
    const front = (field: string, said: string): object => ({ kind: 'WRITE_FRONT', front: field, text: said });
    expect(await revise(one!, 1, front('TITLE', 'Föreskrifter om allt'))).toMatchObject({
      copy: { title: 'Föreskrifter om allt', lastChange: { code: 'WRITE_FRONT', address: 'TITLE' } },
    });
    expect(await revise(another!, 1, front('TITLE', 'Föreskrifter om inget'))).toMatchObject({
      ...{ __typename: 'RevisionClash' },
      words: [{ provisionId: null, front: 'TITLE', theirs: 'Föreskrifter om allt', mine: 'Föreskrifter om inget' }],
    });
    expect(await revise(another!, 1, front('ENACTING_CLAUSE', 'Verket föreskriver följande.'))).toMatchObject({
      ...{ rebased: true, copy: { head: 3, enactingClause: 'Verket föreskriver följande.' } },
    });
    expect(await revise(one!, 3, front('TITLE', ' '))).toMatchObject({ code: 'EMPTY_TEXT' });
    const { spans } = await reviser(one!).compare(d);
    expect(spans.map(({ kind }: Loose) => kind)).toEqual(['EDITED', 'EDITED']);
    await undo(3);
    expect(await undo(4)).toMatchObject({ title, undone: { code: 'WRITE_FRONT' } });
  });

  it('has a table written cell by cell, by two in one row; a column comes and goes in all its rows', async () => {
    const { revise } = await copyOf();
    const annex = { kind: 'INSERT', what: 'ANNEX', afterId: at('2 kap.'), text: 'Gränser', heading: 'Gränser' };
    const inId = (await revise(one!, 1, annex)).created[0];
    const row = { kind: 'INSERT', what: 'TABLE_ROW', inId };
    const [head] = (await revise(one!, 2, { ...row, text: 'Ämne | Gräns' })).created;
    const { created, copy } = await revise(
      ...([one!, 3, { kind: 'MARK_HEADER', provisionId: head, header: true }] as const),
      { ...row, afterId: head, text: '' },
    );
    const [provisionId] = created;
    const rows = ({ provisions }: Loose): string[][] =>
      provisions.filter(({ kind }: Loose) => kind === 'TABLE_ROW').map(({ cells }: Loose) => cells);
    expect(rows(copy)).toEqual([
      ['Ämne', 'Gräns'],
      ['', ''],
    ]);
    const cell = (column: number, said: string): object => ({ kind: 'WRITE_CELL', provisionId, column, text: said });
    await revise(one!, 4, cell(0, 'Bly'));
    expect(await revise(another!, 4, cell(1, '10 µg'))).toMatchObject({ rebased: true, merged: false });
    const wider = await revise(one!, 6, { kind: 'INSERT_COLUMN', provisionId, column: 0 });
    expect(rows(wider.copy)).toEqual([
      ['', 'Ämne', 'Gräns'],
      ['', 'Bly', '10 µg'],
    ]);
    // of the column that was the second when she saw it
    const clash = await revise(another!, 4, cell(1, '7 µg'));
    expect(clash.words).toEqual([expect.objectContaining({ column: 2, theirs: '10 µg', mine: '7 µg' })]);
    const narrow = await revise(another!, 6, { kind: 'REPEAL_COLUMN', provisionId, column: 0 });
    expect(rows(narrow.copy)).toEqual([
      ['', 'Gräns'],
      ['', '10 µg'],
    ]);
    expect(narrow.copy.lastChange).toMatchObject({ code: 'REPEAL_COLUMN', address: 'bilaga 1 rad 2' });
    expect(await revise(one!, 8, cell(4, 'x'))).toMatchObject({ code: 'NO_COLUMN', message: expect.any(String) });
    expect(await revise(one!, 8, cell(0, 'a | b'))).toMatchObject({ code: 'BAD_CELL' });
  });
  it('is told in the list from others of the föreskrift', async () => {
    const { d } = await copyOf();
    const { drafts } = await one!.ask('{ drafts { id number roundOn startedAt versionId } }');
    const [own] = drafts.filter(({ id }: Loose) => id === d);
    expect(own).toEqual({
      id: d,
      number: 2,
      roundOn: null,
      startedAt: expect.any(String),
      versionId: null,
    });
    await sendRound(
      await world.as('CASE_OFFICER'),
      version.id,
      Object.values(await world.addActors({ key: 'uppsala' })),
    );
    const after = await one!.ask('{ drafts { id roundOn } }');
    expect(after.drafts.find(({ id }: Loose) => id === d).roundOn).toMatch(/\//u);
  });
});
