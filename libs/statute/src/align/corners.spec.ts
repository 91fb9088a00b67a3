import type { Provision, Statute } from '../model.ts';
import { bestAssignment } from './assignment.ts';
import { alignStatutes, diffTokens, tokenize, type AlignmentEdge } from './index.ts';
import { leafLinks } from './leaf-links.ts';
import { emptyMatching, match } from './matching.ts';
import { findParts } from './split-merge.ts';
import { wordRarity } from './term-space.ts';
import { countingIds, tree } from './testing/tree.ts';
import { readVersion } from './version.ts';
import { PLAN, DRILL, REPORT, DUTY, FEE } from './testing/sentences.ts';

const versions = (old: string, now: string): [Statute, Statute] => [
  tree(old, countingIds(1)),
  tree(now, countingIds(2)),
];
const edges = (old: string, now: string): AlignmentEdge[] => alignStatutes(...versions(old, now)).edges;
const pairs = (list: readonly AlignmentEdge[]): string[] => list.map(({ from, to }) => `${from ?? '–'}→${to ?? '–'}`);

describe('corners of the alignment', () => {
  it('of two equal partners takes the one whose surroundings fit, and says that it was near', () => {
    const half = 'Vårdgivaren ska ha en plan för hur läkemedel lagras och transporteras.';
    const list = edges(`1 § ${PLAN}\n2 § ${DRILL}`, `1 § ${half}\n2 § ${DRILL}\n3 § ${half}`).filter(
      ({ level }) => level === 'unit',
    );
    expect(pairs(list)).toEqual(['1 §→1 §', '2 §→2 §', '–→3 §']);
  });

  it('knows no chapter for a chapter whose sections went everywhere', () => {
    const old = `# 1 kap. A\n1 § ${PLAN}\n2 § ${DRILL}\n3 § ${REPORT}\n4 § ${DUTY}`;
    const now = `# 1 kap. P\n1 § ${PLAN}\n# 2 kap. Q\n1 § ${DRILL}\n# 3 kap. R\n1 § ${REPORT}\n# 4 kap. S\n1 § ${DUTY}`;
    const units = edges(old, now).filter(({ level }) => level === 'unit');
    expect(units.every(({ moved, relation }) => !moved && relation === 'same')).toBe(true);
  });

  it('never takes a row for a paragraph, whatever the words', () => {
    const [row, paragraph] = versions(`Bilaga 1 Lager\n| ${PLAN}`, `Bilaga 1 Lager\n+ ${PLAN}`);
    expect(pairs(alignStatutes(row, paragraph).edges)).toEqual([
      'bilaga 1→bilaga 1',
      'bilaga 1 rad 1→–',
      '–→bilaga 1 1 st',
    ]);
  });

  it('takes an annex that sections were moved to for no chapter', () => {
    const old = `# 1 kap. A\n1 § ${PLAN}\n2 § ${DRILL}\n3 § ${REPORT}`;
    const [from, to] = versions(old, `# 1 kap. A\n1 § ${PLAN}\nBilaga 1 Lager\n2 § ${DRILL}\n3 § ${REPORT}`);
    const annex = to.provisions.find(({ kind }) => kind === 'annex')!;
    annex.children.push(...to.provisions.filter(({ kind }) => kind === 'section'));
    to.provisions = to.provisions.filter(({ kind }) => kind !== 'section');
    const list = alignStatutes(from, to).edges.filter(({ level }) => level !== 'leaf');
    expect(pairs(list)).toContain('1 kap.→1 kap.');
    expect(pairs(list)).toContain('–→bilaga 1');
    expect(list.filter(({ level, relation }) => level === 'unit' && relation === 'same')).toHaveLength(3);
  });

  it('tells untitled chapters and headings with the same words apart by where they stand', () => {
    const text = `# 1 kap.\n= Tillsyn\n1 § ${PLAN}\n= Tillsyn\n2 § ${DRILL}\n# 2 kap.\n= Tillsyn\n1 § ${REPORT}\n= Slut`;
    const list = edges(text, text).filter(({ level }) => level === 'container');
    expect(list.every(({ from, to, relation }) => from === to && relation === 'same')).toBe(true);
    expect(list).toHaveLength(6);
  });

  it('aligns paragraphs that stand outside any section, as units and once', () => {
    const loose = (id: string, text: string): Provision => ({
      id,
      kind: 'subsection',
      label: '',
      address: `${id} st`,
      text,
      children: [],
    });
    const list = alignStatutes(
      { provisions: [loose('a', PLAN), loose('b', DRILL)] },
      { provisions: [loose('x', FEE), loose('y', PLAN), loose('z', `${DRILL} Det gäller alla.`)] },
    ).edges;
    expect(pairs(list)).toEqual(['–→x st', 'a st→y st', 'b st→z st']);
    expect(list.every(({ level }) => level === 'unit')).toBe(true);
  });

  it('reads very long sections', () => {
    const long = Array.from({ length: 900 }, (_, index) => `ord${index}`).join(' ');
    const list = edges(`1 § ${long}\n2 § ${PLAN}`, `1 § ${FEE}\n2 § ${long} till\n3 § ${PLAN}`).filter(
      ({ level }) => level === 'unit',
    );
    expect(pairs(list)).toEqual(['–→1 §', '1 §→2 §', '2 §→3 §']);
  });

  it('pairs leaves of units that are tied only through a third, with less trust', () => {
    const [old, now] = versions(`1 § ${PLAN}\n2 § ${DRILL}`, `1 § ${DRILL}\n2 § ${PLAN}`).map(readVersion) as [
      ReturnType<typeof readVersion>,
      ReturnType<typeof readVersion>,
    ];
    const link = { moved: false, similarity: 1, confidence: 1, reasons: [] };
    const links = [
      { ...link, old: old.units[0]!, new: now.units[1]!, relation: 'split' as const },
      { ...link, old: old.units[0]!, new: now.units[0]!, relation: 'split' as const },
      { ...link, old: old.units[1]!, new: now.units[1]!, relation: 'merge' as const },
    ];
    const found = leafLinks(old, now, links);
    expect(found.map((pair) => [pair.old.provision.address, pair.new.provision.address, pair.confidence])).toEqual([
      ['1 § 1 st', '2 § 1 st', 1],
      ['2 § 1 st', '1 § 1 st', 0.5],
    ]);
  });

  it('gives a part to the one whole that it explains best', () => {
    const whole = `1 § ${PLAN} ${DRILL} ${REPORT}\n2 § ${FEE} ${DRILL} ${REPORT}`;
    const [old, now] = versions(whole, `1 § ${PLAN}\n2 § ${DRILL} ${REPORT}\n3 § ${FEE}`).map(readVersion) as [
      ReturnType<typeof readVersion>,
      ReturnType<typeof readVersion>,
    ];
    const matching = emptyMatching(2, 3);
    match(matching, 0, 0);
    match(matching, 1, 2);
    expect(findParts(old, now, matching, [])).toMatchObject([{ relation: 'split', old: 0, new: 1 }]);
  });

  it('a word of neither version is not rare', () => {
    expect(wordRarity([{ words: ['a'] }], [{ words: ['a', 'b'] }])('c')).toBe(0);
  });

  it('takes the strongest pairs first in a knot where each has only one choice', () => {
    const chosen = bestAssignment(Array.from({ length: 200 }, (_, old) => ({ old, new: 0, gain: 1 + (old % 7) })));
    expect(chosen).toEqual([{ old: 6, new: 0, gain: 7 }]);
  });

  it('compares long lists that repeat themselves', () => {
    const list = (words: string[]) => tokenize(words.join(' '));
    const verse = Array.from({ length: 60 }, (_, index) => `o${index % 4} a b c`);
    const hunks = diffTokens(list(verse), list([...verse.slice(0, 30), 'nytt ord här', ...verse.slice(30)]));
    expect(hunks).toEqual([{ oldStart: 120, oldEnd: 120, newStart: 120, newEnd: 123 }]);
  });
});
