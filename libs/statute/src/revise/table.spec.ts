import fc from 'fast-check';
import type { Provision, Statute } from '../model.ts';
import { assignAddresses } from '../numbering.ts';
import { countingIds } from '../spec-notation.ts';
import { cellsOf, rowText } from '../table-row.ts';
import { findById, flatten } from '../tree.ts';
import { checkCopy } from './check-copy.ts';
import type { ReviseCommand } from './command.ts';
import { rebase } from './rebase.ts';
import { revise } from './revise.ts';

const ROWS = [
  ['Ämne', 'Gräns', 'Prov'],
  ['Bly', '10 µg', 'enligt 1 §'],
  ['Nickel', '', 'enligt 2 §'],
  ['Järn', '200 µg', ''],
];

/** Two §§ and an annex with a table; rows have the ids r0, r1 … */
function text(): Statute {
  const words = (id: string, said: string): Provision => ({
    ...{ id, kind: 'subsection', label: '', address: '', text: said, children: [] },
  });
  const section = (id: string, label: string, said: string): Provision => ({
    ...{ id, kind: 'section', label, address: '', text: '', children: [words(`${id}s`, said)] },
  });
  const rows = ROWS.map((cells, at): Provision => ({
    ...{ id: `r${at}`, kind: 'tableRow', label: '', address: '', text: rowText(cells), cells, children: [] },
    ...(at === 0 && { header: true }),
  }));
  const annex: Provision = {
    ...{ id: 'a', kind: 'annex', label: 'Bilaga 1', address: '', heading: 'Gränser', text: '', children: rows },
  };
  return {
    ...{ title: 'Föreskrifter om vatten', kind: 'regulation', notUnderstood: [] },
    provisions: assignAddresses([section('s1', '1 §', 'Prov tas.'), section('s2', '2 §', 'Prov sparas.'), annex]),
  };
}

let prefix = 0;
function made(statute: Statute, command: ReviseCommand): Statute {
  const revised = revise(statute, command, countingIds(`n${(prefix += 1)}-`));
  if (!revised.ok) throw new Error(revised.reason);
  return revised.statute;
}
const refused = (command: ReviseCommand): string => {
  const revised = revise(text(), command, countingIds('n'));
  return revised.ok ? 'done' : revised.reason;
};
const table = (statute: Statute): string[] =>
  flatten(statute)
    .filter(({ kind }) => kind === 'tableRow')
    .map((row) => {
      expect(rowText(cellsOf(row))).toBe(row.text);
      return `${row.header ? '*' : ''}${row.text}`;
    });

