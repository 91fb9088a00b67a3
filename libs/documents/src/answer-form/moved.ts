import type { FormRow } from './data.ts';
import type { Identity } from './identify.ts';
import type { FormPlaces } from './places.ts';

/** Indices of the rows that no longer stand in the form's order: all but a longest run that does. */
export function movedRows(
  identities: readonly Identity[],
  expected: readonly FormRow[],
  places: FormPlaces,
): Set<number> {
  const order = new Map(expected.map(({ key }, index) => [key, index / 1_000_000]));
  const known = identities.flatMap(({ key, place }, index) =>
    key === undefined || place === undefined ? [] : [{ index, at: places.order(place) + (order.get(key) ?? 0) }],
  );
  const kept = new Set(longestIncreasing(known.map(({ at }) => at)));
  return new Set(known.flatMap(({ index }, position) => (kept.has(position) ? [] : [index])));
}

/** Positions of one longest increasing run, O(n log n). */
function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  });
  const run: number[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number) run.push(index);
  return run.reverse();
}
