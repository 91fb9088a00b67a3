export { anchorCarrier, carryAnchors, type AnchorCarrier } from './carry.ts';
export { CONTEXT_LENGTH, describeAnchor, type Quote } from './describe.ts';
export type {
  Anchor,
  AnchorProblem,
  AnchorProblemCode,
  AnchorSegment,
  Placement,
  PlacementMethod,
  PlacementStatus,
  SegmentPlacement,
} from './types.ts';
export { anchorValidator, validateAnchor, type AnchorValidator } from './validate.ts';
export { carryThrough, countPlacements, placedAnchor, reconcile } from './chain.ts';
export { explainPlacement, joinAddresses, type ExplainOptions, type Language } from './explain.ts';
export { anchorReader, type AnchorReader, type ReadAnchor, type WrittenAnchor } from './from-quote.ts';
