import { longestIncreasing } from './increasing.ts';

/** Tokens that must agree in a row for a place to count as the same place. */
const GRAM = 3;

/**
 * Index pairs of what stands exactly once in both lists (three codes in a row), kept in the same order on both sides.
 * They cut a long comparison into short ones.
 */
export function uniquePairs(before: readonly number[], after: readonly number[]): [number, number][] {
  const inAfter = uniqueGrams(after);
  const candidates: [number, number][] = [];
  for (const [gram, oldIndex] of uniqueGrams(before)) {
    const newIndex = inAfter.get(gram);
    if (oldIndex >= 0 && newIndex !== undefined && newIndex >= 0) candidates.push([oldIndex, newIndex]);
  }
  candidates.sort((a, b) => a[0] - b[0]);
  return longestIncreasing(candidates.map(([, newIndex]) => newIndex)).map((index) => candidates[index]!);
}

/** Each run of three codes with the index where it starts, −1 when it stands more than once. */
function uniqueGrams(codes: readonly number[]): Map<string, number> {
  const grams = new Map<string, number>();
  for (let index = 0; index + GRAM <= codes.length; index += 1) {
    const gram = codes.slice(index, index + GRAM).join(' ');
    grams.set(gram, grams.has(gram) ? -1 : index);
  }
  return grams;
}
