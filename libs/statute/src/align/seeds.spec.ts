import { flatten } from '../tree.ts';
import type { Provision, Statute } from '../model.ts';
import { alignStatutes, withCarriedIds, type AlignmentEdge } from './index.ts';
import { countingIds, tree } from './testing/tree.ts';
import { PLAN, DRILL, REPORT, FEE } from './testing/sentences.ts';

const at = (statute: Statute, address: string): Provision => flatten(statute).find((node) => node.address === address)!;
const edgesOf = (old: Statute, now: Statute, trustIds = true): AlignmentEdge[] =>
  alignStatutes(old, now, { trustIds }).edges.filter(({ level }) => level === 'unit');
const pairs = (edges: readonly AlignmentEdge[]): string[] =>
  edges.map(({ from, to, relation }) => `${from ?? '–'}→${to ?? '–'} ${relation}`);

/** Gives a provision of `now` the id of one in `old`, as our editor and its bookmarks do. */
function keepId(old: Statute, now: Statute, from: string, to: string): void {
  at(now, to).id = at(old, from).id;
}

describe('ids that both versions carry', () => {
  const half = 'Personalen ska minst en gång i månaden öva på att arbeta utan journal, telefon och hiss.';

  it('speak for a pair whose texts are alike', () => {
    const old = tree(`1 § ${PLAN}\n2 § ${DRILL}`, countingIds(1));
    const now = tree(`1 § ${half}\n2 § ${PLAN}`, countingIds(2));
    keepId(old, now, '2 §', '1 §');
    const [edge] = edgesOf(old, now).filter(({ from }) => from === '2 §');
    expect(edge).toMatchObject({ to: '1 §', relation: 'same', needsReview: false });
    expect(edge!.confidence).toBeGreaterThan(0.9);
  });

  it('are not believed where the texts share nothing, nor where the same words stand under another id', () => {
    const old = tree(`1 § ${PLAN}\n2 § ${DRILL}`, countingIds(1));
    const now = tree(`1 § ${FEE}\n2 § ${DRILL}\n3 § ${PLAN}`, countingIds(2));
    keepId(old, now, '1 §', '1 §');
    const edges = edgesOf(old, now);
    expect(pairs(edges)).toContain('1 §→3 § same');
    expect(edges.find(({ from }) => from === '1 §')).toMatchObject({ needsReview: true, reasons: ['idContradicted'] });
    expect(edgesOf(old, now, false).find(({ from }) => from === '1 §')).toMatchObject({
      to: '3 §',
      needsReview: false,
    });
  });

  it('lead a paragraph to the section it was moved to, when they are trusted', () => {
    const long = 'Den som ansvarar för transporter ska föra journal över kylkedjan och spara den i tre år.';
    const kept = 'Den som ansvarar för transporter ska föra journal över bränsle, förare och däck varje dag.';
    const old = tree(`1 § ${PLAN}\n+ ${long}\n2 § ${DRILL}`, countingIds(1));
    const now = tree(`1 § ${PLAN}\n2 § ${DRILL}\n+ ${kept}`, countingIds(2));
    keepId(old, now, '1 § 2 st', '2 § 2 st');
    const leaf = (trustIds: boolean) =>
      alignStatutes(old, now, { trustIds }).edges.find(({ from }) => from === '1 § 2 st');
    expect(leaf(true)).toMatchObject({ to: '2 § 2 st', moved: true });
    expect(leaf(false)).toMatchObject({ relation: 'repealed' });
  });

  it('say nothing, of whatever level, when they are not trusted', () => {
    const old = tree(`# 1 kap. A\n1 § ${PLAN}\n+ ${DRILL}`, countingIds(1));
    const now = tree(`# 1 kap. A\n1 § ${DRILL}\n+ ${PLAN}`, countingIds(1));
    const leaves = alignStatutes(old, now, { trustIds: false }).edges.filter(({ level }) => level === 'leaf');
    expect(leaves.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([
      '1 kap. 1 § 1 st 1 kap. 1 § 2 st',
      '1 kap. 1 § 2 st 1 kap. 1 § 1 st',
    ]);
  });

  it('are not believed for another kind of provision', () => {
    const old = tree(`1 § ${PLAN}`, countingIds(1));
    const now = tree(`1 § ${REPORT}\nAR\n+ ${PLAN}`, countingIds(2));
    keepId(old, now, '1 §', '1 § allmänna råd');
    expect(pairs(edgesOf(old, now))).not.toContain('1 §→1 § allmänna råd same');
  });
});

describe('notes in the text', () => {
  it('"har betecknats" leads to the new number, and the note is no provision', () => {
    const old = tree(`# 1 kap. A\n1 § ${PLAN}\n2 § ${DRILL}`, countingIds(1));
    const text = 'Personalen ska öva på att arbeta utan journal i enlighet med vad regionen beslutar.';
    const now = tree(
      `# 1 kap. A\n1 § ${PLAN}\n2 § Har betecknats 4 § genom förordning (2026:63).\n3 § ${FEE}\n4 § ${text}`,
      countingIds(2),
    );
    const edges = edgesOf(old, now);
    expect(pairs(edges)).toEqual(['1 kap. 1 §→1 kap. 1 § same', '–→1 kap. 3 § inserted', '1 kap. 2 §→1 kap. 4 § same']);
    expect(edges[2]!.confidence).toBeGreaterThan(0.9);
  });

  it('say the same as an id, once', () => {
    const old = tree(`1 § ${PLAN}\n2 § ${DRILL}`, countingIds(1));
    const now = tree(`1 § Har betecknats 2 § genom lag (2024:1).\n2 § ${PLAN}\n3 § ${DRILL}`, countingIds(2));
    keepId(old, now, '1 §', '2 §');
    expect(pairs(edgesOf(old, now))).toEqual(['1 §→2 § same', '2 §→3 § same']);
  });

  it('a note that points to another rule is not believed', () => {
    const old = tree(`1 § ${PLAN}\n2 § ${DRILL}`, countingIds(1));
    const now = tree(`1 § ${PLAN}\n2 § Har betecknats 3 §. Lag (2026:63).\n3 § ${FEE}\n4 § ${DRILL}`, countingIds(2));
    expect(pairs(edgesOf(old, now))).toContain('2 §→4 § same');
  });

  it('a note without target, or about what is no longer there, changes nothing', () => {
    const old = tree(`1 § ${PLAN}`, countingIds(1));
    const now = tree(`1 § ${PLAN}\n7 § Har betecknats 9 § genom lag (2026:63).`, countingIds(2));
    expect(pairs(edgesOf(old, now))).toEqual(['1 §→1 § same']);
    const gone = tree(`1 § Har betecknats 9 § genom lag (2026:63).\n2 § ${FEE}`, countingIds(2));
    expect(pairs(edgesOf(old, gone))).toEqual(['1 §→– repealed', '–→2 § inserted']);
  });

  it('"har upphävts" is a repeal, and stays what it was in the next version', () => {
    const old = tree(`1 § ${PLAN}\n2 § ${DRILL}`, countingIds(1));
    const now = tree(`1 § ${PLAN}\n2 § Har upphävts genom lag (2026:63).`, countingIds(2));
    expect(pairs(edgesOf(old, now))).toEqual(['1 §→1 § same', '2 §→– repealed']);
    const later = tree(`1 § ${PLAN}\n2 § Har upphävts genom lag (2026:63).`, countingIds(3));
    expect(pairs(edgesOf(now, later))).toEqual(['1 §→1 § same', '2 §→2 § same']);
  });
});

describe('a trace of an earlier repeal', () => {
  it('goes with its chapter under another number', () => {
    const stub = 'Har upphävts genom lag (2018:1448).';
    const old = tree(`# 1 kap. A\n1 § ${FEE}\n# 2 kap. B\n1 § ${PLAN}\n2 § ${stub}\n3 § ${DRILL}`, countingIds(1));
    const now = tree(`# 1 kap. B\n1 § ${PLAN}\n2 § ${stub}\n3 § ${DRILL}`, countingIds(2));
    expect(pairs(edgesOf(old, now))).toContain('2 kap. 2 §→1 kap. 2 § same');
  });

  it('of a section that is not there at all is gone', () => {
    const old = tree(`# 1 kap. A\n1 § ${PLAN}\n2 § Har upphävts genom lag (2018:1448).`, countingIds(1));
    const now = tree(`# 1 kap. A\n1 § ${PLAN}`, countingIds(2));
    expect(pairs(edgesOf(old, now))).toEqual(['1 kap. 1 §→1 kap. 1 § same', '1 kap. 2 §→– repealed']);
  });
});

describe('two wordings of one section', () => {
  const later = 'Vårdgivaren ska ha en beslutad plan för hur läkemedel och blod lagras och byts ut varje år.';

  it('are one provision: the wording that is left takes both', () => {
    const old = tree(`V 1 § ${PLAN}\nV 1 § ${later}\n2 § ${DRILL}`, countingIds(1));
    const now = tree(`1 § ${later}\n2 § ${DRILL}`, countingIds(2));
    expect(pairs(edgesOf(old, now))).toEqual(['1 §→1 § same', '1 § (2)→1 § same', '2 §→2 § same']);
  });

  it('are one provision: a new wording beside the old one is no new section', () => {
    const old = tree(`1 § ${PLAN}\n2 § ${DRILL}`, countingIds(1));
    const now = tree(`V 1 § ${PLAN}\nV 1 § ${later}\n2 § ${DRILL}`, countingIds(2));
    expect(pairs(edgesOf(old, now))).toEqual(['1 §→1 § same', '1 §→1 § (2) same', '2 §→2 § same']);
  });

  it('two sections with one number by mistake stay two', () => {
    const old = tree(`1 § ${PLAN}\n1 § ${REPORT}\n2 § ${DRILL}`, countingIds(1));
    const now = tree(`1 § ${PLAN}\n2 § ${DRILL}`, countingIds(2));
    expect(pairs(edgesOf(old, now))).toContain('1 § (2)→– repealed');
  });
});

describe('withCarriedIds', () => {
  it('lets ids follow their provisions, gives each once, and never to two', () => {
    const old = tree(`1 § ${PLAN} ${DRILL} ${REPORT}\n2 § ${FEE}`, countingIds(1));
    const now = tree(`1 § ${FEE}\n2 § ${PLAN} ${DRILL}\n3 § ${REPORT}`, countingIds(2));
    at(now, '3 §').id = at(old, '2 §').id;
    const carried = withCarriedIds(now, alignStatutes(old, now, { trustIds: false }), countingIds(3));
    expect(at(carried, '1 §').id).toBe(at(old, '2 §').id);
    expect(at(carried, '2 §').id).toBe(at(old, '1 §').id);
    const ids = flatten(carried).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(at(carried, '3 §').id.startsWith('00000003')).toBe(true);
  });
});