describe('a table in a working copy', () => {
  it('has a cell written, and emptied; the others of the row keep theirs', () => {
    const written = made(text(), { kind: 'writeCell', id: 'r2', column: 1, text: ' 20  µg ' });
    expect(table(written)[2]).toBe('Nickel | 20 µg | enligt 2 §');
    const emptied = made(written, { kind: 'writeCell', id: 'r2', column: 2, text: '' });
    expect(findById(emptied, 'r2')?.provision.cells).toEqual(['Nickel', '20 µg', '']);
    expect(refused({ kind: 'writeCell', id: 'r2', column: 0, text: 'Nickel' })).toBe('sameText');
    expect(refused({ kind: 'writeCell', id: 'r2', column: 3, text: 'x' })).toBe('noColumn');
    expect(refused({ kind: 'writeCell', id: 'r2', column: 0, text: 'a | b' })).toBe('badCell');
    expect(refused({ kind: 'writeCell', id: 's1s', column: 0, text: 'x' })).toBe('noTable');
  });

  it('gets a column in every row at once, and loses it', () => {
    const wider = made(text(), { kind: 'insertColumn', id: 'r3', at: 1 });
    expect(table(wider)).toEqual([
      '*Ämne |  | Gräns | Prov',
      'Bly |  | 10 µg | enligt 1 §',
      'Nickel |  |  | enligt 2 §',
      'Järn |  | 200 µg | ',
    ]);
    expect(table(made(wider, { kind: 'repealColumn', id: 'r0', at: 1 }))).toEqual(table(text()));
    expect(table(made(text(), { kind: 'insertColumn', id: 'r0', at: 3 }))[1]).toBe('Bly | 10 µg | enligt 1 § | ');
    expect(refused({ kind: 'insertColumn', id: 'r0', at: 4 })).toBe('noColumn');
    expect(refused({ kind: 'repealColumn', id: 'r0', at: 3 })).toBe('noColumn');
    let narrow = text();
    for (const at of [2, 1]) narrow = made(narrow, { kind: 'repealColumn', id: 'r1', at });
    expect(revise(narrow, { kind: 'repealColumn', id: 'r1', at: 0 }, countingIds())).toMatchObject({
      reason: 'noColumn',
    });
  });

  it('gets a row as wide as its neighbours, which is looked at until it has words; a head begins a table', () => {
    const at = { in: 'a', after: 'r1' };
    const longer = made(text(), { kind: 'insert', what: 'tableRow', at, text: '' });
    expect(table(longer)[2]).toBe(' |  | ');
    expect(checkCopy(null, longer).map(({ message }) => message)).toEqual(['bilaga 1 rad 3 saknar text.']);
    const first = made(text(), { kind: 'insert', what: 'tableRow', at: { in: 'a', after: null }, text: 'A |  | B' });
    expect(table(first)[0]).toBe('A |  | B');
    expect(refused({ kind: 'insert', what: 'tableRow', at: { in: 's1', after: 's1s' }, text: '' })).toBe('emptyText');
    const two = made(text(), { kind: 'markHeader', id: 'r2', header: true });
    expect(table(made(two, { kind: 'repealColumn', id: 'r3', at: 2 }))).toEqual([
      '*Ämne | Gräns | Prov',
      'Bly | 10 µg | enligt 1 §',
      '*Nickel | ',
      'Järn | 200 µg',
    ]);
    expect(table(made(two, { kind: 'markHeader', id: 'r2', header: false }))).toEqual(table(text()));
  });

  it('has two rows put together cell by cell, and none cut in two', () => {
    expect(table(made(text(), { kind: 'merge', id: 'r3' }))[2]).toBe('Nickel Järn | 200 µg | enligt 2 §');
    expect(refused({ kind: 'split', id: 'r1', at: 6 })).toBe('badCut');
  });

  it('has references that follow, wherever their cell has gone', () => {
    const wider = made(text(), { kind: 'insertColumn', id: 'r1', at: 0 });
    const joined = made(wider, { kind: 'merge', id: 'r2' });
    const moved = made(joined, {
      ...{ kind: 'move', id: 's1', at: { in: null, after: 's2' }, numbering: 'renumber' },
    });
    expect(table(moved)[1]).toBe(' | Bly Nickel | 10 µg | enligt 2 § enligt 1 §');
  });
});

