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
