/** A possible pair and what choosing it gains. Gains of 0 or less are never chosen. */
export interface WeightedPair {
  old: number;
  new: number;
  gain: number;
}

/** Most rows or columns solved at once; a larger knot is loosened by dropping its weakest pairs. */
const MOST = 160;

/**
 * The set of pairs, each old and each new at most once, with the greatest total gain. Solved per connected component; in components larger
 * than 160 the weakest pairs go first until they fall apart. Deterministic whatever the order of `pairs`.
 */
export function bestAssignment(pairs: readonly WeightedPair[]): WeightedPair[] {
  const sorted = pairs.filter(({ gain }) => gain > 0).sort((a, b) => a.old - b.old || a.new - b.new);
  return components(sorted).flatMap(solveComponent);
}

function solveComponent(pairs: WeightedPair[]): WeightedPair[] {
  if (pairs.length === 1) return pairs;
  const rows = distinct(pairs.map((pair) => pair.old));
  const columns = distinct(pairs.map((pair) => pair.new));
  if (Math.max(rows.length, columns.length) > MOST) return solveKnot(pairs);
  const rowOf = new Map(rows.map((value, index) => [value, index]));
  const columnOf = new Map(columns.map((value, index) => [value, index]));
  const gains = rows.map(() => new Float64Array(columns.length));
  const chosen = new Map<number, WeightedPair>();
  for (const pair of pairs) {
    gains[rowOf.get(pair.old)!]![columnOf.get(pair.new)!] = pair.gain;
    chosen.set(rowOf.get(pair.old)! * columns.length + columnOf.get(pair.new)!, pair);
  }
  return hungarian(gains, columns.length).flatMap((column, row) =>
    column < 0 ? [] : (chosen.get(row * columns.length + column) ?? []),
  );
}

/** Drops the weaker half of the pairs of a knot, but never a row's best. */
function solveKnot(pairs: WeightedPair[]): WeightedPair[] {
  const best = new Map<number, WeightedPair>();
  for (const pair of pairs) if (pair.gain > (best.get(pair.old)?.gain ?? 0)) best.set(pair.old, pair);
  const median = pairs.map((pair) => pair.gain).sort((a, b) => a - b)[pairs.length >> 1]!;
  const kept = pairs.filter((pair) => pair.gain > median || best.get(pair.old) === pair);
  if (kept.length < pairs.length) return components(kept).flatMap(solveComponent);
  return greedy(kept);
}

/** Strongest first; what is left of a knot that cannot be loosened. */
function greedy(pairs: readonly WeightedPair[]): WeightedPair[] {
  const rows = new Set<number>();
  const columns = new Set<number>();
  return pairs
    .toSorted((a, b) => b.gain - a.gain)
    .filter((pair) => {
      if (rows.has(pair.old) || columns.has(pair.new)) return false;
      rows.add(pair.old);
      columns.add(pair.new);
      return true;
    });
}

const distinct = (values: number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** Pairs grouped by connectedness, in the order of their first pair. */
function components(pairs: readonly WeightedPair[]): WeightedPair[][] {
  const parent = new Map<string, string>();
  const find = (node: string): string => {
    let root = node;
    while (parent.get(root) !== undefined && parent.get(root) !== root) root = parent.get(root)!;
    for (let at = node; at !== root;) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const pair of pairs) parent.set(find(`o${pair.old}`), find(`n${pair.new}`));
  const groups = new Map<string, WeightedPair[]>();
  for (const pair of pairs) {
    const root = find(`o${pair.old}`);
    const group = groups.get(root);
    if (group) group.push(pair);
    else groups.set(root, [pair]);
  }
  return [...groups.values()];
}

/**
 * For each row the column that gives the greatest total gain, −1 for none: the Hungarian method with potentials on costs −gain, one
 * "no match" column of cost 0 for each row. O(rows² × columns).
 */
function hungarian(gains: readonly Float64Array[], columnCount: number): number[] {
  const rowCount = gains.length;
  const width = columnCount + rowCount;
  const cost = (row: number, column: number): number => (column < columnCount ? -gains[row]![column]! : 0);
  const rowPotential = new Float64Array(rowCount + 1);
  const columnPotential = new Float64Array(width + 1);
  const rowAt = new Int32Array(width + 1);
  const way = new Int32Array(width + 1);
  for (let row = 1; row <= rowCount; row += 1) {
    rowAt[0] = row;
    let column = 0;
    const least = new Float64Array(width + 1).fill(Infinity);
    const used = new Uint8Array(width + 1);
    do {
      used[column] = 1;
      const current = rowAt[column]!;
      let delta = Infinity;
      let next = 0;
      for (let candidate = 1; candidate <= width; candidate += 1) {
        if (used[candidate]) continue;
        const reduced = cost(current - 1, candidate - 1) - rowPotential[current]! - columnPotential[candidate]!;
        if (reduced < least[candidate]!) {
          least[candidate] = reduced;
          way[candidate] = column;
        }
        if (least[candidate]! < delta) {
          delta = least[candidate]!;
          next = candidate;
        }
      }
      for (let candidate = 0; candidate <= width; candidate += 1) {
        if (used[candidate]) {
          rowPotential[rowAt[candidate]!]! += delta;
          columnPotential[candidate]! -= delta;
        } else least[candidate]! -= delta;
      }
      column = next;
    } while (rowAt[column] !== 0);
    do {
      const previous = way[column]!;
      rowAt[column] = rowAt[previous]!;
      column = previous;
    } while (column !== 0);
  }
  const result = new Array<number>(rowCount).fill(-1);
  for (let column = 1; column <= columnCount; column += 1)
    if (rowAt[column]! > 0) result[rowAt[column]! - 1] = column - 1;
  return result;
}
