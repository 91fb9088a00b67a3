import { parsePlainText } from './parse/parse-statute.ts';
import { countingIds } from './spec-notation.ts';
import { assignAddresses, labelValue, numberedThrough } from './numbering.ts';
import {
  addressIndex,
  findByAddress,
  findById,
  flatten,
  leaves,
  mapProvisions,
  ofKind,
  ownHeading,
  plainText,
  walk,
} from './tree.ts';

const statute = parsePlainText(
  `Lag (2030:1) om prov

1 kap. Inledning

Rubrik

1 § Ett:

1. a,

2. b.

Bilaga

Text i bilagan.`,
  countingIds(),
);

describe('the tree', () => {
  it('is walked in reading order, parents first, with the way there', () => {
    const order = Array.from(
      walk(statute.provisions),
      ({ provision, ancestors }) => `${ancestors.length} ${provision.address}`,
    );
    expect(order).toEqual([
      '0 1 kap.',
      '1 1 kap. rubrik 1',
      '1 1 kap. 1 §',
      '2 1 kap. 1 § 1 st',
      '3 1 kap. 1 § 1 st 1 p',
      '3 1 kap. 1 § 1 st 2 p',
      '0 bilaga',
      '1 bilaga 1 st',
    ]);
  });

  it('finds by id and by address as people write it', () => {
    const found = findByAddress(statute, '1 kap 1§');
    expect(found?.provision.label).toBe('1 §');
    expect(findById(statute, found?.provision.id ?? '')?.index).toBe(1);
    expect(findById(statute, 'none')).toBeUndefined();
    expect(findByAddress(statute, '9 §')).toBeUndefined();
    expect(findByAddress(statute, 'no address')).toBeUndefined();
    expect(addressIndex(statute).get('bilaga 1 st')?.text).toBe('Text i bilagan.');
  });

  it('knows its leaves, its kinds and its words', () => {
    expect(leaves(statute).map((leaf) => leaf.text)).toEqual(['Rubrik', 'Ett:', 'a,', 'b.', 'Text i bilagan.']);
    expect(ofKind(statute, 'item')).toHaveLength(2);
    expect(plainText(flatten(statute)[0] as (typeof statute.provisions)[number])).toBe(
      '1 kap. Inledning\nRubrik\n1 §\nEtt:\n1. a,\n2. b.',
    );
    expect(ownHeading(flatten(statute)[2] as (typeof statute.provisions)[number])).toBeUndefined();
  });

  it('is copied, never changed, by a map', () => {
    const before = JSON.stringify(statute);
    const upper = mapProvisions(statute.provisions, (provision) => ({
      ...provision,
      text: provision.text.toUpperCase(),
    }));
    expect(JSON.stringify(statute)).toBe(before);
    expect(flatten({ provisions: upper }).some((provision) => provision.text === 'A,')).toBe(true);
  });
});

const numbered = (text: string): string[] =>
  flatten(parsePlainText(text, countingIds()))
    .filter(({ kind }) => kind === 'section' || kind === 'chapter')
    .map(({ address }) => address);

describe('addresses worked out from the tree', () => {
  it('leaves the chapter out where sections are numbered through all chapters', () => {
    expect(numbered('1 kap. A\n\n1 § Ett.\n\n2 § Två.\n\n2 kap. B\n\n3 § Tre.')).toEqual([
      '1 kap.',
      '1 §',
      '2 §',
      '2 kap.',
      '3 §',
    ]);
  });

  it('keeps the chapter where they start over, or where there is but one, or where too much is missing', () => {
    expect(numbered('1 kap. A\n\n1 § Ett.\n\n2 kap. B\n\n1 § Ett.')).toContain('2 kap. 1 §');
    expect(numbered('10 kap. A\n\n1 § Ett.')).toContain('10 kap. 1 §');
    expect(numbered('1 kap. A\n\n1 § Ett.\n\n2 kap. B\n\n9 § Nio.')).toContain('2 kap. 9 §');
    expect(numbered('1 kap. A\n\n1 § Ett.\n\n3 § Tre.\n\n2 kap. B\n\n2 § Två.')).toContain('2 kap. 2 §');
  });

  it('adds the part where chapters start over in each part', () => {
    const text = 'AVD. I FÖRSTA\n\n1 kap. A\n\n1 § Ett.\n\nAVD. II ANDRA\n\n1 kap. B\n\n1 § Ett.';
    expect(numbered(text)).toEqual(['avd. I 1 kap.', 'avd. I 1 kap. 1 §', 'avd. II 1 kap.', 'avd. II 1 kap. 1 §']);
  });

  it('counts what has no number of its own and what comes twice', () => {
    const node = (
      kind: 'section' | 'item' | 'subitem' | 'annex' | 'part',
      label: string,
    ): Parameters<typeof labelValue>[0] => ({ kind, label });
    expect(labelValue(node('item', '(a)'))).toBe('a');
    expect(labelValue(node('item', '•'))).toBe('');
    expect(labelValue(node('item', '1 a.'))).toBe('1 a');
    expect(labelValue(node('annex', 'Bilaga 3A:'))).toBe('3 a');
    expect(labelValue(node('part', 'Avdelning II:'))).toBe('II');
    expect(labelValue(node('part', '!'))).toBe('!');
    expect(labelValue(node('section', 'x'))).toBe('x');
    expect(numberedThrough([])).toBe(false);
  });

  it('takes headings of sections from the closest heading above and forgets them at the annex', () => {
    const [first, second] = assignAddresses([
      { id: '1', kind: 'heading', label: '', address: '', text: 'H', level: 1, children: [] },
      { id: '2', kind: 'section', label: '1 §', address: '', text: '', heading: 'gammal', children: [] },
      {
        id: '3',
        kind: 'annex',
        label: 'Bilaga',
        address: '',
        text: '',
        children: [{ id: '4', kind: 'section', label: '1 §', address: '', text: '', heading: 'gammal', children: [] }],
      },
    ]).slice(1);
    expect(first?.heading).toBe('H');
    expect(second?.children[0]?.heading).toBeUndefined();
  });
});
