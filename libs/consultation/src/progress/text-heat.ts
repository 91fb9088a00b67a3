/** A provision in the order of the text: it holds all that stands from its own place to its last. */
export interface HeatPlace {
  provisionId: string;
  ordinal: number;
  lastOrdinal: number;
  /** Comments put on just this. */
  comments: number;
}

export interface TextHeat {
  provisionId: string;
  /** On it, and on all that is below it. */
  comments: number;
  /** Beside where most is said of all that are alike: 0 to 4. */
  heat: number;
}

/** How much is said of each provision with all below it; what nothing is said of is left out. */
export function textHeat(places: readonly HeatPlace[], units: ReadonlySet<string>): TextHeat[] {
  const ordered = places.toSorted((a, b) => a.ordinal - b.ordinal);
  const before = [0];
  for (const { comments } of ordered) before.push((before.at(-1) ?? 0) + comments);
  const summed = ordered.map(({ provisionId, lastOrdinal }, at) => {
    let end = at;
    while (end < ordered.length && (ordered[end]?.ordinal ?? Infinity) <= lastOrdinal) end += 1;
    return { provisionId, comments: (before[end] ?? 0) - (before[at] ?? 0) };
  });
  const most = Math.max(
    1,
    ...summed.filter(({ provisionId }) => units.has(provisionId)).map(({ comments }) => comments),
  );
  return summed
    .filter(({ comments }) => comments > 0)
    .map((one) => ({ ...one, heat: Math.min(4, Math.ceil((one.comments / most) * 4)) }));
}
