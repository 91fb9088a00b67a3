import type { AnchorCarrier } from './carry.ts';
import type { Anchor, AnchorSegment, Placement, PlacementStatus } from './types.ts';

/** The anchor that stands for a placement in the version it was carried to; undefined where the comment has nothing left to stand on. */
export function placedAnchor(placement: Placement): Anchor | undefined {
  if (placement.provisionId === null) return undefined;
  return { provisionId: placement.provisionId, segments: placement.segments.flatMap(({ places }) => places) };
}

/** Carries an anchor step by step through later versions: one placement for each step, the last one kept where nothing is left to carry. */
export function carryThrough(steps: readonly AnchorCarrier[], anchor: Anchor): Placement[] {
  const placements: Placement[] = [];
  let current: Anchor | undefined = anchor;
  for (const step of steps) {
    const placement: Placement = current ? step.carry(current) : placements.at(-1)!;
    placements.push(placement);
    current = placedAnchor(placement);
  }
  return placements;
}

/**
 * One outcome from two ways to the same version: straight from the first anchor, and through the versions between. Where they name different
 * places a person decides, and the direct place is the proposal.
 */
export function reconcile(direct: Placement, chained: Placement): Placement {
  if (agree(direct, chained)) return { ...direct, confidence: Math.max(direct.confidence, chained.confidence) };
  return { ...direct, status: 'needs_review', confidence: Math.min(direct.confidence, 0.4), needsReview: true };
}

function agree(a: Placement, b: Placement): boolean {
  if (a.provisionId !== b.provisionId) return false;
  const left = a.segments.flatMap(({ places }) => places);
  const right = b.segments.flatMap(({ places }) => places);
  if (left.length === 0 || right.length === 0) return left.length === right.length;
  return left.every((place) => right.some((other) => overlap(place, other)));
}

const overlap = (a: AnchorSegment, b: AnchorSegment): boolean =>
  a.provisionId === b.provisionId && a.start < b.end && b.start < a.end;

const STATUSES: readonly PlacementStatus[] = [
  'unchanged',
  'moved',
  'edited',
  'moved_edited',
  'split',
  'merged',
  'repealed',
  'orphaned',
  'needs_review',
];

/** How many placements have each status; the numbers add up to the number of anchors. */
export function countPlacements(placements: readonly Placement[]): Record<PlacementStatus, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<PlacementStatus, number>;
  for (const { status } of placements) counts[status] += 1;
  return counts;
}
