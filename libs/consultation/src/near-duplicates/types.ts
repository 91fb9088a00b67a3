/** A comment as the grouping sees it. */
export interface GroupableComment {
  id: string;
  text: string;
  /** The provision it is about; comments without one form a place of their own. */
  place?: string;
}

export interface GroupMember {
  id: string;
  /** What this comment says beside the common text and the draft's; '' when nothing. Breaks are shown as ` … `. */
  ownText: string;
}

/** Comments that say the same in nearly the same words: shown together, never merged. */
export interface DuplicateGroup {
  /** Id of the first member. */
  id: string;
  place?: string;
  members: GroupMember[];
  /** The wording at least half of the members share, once; '' for a group of one. */
  common: string;
}

/** Two comments on different places with near-equal wording. */
export interface CrossPlacePair {
  a: string;
  b: string;
}

export interface NearDuplicateOptions {
  /** The text that is commented on: quoting it makes no comments alike. */
  draft?: string;
}
