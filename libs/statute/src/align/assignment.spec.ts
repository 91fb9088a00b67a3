import fc from 'fast-check';
import { bestAssignment, type WeightedPair } from './assignment.ts';

const total = (pairs: readonly WeightedPair[]): number => pairs.reduce((sum, pair) => sum + pair.gain, 0);

/** Every choice tried. */
function exhaustive(pairs: readonly WeightedPair[], old = new Set<number>(), now = new Set<number>()): number {
  const [first, ...rest] = pairs;
  if (!first) return 0;
  const without = exhaustive(rest, old, now);
  if (first.gain <= 0 || old.has(first.old) || now.has(first.new)) return without;
  return Math.max(without, first.gain + exhaustive(rest, new Set(old).add(first.old), new Set(now).add(first.new)));
}

const small = fc.uniqueArray(fc.record({ old: fc.nat(4), new: fc.nat(4), gain: fc.integer({ min: -3, max: 10 }) }), {
  maxLength: 12,
  selector: (pair) => `${pair.old} ${pair.new}`,
});

function expectMatching(chosen: readonly WeightedPair[]): void {
  expect(new Set(chosen.map((pair) => pair.old)).size).toBe(chosen.length);
  expect(new Set(chosen.map((pair) => pair.new)).size).toBe(chosen.length);
}

describe('bestAssignment', () => {
  it('gains as much as trying every choice, uses each side once, whatever the order of the pairs', () => {
    fc.assert(
      fc.property(small, (pairs) => {
        const chosen = bestAssignment(pairs);
        expectMatching(chosen);
        expect(total(chosen)).toBe(exhaustive(pairs));
        expect(bestAssignment(pairs.toReversed())).toEqual(chosen);
      }),
      { numRuns: 500 },
    );
  });

  it('loosens a large knot, and still pairs like with like', () => {
    const pairs = Array.from({ length: 400 }, (_, old) =>
      Array.from({ length: 6 }, (_unused, step) => ({ old, new: (old + step) % 400, gain: step === 0 ? 1 : 0.3 })),
    ).flat();
    const chosen = bestAssignment(pairs);
    expectMatching(chosen);
    expect(chosen.filter((pair) => pair.old === pair.new)).toHaveLength(400);
  });

  it('takes the strongest first where a knot cannot be loosened', () => {
    const pairs = Array.from({ length: 200 }, (_, at) => ({ old: at, new: at % 2 === 0 ? 0 : at, gain: 1 })).concat(
      Array.from({ length: 199 }, (_, at) => ({ old: at + 1, new: at, gain: 1 })),
    );
    const chosen = bestAssignment(pairs);
    expectMatching(chosen);
    expect(chosen.length).toBeGreaterThanOrEqual(100);
  });
});
