import { mapSource, squash } from './source-map.ts';

const SOURCE = [
  '1 kap. Tillämpningsområde', // 1
  '',
  '1 § Dessa föreskrifter gäller för den som bedriver', // 3
  'hälso- och sjuk-', // 4
  'vård.', // 5
  '',
  '2 § Vårdgivaren ska ha en plan.', // 7
  '',
  'Planen ska innehålla', // 9
  '1. en beskrivning av ansvar, och', // 10
  '2. en beskrivning av ansvar, och', // 11
].join('\n');

const DEPTHS: Record<string, number> = { CHAPTER: 0, SECTION: 1, SUBSECTION: 2, ITEM: 3 };
const node = (id: string, kind: string, label: string, text: string, heading: string | null = null) => ({
  id,
  kind,
  label,
  text,
  heading,
  depth: DEPTHS[kind] ?? 0,
});

describe('where a provision stands in its source', () => {
  const map = mapSource(SOURCE, [
    node('k1', 'CHAPTER', '1 kap.', '', 'Tillämpningsområde'),
    node('s1', 'SECTION', '1 §', ''),
    node('s1-1', 'SUBSECTION', '', 'Dessa föreskrifter gäller för den som bedriver hälso- och sjukvård.'),
    node('s2-1', 'SUBSECTION', '', 'Vårdgivaren ska ha en plan.'),
    node('s2-2', 'SUBSECTION', '', 'Planen ska innehålla'),
    node('p1', 'ITEM', '1.', 'en beskrivning av ansvar, och'),
    node('p2', 'ITEM', '2.', 'en beskrivning av ansvar, och'),
    node('new', 'SUBSECTION', '', 'Ett stycke som skrevs in på sidan.'),
  ]);

  it('finds the first line, also where the text is wrapped and hyphenated', () => {
    expect(map.lineOf('k1')).toBe(1);
    expect(map.lineOf('s1-1')).toBe(3);
    expect(map.lineOf('s2-1')).toBe(7);
  });

  it('takes two like passages in reading order', () => {
    expect(map.lineOf('p1')).toBe(10);
    expect(map.lineOf('p2')).toBe(11);
  });

  it('lets a § start where its first stycke does', () => {
    expect(map.lineOf('s1')).toBe(3);
  });

  it('says nothing of a passage that is not in the source, and never guesses from a lone label', () => {
    expect(map.lineOf('new')).toBeUndefined();
    expect(mapSource(SOURCE, [node('s1', 'SECTION', '1 §', '')]).lineOf('s1')).toBeUndefined();
  });

  it('gives the provision a line belongs to', () => {
    expect(map.provisionAt(1)).toBe('k1');
    expect(map.provisionAt(5)).toBe('s1-1');
    expect(map.provisionAt(8)).toBe('s2-1');
    expect(map.provisionAt(400)).toBe('p2');
    expect(mapSource(SOURCE, []).provisionAt(3)).toBeUndefined();
  });

  it('still finds a passage that has been moved ahead of its place', () => {
    const moved = mapSource(SOURCE, [
      node('s2-1', 'SUBSECTION', '', 'Vårdgivaren ska ha en plan.'),
      node('s1-1', 'SUBSECTION', '', 'Dessa föreskrifter gäller för den som bedriver hälso- och sjukvård.'),
    ]);
    expect(moved.lineOf('s1-1')).toBe(3);
  });
});

it('squashes case, white space and hyphens away', () => {
  expect(squash('Hälso- och\u00a0sjuk\u00adVÅRD 5 a §')).toBe('hälsoochsjukvård5a');
});
