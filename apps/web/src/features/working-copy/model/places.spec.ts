import type { Row } from './blocks.ts';
import { placesFor, spotFor } from './places.ts';

const row = (kind: Row['kind'], address: string, parentId: string | null = null): Row => ({
  ...{ __typename: 'Provision', id: address, parentId, kind, address, path: address, depth: parentId === null ? 0 : 1 },
  ...{ label: '', heading: null, level: null, text: address, cells: null, header: false, about: null },
});
const ROWS: Row[] = [
  row('SECTION', '1 §'),
  row('SUBSECTION', '1 § 1 st', '1 §'),
  row('ANNEX', 'bilaga'),
  row('SUBSECTION', 'bilaga 1 st', 'bilaga'),
  row('IMPACT_ASSESSMENT', 'ku'),
  row('HEADING', 'ku avsnitt 1', 'ku'),
  row('SUBSECTION', 'ku avsnitt 1 1 st', 'ku'),
  row('ITEM', 'ku avsnitt 1 1 st 1 str', 'ku avsnitt 1 1 st'),
  row('TABLE_ROW', 'ku avsnitt 1 rad 1', 'ku'),
];

describe('places in a konsekvensutredning', () => {
  it('to move to are among its own passages, in any order, and never in the text', () => {
    const after = (kind: Row['kind'], id: string) =>
      placesFor(ROWS, kind, new Set([id])).map(({ row: at, first }) => [at?.id, first]);
    expect(after('HEADING', 'ku avsnitt 1')).toEqual([
      ['ku', true],
      ['ku avsnitt 1 1 st', false],
      ['ku avsnitt 1 rad 1', false],
    ]);
    expect(after('SUBSECTION', 'bilaga 1 st').flat()).not.toContain('ku');
    expect(after('SUBSECTION', '1 § 1 st').flat()).toEqual(expect.arrayContaining(['bilaga 1 st']));
    expect(after('ITEM', 'ku avsnitt 1 1 st 1 str')).toEqual([['ku avsnitt 1 1 st', true]]);
  });

  it('for something new: after what the caret is in, lists below their paragraph, nothing that would be law', () => {
    expect(spotFor(ROWS, 'ku avsnitt 1 1 st 1 str', 'HEADING')).toEqual({ inId: 'ku', afterId: 'ku avsnitt 1 1 st' });
    expect(spotFor(ROWS, 'ku', 'SUBSECTION')).toEqual({ inId: 'ku', afterId: null });
    expect(spotFor(ROWS, 'ku avsnitt 1 rad 1', 'TABLE_ROW')).toEqual({ inId: 'ku', afterId: 'ku avsnitt 1 rad 1' });
    expect(spotFor(ROWS, 'ku avsnitt 1 1 st', 'ITEM')).toEqual({
      inId: 'ku avsnitt 1 1 st',
      afterId: 'ku avsnitt 1 1 st 1 str',
    });
    for (const kind of ['SECTION', 'CHAPTER', 'ANNEX', 'IMPACT_ASSESSMENT'] as const)
      expect(spotFor(ROWS, 'ku avsnitt 1', kind)).toBeNull();
    expect(spotFor(ROWS, '1 §', 'ANNEX')).toEqual({ inId: null, afterId: 'bilaga' });
    expect(spotFor(ROWS, '1 §', 'IMPACT_ASSESSMENT')).toBeNull();
    expect(spotFor(ROWS.slice(0, 4), '1 §', 'IMPACT_ASSESSMENT')).toEqual({ inId: null, afterId: 'bilaga' });
  });
});
