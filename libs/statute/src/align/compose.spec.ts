import fc from 'fast-check';
import type { Statute } from '../model.ts';
import { rebuild, redlineStatutes } from '../redline/index.ts';
import { flatten, ownHeading } from '../tree.ts';
import { alignStatutes, type AlignmentEdge, composeSteps, turnStep } from './index.ts';
import { DRILL, DUTY, FEE, PLAN, REPORT } from './testing/sentences.ts';
import { anyRevision } from './testing/statutes.ts';
import { countingIds, tree } from './testing/tree.ts';

const runs = Number(process.env['SAMSYN_RUNS'] ?? 100);

/** Versions, each with ids of its own, and the steps between them. */
function chain(...texts: string[]): { versions: Statute[]; steps: AlignmentEdge[][] } {
  const versions = texts.map((text, index) => tree(text, countingIds(index + 1)));
  const steps = versions.slice(1).map((now, index) => alignStatutes(versions[index]!, now).edges);
  return { versions, steps };
}

function far(...texts: string[]): string[] {
  const { versions, steps } = chain(...texts);
  return composeSteps(versions[0]!, versions.at(-1)!, steps)
    .edges.filter(({ level }) => level === 'unit')
    .map(
      ({ from, to, relation, moved, textChanged, consequential }) =>
        `${from ?? '–'}→${to ?? '–'} ${relation}${moved ? ' moved' : ''}${consequential ? ' follows' : textChanged ? ' changed' : ''}`,
    );
}

const facts = ({ fromId, toId, level, moved, renumbered, textChanged, consequential }: AlignmentEdge): string =>
  [fromId, toId, level, moved, renumbered, textChanged, consequential].join(' ');

describe('the alignment over several steps', () => {
  it('says of one step what the step says, whole sections and chapters', () => {
    fc.assert(
      fc.property(anyRevision, ({ old, new: now }) => {
        const step = alignStatutes(old, now).edges;
        fc.pre(step.every(({ relation }) => relation !== 'split' && relation !== 'merge'));
        const composed = composeSteps(old, now, [step]).edges;
        const whole = (edges: readonly AlignmentEdge[]): string[] =>
          edges
            .filter(({ level, relation }) => level !== 'leaf' && relation === 'same')
            .map(facts)
            .toSorted();
        const has = new Set(whole(composed));
        expect(whole(step).filter((one) => !has.has(one))).toEqual([]);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  it('there and back again nothing has moved, changed or got another number', () => {
    fc.assert(
      fc.property(anyRevision, ({ old, new: now }) => {
        const step = alignStatutes(old, now).edges;
        for (const edge of composeSteps(old, old, [step, turnStep(step)]).edges) {
          if (edge.relation !== 'same' || edge.level === 'leaf') continue;
          expect([edge.moved, edge.fromId === edge.toId && edge.textChanged]).toEqual([false, false]);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  it('leaves no word of either version out of the redline', () => {
    const nodes = (statute: Statute): object[] =>
      flatten(statute).map((node) => ({ id: node.id, text: node.text, title: ownHeading(node) ?? '' }));
    fc.assert(
      fc.property(anyRevision, anyRevision, (one, two) => {
        const steps = [alignStatutes(one.old, one.new).edges, alignStatutes(one.new, two.new).edges];
        const redline = redlineStatutes(one.old, two.new, composeSteps(one.old, two.new, steps));
        expect(rebuild(redline, 'old')).toEqual(nodes(one.old));
        expect(rebuild(redline, 'new')).toEqual(nodes(two.new));
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  it('follows a section whose words were all exchanged on the way, which no comparison of the two could', () => {
    const texts = [`1 § ${FEE}\n2 § ${PLAN}`, `1 § ${FEE}\n2 § ${PLAN} ${DRILL}`, `1 § ${FEE}\n2 § ${DRILL}`] as const;
    expect(far(...texts)).toEqual(['1 §→1 § same', '2 §→2 § same changed']);
    expect(far(texts[0], texts[2])).toEqual(['1 §→1 § same', '2 §→– repealed', '–→2 § inserted']);
  });

  it('is whole where what was split was joined again, and split where it was split twice', () => {
    const whole = `1 § ${FEE}\n2 § ${PLAN} ${DRILL} ${REPORT}`;
    const parts = `1 § ${FEE}\n2 § ${PLAN} ${DRILL}\n3 § ${REPORT}`;
    expect(far(whole, parts, whole)).toEqual(['1 §→1 § same', '2 §→2 § same']);
    expect(far(whole, parts, `1 § ${FEE}\n2 § ${PLAN}\n3 § ${DRILL}\n4 § ${REPORT}`)).toEqual([
      '1 §→1 § same',
      '2 §→2 § split changed',
      '2 §→3 § split changed',
      '2 §→4 § split changed',
    ]);
  });

  it('knows nothing of what came and went, and of a move that was taken back', () => {
    const first = `1 § ${FEE}\n2 § ${PLAN}\n3 § ${DRILL}`;
    expect(far(first, `1 § ${PLAN}\n2 § ${DRILL}\n3 § ${FEE}\n4 § ${DUTY}`, first)).toEqual([
      '1 §→1 § same',
      '2 §→2 § same',
      '3 §→3 § same',
    ]);
  });

  it('tells a reference that follows a number from a change, over both steps', () => {
    expect(
      far(
        `1 § ${FEE} Se 2 §.\n2 § ${PLAN}`,
        `1 § ${FEE} Se 3 §.\n2 § ${DRILL}\n3 § ${PLAN}`,
        `1 § ${FEE} Se 4 §.\n2 § ${DRILL}\n3 § ${REPORT}\n4 § ${PLAN}`,
      ),
    ).toEqual(['1 §→1 § same follows', '–→2 § inserted', '–→3 § inserted', '2 §→4 § same']);
  });

  it('is read from the later version to the earlier one too', () => {
    const { versions, steps } = chain(
      `1 § ${FEE}\n2 § ${PLAN} ${DRILL}`,
      `1 § ${FEE}\n2 § ${PLAN}\n3 § ${DRILL}`,
      `1 § ${PLAN}\n2 § ${DRILL}\n3 § ${REPORT}`,
    );
    const back = composeSteps(versions[2]!, versions[0]!, steps.toReversed().map(turnStep));
    expect(
      back.edges.filter(({ level }) => level === 'unit').map(({ from, to, relation }) => [from, to, relation]),
    ).toEqual(
      expect.arrayContaining([
        [null, '1 §', 'inserted'],
        ['1 §', '2 §', 'merge'],
        ['2 §', '2 §', 'merge'],
        ['3 §', null, 'repealed'],
      ]),
    );
    expect(back.counts.needsReview).toBe(0);
    expect(composeSteps(versions[0]!, versions[0]!, []).edges.every(({ relation }) => relation !== 'same')).toBe(true);
  });
});
