import { longestIncreasing } from './increasing.ts';

/** Of pairs in the order of the old side: those that keep their order on the new side, as few as possible left out. */
export function inOrder<T>(pairs: readonly T[], newPosition: (pair: T) => number): Set<T> {
  const kept = longestIncreasing(pairs.map(newPosition));
  return new Set(kept.map((index) => pairs[index]!));
}
