/** A partial one-to-one matching of old and new units by index; −1 means unmatched. */
export interface Matching {
  toNew: Int32Array;
  toOld: Int32Array;
}

/** An empty matching of two lists. */
export function emptyMatching(oldCount: number, newCount: number): Matching {
  return { toNew: new Int32Array(oldCount).fill(-1), toOld: new Int32Array(newCount).fill(-1) };
}

/** Makes `old` and `new` partners; both must be free. */
export function match(matching: Matching, old: number, now: number): void {
  matching.toNew[old] = now;
  matching.toOld[now] = old;
}

/** Parts two that were partners. */
export function unmatch(matching: Matching, old: number, now: number): void {
  matching.toNew[old] = -1;
  matching.toOld[now] = -1;
}

/** True when neither has a partner. */
export function areFree(matching: Matching, old: number, now: number): boolean {
  return matching.toNew[old] === -1 && matching.toOld[now] === -1;
}

export function copyMatching({ toNew, toOld }: Matching): Matching {
  return { toNew: toNew.slice(), toOld: toOld.slice() };
}

/** For each index the nearest matched index before it and after it (−1 and the length where there is none). */
export interface Neighbours {
  before: Int32Array;
  after: Int32Array;
}

/** Nearest matched neighbours of every index of one side. */
export function neighboursOf(partners: Int32Array): Neighbours {
  const count = partners.length;
  const before = new Int32Array(count);
  const after = new Int32Array(count);
  let last = -1;
  for (let index = 0; index < count; index += 1) {
    before[index] = last;
    if (partners[index]! >= 0) last = index;
  }
  last = count;
  for (let index = count - 1; index >= 0; index -= 1) {
    after[index] = last;
    if (partners[index]! >= 0) last = index;
  }
  return { before, after };
}
