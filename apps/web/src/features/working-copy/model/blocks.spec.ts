import { parsePlainText } from '@samsyn/statute';
import { openWords } from '../../seal/own-words.ts';
import { blocksOf, blockWith, hasWords, nameOf, wordsOf, type Kind, type Row } from './blocks.ts';
import { partsAlong, placesFor, spotFor, withBelow } from './places.ts';
import { unsavedOf, writing } from './unsaved.ts';

const TEXT = `Socialstyrelsens föreskrifter om planer;

1 kap. Inledning

1 § Detta gäller planer.

2 § Planen ska ange

1. ledning, och

2. medel.

Den ska övas.

Allmänna råd

En övning bör vara skriftlig.

2 kap. Krav

1 § Den ska sparas.
`;

/** Rows as the api gives them. */
function rowsOf(): Row[] {
  let count = 0;
  const rows: Row[] = [];
  const visit = (
    nodes: ReturnType<typeof parsePlainText>['provisions'],
    depth: number,
    parentId: string | null,
  ): void => {
    for (const { id, kind, label, address, heading, text, children } of nodes) {
      const code = kind.replaceAll(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase() as Kind;
      const own = { id, parentId, kind: code, depth, label, address, heading: heading ?? null, text };
      rows.push({ ...own, path: '', level: null, cells: null, header: false, about: null } as unknown as Row);
      visit(children, depth + 1, id);
    }
  };
  visit(parsePlainText(TEXT, () => `p${(count += 1)}`).provisions, 0, null);
  return rows;
}

const rows = rowsOf();
const idAt = (address: string): string => rows.find((row) => row.address === address)?.id ?? '';
const nameAt = (id: string | null | undefined): string | null => rows.find((row) => row.id === id)?.address ?? null;

describe('the text in blocks', () => {
  it('has the very same block where no row of it is another, so that it is not drawn anew', () => {
    const before = blocksOf(rows);
    const at = rows.findIndex(({ text }) => text === 'ledning, och');
    const after = blocksOf(rows.map((row, index) => (index === at ? { ...row, text: 'ledningen, och' } : row)));
    const other = after.filter((block, index) => block !== before[index]);
    expect(at).toBeGreaterThan(0);
    expect(other.map(({ head }) => nameOf(head))).toEqual(['1 kap. 2 §']);
    expect(blocksOf(rows.toSpliced(at, 1)).filter((block) => !before.includes(block))).toHaveLength(1);
  });

  it('has each row in one, a § with its stycken, its advice by itself', () => {
    const blocks = blocksOf(rows);
    expect(blocks.map(({ head, rows: own }) => [nameOf(head), own.length])).toEqual([
      ['1 kap.', 1],
      ['1 kap. 1 §', 2],
      ['1 kap. 2 §', 5],
      [expect.stringContaining('råd'), 2],
      ['2 kap.', 1],
      ['2 kap. 1 §', 2],
    ]);
    expect(blocks.flatMap((block) => block.rows)).toEqual(rows);
    expect(blockWith(blocks, idAt('1 kap. 2 § 2 st'))?.id).toBe(idAt('1 kap. 2 §'));
    expect(rows.filter(hasWords).map(wordsOf)).toEqual(expect.arrayContaining(['Inledning', 'Detta gäller planer.']));
  });
});

describe('a place', () => {
  const spot = (at: string, kind: Kind): (string | null)[] | null => {
    const found = spotFor(rows, idAt(at), kind);
    return found === null ? null : [nameAt(found.inId), nameAt(found.afterId)];
  };

  it('for something new follows from where the caret stands', () => {
    expect(spot('1 kap. 1 § 1 st', 'SECTION')).toEqual(['1 kap.', '1 kap. 1 §']);
    expect(spot('1 kap.', 'SECTION')).toEqual(['1 kap.', null]);
    expect(spot('1 kap. 2 § 1 st 1 p', 'ITEM')).toEqual(['1 kap. 2 § 1 st', '1 kap. 2 § 1 st 1 p']);
    expect(spot('1 kap. 2 § 1 st', 'ITEM')).toEqual(['1 kap. 2 § 1 st', '1 kap. 2 § 1 st 2 p']);
    expect(spot('1 kap. 2 § 1 st 1 p', 'SUBSECTION')).toEqual(['1 kap. 2 §', '1 kap. 2 § 1 st']);
    expect(spot('1 kap. 2 § 2 st', 'HEADING')).toEqual(['1 kap.', '1 kap. 1 §']);
    expect(spot('1 kap. 1 § 1 st', 'CHAPTER')).toEqual([null, '1 kap.']);
    expect(spot('1 kap. 1 § 1 st', 'SUBITEM')).toBeNull();
    expect(spot('1 kap.', 'GENERAL_ADVICE')).toBeNull();
  });

  it('names what goes with a provision that goes, and is read as a part of its own', () => {
    const along = (address: string): string[] =>
      rows.filter((row) => row.address === address).flatMap((row) => partsAlong(rows, row));
    expect(along('1 kap. 2 §')).toEqual(['1 kap. 2 § allmänna råd']);
    expect(along('1 kap. 1 §')).toEqual([]);
    expect(along('2 kap.')).toEqual(['2 kap. 1 §']);
  });

  it('to move to is among others of the kind, and never in what is moved', () => {
    const moved = withBelow(rows, idAt('1 kap. 2 §'));
    expect(moved.size).toBe(5);
    const places = placesFor(rows, 'SECTION', moved).map(({ row, first }) => [row?.address, first]);
    expect(places).toEqual([
      ['1 kap.', true],
      ['1 kap. 1 §', false],
      ['2 kap.', true],
      ['2 kap. 1 §', false],
    ]);
  });
});

describe('what is not saved', () => {
  it('lies in the browser by block, with the state it was begun on, until it says what the text says', async () => {
    const unsaved = unsavedOf(await openWords('u1', null), 'd1');
    const block = blocksOf(rows).find(({ id }) => id === idAt('1 kap. 2 §'))!;
    const [here, item] = [idAt('1 kap. 2 § 2 st'), idAt('1 kap. 2 § 1 st 1 p')];
    expect(unsaved.read(block)).toBeNull();
    unsaved.keep(block, 7, { [here]: 'Den ska övas varje år.', [item]: 'ledning,  och' });
    expect(unsaved.read(block)).toEqual({ head: 7, texts: { [here]: 'Den ska övas varje år.' } });
    expect(writing(block.rows, { [here]: 'Den ska övas varje år.', [item]: 'ledning, och' })).toEqual([
      { kind: 'WRITE', provisionId: here, text: 'Den ska övas varje år.' },
    ]);
    unsaved.keep(block, 7, { [here]: 'Den ska  övas.' });
    expect(unsaved.read(block)).toBeNull();
    unsaved.keep(block, 8, { [here]: 'Annat.' });
    unsaved.forget(block.id);
    expect(unsaved.read(block)).toBeNull();
  });
});
