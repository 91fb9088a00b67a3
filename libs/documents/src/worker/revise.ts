import type { Alignment, AlignmentEdge, Anchor, ChangedSpan, JudgedPairs, Placement, Statute } from '@samsyn/statute';

/** A draft and the version it follows, with what persons have said of pairs. */
export interface Revision {
  old: Statute;
  now: Statute;
  judged: JudgedPairs;
}

/** What became of each provision, and every change to give a reason for. */
export interface Revised {
  edges: AlignmentEdge[];
  spans: ChangedSpan[];
}

/** Anchors in the first of several versions, to be found again in the last. */
export interface CarriageThrough {
  /** In order, two at least. */
  versions: readonly Statute[];
  /** From each version to the next as it was confirmed; null where nobody has: the words alone tell. */
  steps: readonly (readonly AlignmentEdge[] | null)[];
  anchors: readonly Anchor[];
}

/** Aligns a draft with the version it follows and tells every change. */
export async function revise({ old, now, judged }: Revision): Promise<Revised> {
  const { alignStatutes, changedSpans } = await import('@samsyn/statute');
  const alignment = alignStatutes(old, now, { judged });
  return { edges: alignment.edges, spans: changedSpans(old, now, alignment) };
}

/**
 * One place for each anchor, straight from where it was put. Over more than one step also through the versions between: where the two ways
 * lead to different places, a person decides.
 */
export async function carryThroughVersions({ versions, steps, anchors }: CarriageThrough): Promise<Placement[]> {
  const { alignStatutes, anchorCarrier, carryThrough, reconcile } = await import('@samsyn/statute');
  const aligned = (from: Statute, to: Statute, edges: readonly AlignmentEdge[] | null): Pick<Alignment, 'edges'> =>
    edges === null ? alignStatutes(from, to) : { edges: [...edges] };
  const carriers = steps.map((edges, index) => {
    const [from, to] = [versions[index]!, versions[index + 1]!];
    return anchorCarrier(from, to, aligned(from, to, edges));
  });
  const [only] = carriers;
  if (only !== undefined && carriers.length === 1) return anchors.map((anchor) => only.carry(anchor));
  const [first, last] = [versions[0]!, versions.at(-1)!];
  const straight = anchorCarrier(first, last, alignStatutes(first, last));
  return anchors.map((anchor) => reconcile(straight.carry(anchor), carryThrough(carriers, anchor).at(-1)!));
}
