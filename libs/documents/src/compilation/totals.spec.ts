import { LABELS, sampleCompilation } from '../testing/compilation.ts';
import { rowsOf } from './data.ts';
import { totalsOf } from './totals.ts';
import { plainWords, swedishTime, totalLines, word, xmlSafe } from './words.ts';

describe('totals of a compilation', () => {
  it('adds up to the rows whatever they are grouped by', () => {
    const data = sampleCompilation(150);
    const totals = totalsOf(data);
    const sum = (counts: ReadonlyMap<string, number>): number =>
      [...counts.values()].reduce((all, each) => all + each, 0);
    expect(totals.comments).toBe([...rowsOf(data)].length);
    for (const counts of [totals.byStance, totals.byKind, totals.byDisposition, totals.byBody])
      expect(sum(counts)).toBe(totals.comments);
    expect(sum(totals.bySection) + totals.general).toBe(totals.comments);
    expect(Object.values(totals.byStatus).reduce((all, each) => all + each, 0)).toBe(data.bodies.length);
    expect(totals.answered + totals.byStatus.NO_RESPONSE).toBe(totals.bodies);
    expect(totals.asked + totals.byStatus.UNASKED).toBe(totals.bodies);
    expect(totals.late).toBe(1);
  });

  it('prints words, never codes', () => {
    const lines = totalLines(totalsOf(sampleCompilation(150)), LABELS);
    expect(lines.some((line) => /[A-Z]{3,}_?/.test(line.name))).toBe(false);
    expect(lines).toContainEqual({
      group: 'Synpunkter efter åtgärd',
      name: 'Inte bedömd',
      count: expect.any(Number) as number,
    });
    expect(() => word(LABELS.stance, 'NONSENSE')).toThrow('NONSENSE');
    expect(word(LABELS.stance, undefined)).toBe('');
  });

  it('writes Swedish office time and keeps what is no instant', () => {
    expect(swedishTime('2026-03-31T21:59:00Z')).toBe('2026-03-31 23:59');
    expect(swedishTime('2026-01-31T22:59:00Z')).toBe('2026-01-31 23:59');
    expect(swedishTime('senast i mars')).toBe('senast i mars');
    expect(swedishTime(undefined)).toBe('');
  });

  it('writes lists as lines, and takes out what XML cannot hold', () => {
    expect(
      plainWords([
        { kind: 'paragraph', text: 'A' },
        { kind: 'list', ordered: true, items: ['b', 'c'] },
        { kind: 'list', ordered: false, items: ['d'] },
      ]),
    ).toBe('A\n\n1. b\n2. c\n\n– d');
    expect(xmlSafe('a\u0000b\u000Bc\uD800d\uFFFFe 🌍\n')).toBe('abcde 🌍\n');
  });
});
