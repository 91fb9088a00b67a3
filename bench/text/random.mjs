/** A seeded source of chance (mulberry32): the same seed gives the same numbers on every machine. */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)],
    between: (low, high) => low + below(high - low + 1),
    shuffle: (list) => {
      const copy = [...list];
      for (let at = copy.length - 1; at > 0; at -= 1) {
        const other = below(at + 1);
        [copy[at], copy[other]] = [copy[other], copy[at]];
      }
      return copy;
    },
  };
}

/** Ids in the form the model wants, one row for each version, so that no two versions share an id by accident. */
export function idSource(version) {
  let count = 0;
  return () => `${String(version).padStart(8, '0')}-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
}
