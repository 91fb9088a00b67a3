import { existsSync, readFileSync } from 'node:fs';
import { parsePlainText } from '../parse/parse-statute.ts';
import type { Statute } from '../model.ts';
import { rebuild, redlineStatutes } from '../redline/index.ts';
import { flatten, ownHeading } from '../tree.ts';
import { alignStatutes, type AlignmentEdge } from './index.ts';
import { countingIds } from './testing/tree.ts';

const corpus = process.env['SAMSYN_CORPUS'] ?? new URL('../../../../../shared/corpus', import.meta.url).pathname;
const revisions = `${corpus}/02_revisions`;
const gold = `${revisions}/gold/renumber_gold_dev.csv`;

interface Renumbering {
  pair: string;
  from: string;
  to: string;
}

const read = (pair: string, name: string, version: number): Statute =>
  parsePlainText(readFileSync(`${revisions}/${pair}/${name}.txt`, 'utf8'), countingIds(version));

const nodesOf = (statute: Statute): object[] =>
  flatten(statute).map((node) => ({ id: node.id, text: node.text, title: ownHeading(node) ?? '' }));

const judge = (edges: readonly AlignmentEdge[], to: string): 'right' | 'flagged' | 'silent' => {
  if (edges.some((edge) => edge.to === to)) return 'right';
  return edges.every(({ needsReview }) => needsReview) ? 'flagged' : 'silent';
};

if (existsSync(gold)) {
  const rows: Renumbering[] = readFileSync(gold, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
    .map(([pair, from, to]) => ({ pair: pair!, from: from!, to: to! }));
  const pairs = [...new Set(rows.map(({ pair }) => pair))];

  describe('official renumberings', () => {
    const outcomes: string[] = [];

    it.each(pairs)('%s: found, or for a person; the redline gives both versions back', (pair) => {
      const old = read(pair, 'before', 1);
      const now = read(pair, 'after', 2);
      const alignment = alignStatutes(old, now);
      for (const { from, to } of rows.filter((row) => row.pair === pair)) {
        const edges = alignment.edges.filter((edge) => edge.level === 'unit' && edge.from === from);
        expect(edges).not.toHaveLength(0);
        const outcome = judge(edges, to);
        expect(outcome).not.toBe('silent');
        outcomes.push(outcome);
      }
      const redline = redlineStatutes(old, now, alignment);
      expect(rebuild(redline, 'old')).toEqual(nodesOf(old));
      expect(rebuild(redline, 'new')).toEqual(nodesOf(now));
    });

    it('at least 95 % are right', () => {
      expect(outcomes.filter((outcome) => outcome === 'right').length / rows.length).toBeGreaterThanOrEqual(0.95);
    });
  });
} else {
  it.skip('official renumberings: the corpus is absent', () => undefined);
}
