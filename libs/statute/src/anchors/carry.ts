import type { Alignment, AlignmentEdge, ReviewReason } from '../align/types.ts';
import { impactAssessmentOf, impactIds, impactText, officialEdges, officialText } from '../impact/official.ts';
import type { Statute } from '../model.ts';
import { placeSegment } from './place-segment.ts';
import { readStep, type Node, type Step } from './step.ts';
import type { Anchor, Placement, PlacementStatus, SegmentPlacement } from './types.ts';

/** Less sure than this, a person decides. */
const SURE = 0.5;

/** Carries anchors over one step; built once for the step, then any number of anchors. */
export interface AnchorCarrier {
  carry: (anchor: Anchor) => Placement;
}

/**
 * Prepares the step from one version to the next. `alignment` must be of these two versions, best a confirmed one. What was said of the
 * konsekvensutredning is looked for in it alone.
 */
export function anchorCarrier(
  old: Pick<Statute, 'provisions'>,
  now: Pick<Statute, 'provisions'>,
  alignment: Pick<Alignment, 'edges'>,
): AnchorCarrier {
  if (!impactAssessmentOf(old) && !impactAssessmentOf(now)) return over(readStep(old, now, alignment));
  const apart = impactIds(old);
  const law = over(readStep(officialText(old), officialText(now), { edges: officialEdges(alignment.edges, old, now) }));
  const impactEdges = alignment.edges.filter(({ fromId }) => fromId !== null && apart.has(fromId));
  const impact = over(readStep(impactText(old), impactText(now), { edges: impactEdges }));
  return { carry: (anchor) => (apart.has(anchor.provisionId) ? impact : law).carry(anchor) };
}

const over = (step: Step): AnchorCarrier => ({ carry: (anchor) => carry(step, anchor) });

/** The places of all anchors in the new version: one for each, in the same order, always. */
export function carryAnchors(
  old: Pick<Statute, 'provisions'>,
  now: Pick<Statute, 'provisions'>,
  alignment: Pick<Alignment, 'edges'>,
  anchors: readonly Anchor[],
): Placement[] {
  const carrier = anchorCarrier(old, now, alignment);
  return anchors.map((anchor) => carrier.carry(anchor));
}

function carry(step: Step, anchor: Anchor): Placement {
  const home = step.old.get(anchor.provisionId);
  if (!home) return unknown();
  const edges = step.successors(anchor.provisionId);
  const homes = edges.length > 0 ? edges.map(({ toId }) => toId!) : outerSuccessors(step, home);
  const segments = anchor.segments.map((segment, index) =>
    placeSegment(step, segment, index, unitsOf(step, home, homes)),
  );
  return anchor.segments.length === 0
    ? carryWhole(step, home, edges)
    : carrySegments(step, home, { anchor, edges, homes, segments });
}

/** An anchor of a provision the old version does not have: kept, for a person to place. */
function unknown(): Placement {
  return {
    status: 'orphaned',
    provisionId: null,
    address: null,
    fromAddress: null,
    successors: [],
    segments: [],
    relocated: false,
    consequential: false,
    confidence: 0,
    needsReview: true,
  };
}

/** What the closest provision above became, for a provision that has no successor of its own. */
function outerSuccessors(step: Step, home: Node): string[] {
  for (let node = home.parent; node; node = node.parent) {
    const ids = step.successors(node.provision.id).map(({ toId }) => toId!);
    if (ids.length > 0 && node.provision.kind !== 'chapter' && node.provision.kind !== 'part') return ids;
  }
  return [];
}

/** Where a quote may be looked for: the section (or other unit) as a whole, not only the leaf. */
function unitsOf(step: Step, home: Node, homes: readonly string[]): string[] {
  const ids = new Set(homes);
  for (let node: Node | undefined = home; node && isInside(node); node = node.parent) {
    for (const { toId } of step.successors(node.provision.id)) ids.add(toId!);
  }
  return [...ids];
}

const isInside = ({ provision }: Node): boolean => provision.kind !== 'chapter' && provision.kind !== 'part';

function carryWhole(step: Step, home: Node, edges: readonly AlignmentEdge[]): Placement {
  const from = home.provision.address;
  if (edges.length === 0) return withoutSuccessor(step, home);
  const [edge] = edges as [AlignmentEdge];
  const relation = edges.some((candidate) => candidate.relation === 'split') ? 'split' : edge.relation;
  const confidence = Math.min(...edges.map((candidate) => candidate.confidence));
  const doubtful = edges.some(isDoubtful);
  const moved = edge.from !== edge.to || edge.moved;
  const status: PlacementStatus =
    relation === 'split'
      ? 'split'
      : relation === 'merge'
        ? 'merged'
        : doubtful
          ? 'needs_review'
          : changeStatus(moved, edge.textChanged);
  return {
    status,
    provisionId: edge.toId,
    address: edge.to,
    fromAddress: from,
    successors: edges.map(({ toId, to }) => ({ provisionId: toId!, address: to! })),
    segments: [],
    relocated: edge.moved,
    consequential: edge.consequential,
    confidence,
    needsReview: doubtful || status === 'split' || status === 'merged' || edges.some(leftSection),
  };
}

