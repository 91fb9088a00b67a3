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

/** What became of an anchor, or of one of its segments, in a later version. */
export type PlacementStatus =
  'unchanged' | 'moved' | 'edited' | 'moved_edited' | 'split' | 'merged' | 'repealed' | 'orphaned' | 'needs_review';

/** How a segment found its place. */
export type PlacementMethod = 'same' | 'projected' | 'quote' | 'elsewhere' | 'none';

/** Where one segment stands in the later version; without a place it is kept, struck, on the provision. */
export interface SegmentPlacement {
  /** Index of the segment in the anchor. */
  segment: number;
  method: PlacementMethod;
  /** The stretches it now covers: one, more when its text was split, none when it is gone. */
  places: AnchorSegment[];
  /** Share (0–1) of its words that are still there. */
  coverage: number;
  confidence: number;
}

/** The one outcome of one anchor in one later version. */
export interface Placement {
  status: PlacementStatus;
  /** The provision it now stands on: for `orphaned` the one it is kept on, null only for `repealed`. */
  provisionId: string | null;
  address: string | null;
  /** The address it had in the version it is carried from. */
  fromAddress: string | null;
  /** All provisions that took over, more than one only for `split`. */
  successors: { provisionId: string; address: string }[];
  segments: SegmentPlacement[];
  /** The provision stands elsewhere in the order, not only under a new number. */
  relocated: boolean;
  /** Nothing but cross-references and amendment notes differs in what was commented on. */
  consequential: boolean;
  confidence: number;
  /** A person has to confirm the place before the version is published. */
  needsReview: boolean;
}
