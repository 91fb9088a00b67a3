export { CONTEXT_LENGTH, describeAnchor, type Quote } from './describe.ts';
export type { Anchor, AnchorProblem, AnchorProblemCode, AnchorSegment } from './types.ts';
export { anchorValidator, validateAnchor, type AnchorValidator } from './validate.ts';