const DOUBTS: ReadonlySet<ReviewReason> = new Set(['lowConfidence', 'ambiguous', 'idContradicted', 'hiddenSection']);
const leftSection = ({ reasons }: AlignmentEdge): boolean => reasons.includes('leftSection');
const isDoubtful = ({ reasons }: AlignmentEdge): boolean => reasons.some((reason) => DOUBTS.has(reason));

function changeStatus(moved: boolean, edited: boolean): PlacementStatus {
  if (moved) return edited ? 'moved_edited' : 'moved';
  return edited ? 'edited' : 'unchanged';
}

/** Repealed with its section; or gone from a section that still stands, and then kept there. */
function withoutSuccessor(step: Step, home: Node, segments: SegmentPlacement[] = []): Placement {
  const [keeper] = outerSuccessors(step, home);
  const address = keeper === undefined ? null : step.new.get(keeper)!.provision.address;
  return {
    status: keeper === undefined ? 'repealed' : 'orphaned',
    provisionId: keeper ?? null,
    address,
    fromAddress: home.provision.address,
    successors: [],
    segments,
    relocated: false,
    consequential: false,
    confidence: keeper === undefined ? (step.repeal(home.provision.id)?.confidence ?? 0.5) : 0.7,
    needsReview: true,
  };
}

interface Carried {
  anchor: Anchor;
  edges: readonly AlignmentEdge[];
  homes: readonly string[];
  segments: SegmentPlacement[];
}

function carrySegments(step: Step, home: Node, carried: Carried): Placement {
  const { anchor, edges, segments } = carried;
  const found = segments.filter(({ places }) => places.length > 0);
  if (lengthOf(anchor, found) * 2 < lengthOf(anchor, segments)) return lost(step, home, carried);
  const places = found.flatMap((segment) => segment.places);
  const stand = standsOn(
    step,
    home,
    edges,
    places.map(({ provisionId }) => provisionId),
  );
  const target = step.new.get(stand[0]!)!.provision;
  const edge = edges.find(({ toId }) => toId === target.id);
  const edited =
    found.length < segments.length ||
    found.some(
      ({ segment, places: stretches }) =>
        stretches.map(({ exact }) => exact).join('') !== anchor.segments[segment]!.exact,
    );
  const confidence = Math.min(...found.map((segment) => segment.confidence));
  const doubtful = confidence < SURE || (edge !== undefined && isDoubtful(edge));
  const relocated = edge ? edge.moved : true;
  const moved = relocated || target.address !== home.provision.address;
  const isSplit = stand.length > 1 || edge?.relation === 'split';
  const relation = isSplit ? 'split' : edge?.relation === 'merge' ? 'merged' : undefined;
  const status = relation ?? (doubtful ? 'needs_review' : changeStatus(moved, edited));
  return {
    status,
    provisionId: target.id,
    address: target.address,
    fromAddress: home.provision.address,
    successors: stand.map((id) => ({ provisionId: id, address: step.new.get(id)!.provision.address })),
    segments,
    relocated,
    consequential: edited && edge?.consequential === true,
    confidence,
    needsReview:
      doubtful ||
      status === 'split' ||
      status === 'merged' ||
      (edge !== undefined && leftSection(edge)) ||
      found.some(({ method }) => method === 'elsewhere'),
  };
}

const lengthOf = (anchor: Anchor, segments: readonly SegmentPlacement[]): number =>
  segments.reduce((sum, { segment }) => sum + anchor.segments[segment]!.exact.length, 0);

/** The marked text is gone: the comment stays on the provision that took over, its old quote struck; or goes with the repeal. */
function lost(step: Step, home: Node, { edges, segments }: Carried): Placement {
  const [edge] = edges;
  if (!edge) return withoutSuccessor(step, home, segments);
  return {
    status: 'orphaned',
    provisionId: edge.toId,
    address: edge.to,
    fromAddress: home.provision.address,
    successors: edges.map(({ toId, to }) => ({ provisionId: toId!, address: to! })),
    segments,
    relocated: edge.moved,
    consequential: false,
    confidence: edge.confidence * 0.8,
    needsReview: true,
  };
}

/** The provisions of the anchor's own kind that hold the leaves, the one with most first: its successors, else what took the text in. */
function standsOn(step: Step, home: Node, edges: readonly AlignmentEdge[], leaves: readonly string[]): string[] {
  const own = new Set(edges.map(({ toId }) => toId!));
  const counts = new Map<string, number>();
  for (const leaf of leaves) {
    const id = holder(step.new.get(leaf)!, own, home);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || step.new.get(a[0])!.order - step.new.get(b[0])!.order)
    .map(([id]) => id);
}

function holder(leaf: Node, own: ReadonlySet<string>, home: Node): string {
  let likeHome: Node | undefined;
  for (let node: Node | undefined = leaf; node; node = node.parent) {
    if (own.has(node.provision.id)) return node.provision.id;
    if (node.provision.kind === home.provision.kind) likeHome ??= node;
  }
  return (likeHome ?? leaf).provision.id;
}
