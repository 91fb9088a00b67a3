import { draftText, wordingOf, type ProvisionData } from './draft-text.ts';

/** A draft in short: `kind address | text`, indented two spaces a level. */
function provisions(notation: string): ProvisionData[] {
  const parents: string[] = [];
  return notation
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const depth = (line.length - line.trimStart().length) / 2;
      const [head = '', text = ''] = line.trim().split(/ \|(?: |$)/);
      const [kind = '', ...rest] = head.split(' ');
      const address = rest.join(' ');
      parents[depth] = address;
      const label = /(\d+ §|\d+\.|\d+ kap\.|bilaga \d+)$/.exec(address)?.[1] ?? '';
      return {
        id: address,
        parentId: depth === 0 ? null : (parents[depth - 1] ?? null),
        kind: kind as ProvisionData['kind'],
        depth,
        label,
        address,
        path: address.replaceAll(' ', '-'),
        heading: null,
        level: null,
        text,
        cells: null,
        header: null,
        about: null,
      };
    });
}

const draft = draftText(
  provisions(`
CHAPTER 1 kap. |
  SECTION 1 kap. 1 § |
    SUBSECTION 1 kap. 1 § 1 st | Planen ska innehålla
      ITEM 1 kap. 1 § 1 st 1. | mål, och
      ITEM 1 kap. 1 § 1 st 2. | medel.
    SUBSECTION 1 kap. 1 § 2 st | Den ska ses över.
  HEADING rubrik | Övning
  SECTION 1 kap. 2 § |
    SUBSECTION 1 kap. 2 § 1 st | Planen ska övas.
  GENERAL_ADVICE råd till 1 kap. 2 § |
    SUBSECTION råd 1 st | Övningen bör utvärderas.
HEADING ikraft | Ikraftträdande
TRANSITIONAL övergång 1 | Träder i kraft.
ANNEX bilaga 1 |
  TABLE_ROW bilaga 1 rad 1 | a
`),
);

describe('the text of a draft', () => {
  it('is set in rows: chapters, headings and units with all below them', () => {
    expect(draft.rows.map((row) => [row.kind, row.node.address])).toEqual([
      ['chapter', '1 kap.'],
      ['unit', '1 kap. 1 §'],
      ['heading', 'rubrik'],
      ['unit', '1 kap. 2 §'],
      ['unit', 'råd till 1 kap. 2 §'],
      ['heading', 'ikraft'],
      ['unit', 'övergång 1'],
      ['unit', 'bilaga 1'],
    ]);
    expect(draft.byId.get('1 kap. 1 § 1 st 2.')?.row.id).toBe('1 kap. 1 §');
  });

  it('has heading levels that skip none', () => {
    const levels = draft.rows.map((row) => row.headingLevel);
    expect(levels).toEqual([2, 3, 3, 4, 4, 2, 3, 2]);
    let before = 1;
    for (const level of levels) {
      expect(level).toBeLessThanOrEqual(before + 1);
      before = level;
    }
  });

  it('counts the §§ only, and lets bodies take a stance on §§, råd, clauses and annexes', () => {
    expect(draft.counted).toBe(2);
    expect(draft.rows.filter((row) => row.canTakeStance).map((row) => row.node.kind)).toEqual([
      'SECTION',
      'SECTION',
      'GENERAL_ADVICE',
      'TRANSITIONAL',
      'ANNEX',
    ]);
  });

  it('knows its leaves in reading order', () => {
    expect(draft.leaves.map((leaf) => leaf.address)).toEqual([
      '1 kap.',
      '1 kap. 1 § 1 st',
      '1 kap. 1 § 1 st 1.',
      '1 kap. 1 § 1 st 2.',
      '1 kap. 1 § 2 st',
      '1 kap. 2 § 1 st',
      'råd 1 st',
      'övergång 1',
      'bilaga 1 rad 1',
    ]);
  });

  it('gives the wording of a § as its stycken and punkter, one a line', () => {
    const section = draft.byId.get('1 kap. 1 §');
    expect(section && wordingOf(section)).toBe('Planen ska innehålla\n1. mål, och\n2. medel.\nDen ska ses över.');
  });
});