describe('two in one table', () => {
  /** What stands when one has given `theirs`, and the other, who had not seen it, `mine`. */
  const both = (theirs: ReviseCommand, mine: ReviseCommand) => {
    const base = text();
    const head = made(base, theirs);
    const rebased = rebase(base, head, mine);
    return rebased.ok ? { ...rebased, rows: table(made(head, rebased.command)) } : rebased;
  };
  const cell = (id: string, column: number, said: string): ReviseCommand => ({
    ...{ kind: 'writeCell', id, column, text: said },
  });

  it('write in different cells of one row, each finding its own again when columns have come and gone', () => {
    expect(both(cell('r1', 0, 'Kvicksilver'), cell('r1', 1, '5 µg'))).toMatchObject({
      merged: false,
      rows: expect.arrayContaining(['Kvicksilver | 5 µg | enligt 1 §']),
    });
    expect(both({ kind: 'insertColumn', id: 'r0', at: 0 }, cell('r1', 1, '5 µg'))).toMatchObject({
      rows: expect.arrayContaining([' | Bly | 5 µg | enligt 1 §']),
    });
    expect(both({ kind: 'repealColumn', id: 'r0', at: 0 }, cell('r1', 1, '5 µg'))).toMatchObject({
      rows: expect.arrayContaining(['5 µg | enligt 1 §']),
    });
    // the one beside it is as empty
    const before = made(text(), { kind: 'insertColumn', id: 'r0', at: 2 });
    const after = made(made(before, cell('r1', 2, 'ja')), { kind: 'insertColumn', id: 'r0', at: 0 });
    expect(rebase(before, after, cell('r2', 2, 'nej'))).toMatchObject({ command: { column: 3 }, merged: false });
    const column = { kind: 'repealColumn', id: 'r2', at: 1 } as const;
    expect(both({ kind: 'insertColumn', id: 'r0', at: 1 }, column)).toMatchObject({
      rows: expect.arrayContaining(['Bly |  | enligt 1 §']),
    });
  });

  it('have both texts shown of the same cell, or of a column that is gone', () => {
    const mine = cell('r1', 1, '5 µg');
    expect(both(cell('r1', 1, '7 µg'), mine)).toMatchObject({
      clash: { base: '10 µg', theirs: '7 µg', mine: '5 µg' },
    });
    expect(both(cell('r1', 2, 'enligt 1 § och 2 §'), cell('r1', 2, 'alltid enligt 1 §'))).toMatchObject({
      merged: true,
      rows: expect.arrayContaining(['Bly | 10 µg | alltid enligt 1 § och 2 §']),
    });
    expect(both({ kind: 'repealColumn', id: 'r0', at: 1 }, mine)).toMatchObject({ ok: false });
    expect(both({ kind: 'repeal', id: 'r1' }, mine)).toMatchObject({ ok: false, clash: { theirs: '' } });
    expect(both(mine, { kind: 'repealColumn', id: 'r0', at: 1 })).toEqual({ ok: false, clash: null });
  });
});

describe('the title and the enacting clause', () => {
  const title = (said: string): ReviseCommand => ({ kind: 'writeFront', field: 'title', text: said });
  const clause = (said: string): ReviseCommand => ({ kind: 'writeFront', field: 'enactingClause', text: said });

  it('are written, and carried over; a title there must be', () => {
    const base = text();
    const renamed = made(base, title('Föreskrifter om  dricksvatten'));
    expect(renamed.title).toBe('Föreskrifter om dricksvatten');
    const enacted = made(renamed, clause('Verket föreskriver följande.'));
    expect(enacted.enactingClause).toBe('Verket föreskriver följande.');
    expect('enactingClause' in made(enacted, clause(''))).toBe(false);
    expect([refused(title(' ')), refused(title(base.title))]).toEqual(['emptyText', 'sameText']);
    const other = rebase(base, renamed, title('Nya föreskrifter om vatten'));
    expect(other).toMatchObject({ merged: true, command: { text: 'Nya föreskrifter om dricksvatten' } });
    expect(rebase(base, renamed, title('Föreskrifter om mjölk'))).toMatchObject({
      clash: { provisionId: null, address: 'Rubriken', theirs: 'Föreskrifter om dricksvatten' },
    });
  });
});

describe('any cells', () => {
  it('stay themselves through columns that come and go in any order', () => {
    const change = fc.record({ add: fc.boolean(), at: fc.nat(6), row: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let statute = text();
        const rows = ROWS.map((cells) => [...cells]);
        for (const { add, at, row } of changes) {
          const kind = add ? 'insertColumn' : 'repealColumn';
          const revised = revise(statute, { kind, id: `r${row}`, at }, countingIds('n'));
          const width = rows[0]!.length;
          expect(revised.ok).toBe(add ? at <= width : at < width && width > 1);
          if (!revised.ok) continue;
          statute = revised.statute;
          for (const cells of rows)
            if (add) cells.splice(at, 0, '');
            else cells.splice(at, 1);
        }
        expect(flatten(statute).flatMap(({ cells }) => (cells ? [cells] : []))).toEqual(rows);
      }),
      { endOnFailure: true },
    );
  });
});
