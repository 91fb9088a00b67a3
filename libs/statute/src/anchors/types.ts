/** One marked stretch of one leaf. Offsets are UTF-16 units over the leaf's canonical text, `end` exclusive. */
export interface AnchorSegment {
  provisionId: string;
  start: number;
  end: number;
  exact: string;
  /** Up to 64 units before and after: what tells two equal quotes apart. */
  prefix: string;
  suffix: string;
}

/**
 * Where a comment was put, in the version it was put in; immutable. Without segments the comment is on the whole provision. Segments stand
 * in the provision itself or under it, in reading order.
 */
export interface Anchor {
  provisionId: string;
  segments: AnchorSegment[];
}

export type AnchorProblemCode =
  | 'unknownProvision'
  | 'outsideProvision'
  | 'outOfRange'
  | 'empty'
  | 'splitsCharacter'
  | 'quoteDiffers'
  | 'contextDiffers'
  | 'notInOrder';

/** What is wrong with an anchor; `segment` is the index of the segment, absent when the anchor's own provision is unknown. */
export interface AnchorProblem {
  code: AnchorProblemCode;
  segment?: number;
}
