/**
 * When two texts are near-duplicates, by the runs of three words they share. Two long texts: 60 runs and four tenths of all they say, or one
 * stands all but whole in the other (a letter with own words around it). Shorter ones must agree in most of what they say: a sentence that
 * names another authority is another rule.
 */
const LONG_SHARED = 60;
const LONG_JACCARD = 0.42;
const LONG_CONTAINMENT = 0.9;
const SHORT_SHARED = 8;
const SHORT_JACCARD = 0.7;

/** Whether two sets of wording (ascending hashes) are near-duplicates. */
export function isNear(a: Uint32Array, b: Uint32Array): boolean {
  const shared = sharedCount(a, b);
  const jaccard = shared / (a.length + b.length - shared);
  if (shared < LONG_SHARED) return shared >= SHORT_SHARED && jaccard >= SHORT_JACCARD;
  return jaccard >= LONG_JACCARD || shared / Math.min(a.length, b.length) >= LONG_CONTAINMENT;
}

/** How many hashes two ascending lists share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    const x = a[left]!;
    const y = b[right]!;
    if (x === y) shared += 1;
    if (x <= y) left += 1;
    if (y <= x) right += 1;
  }
  return shared;
}
