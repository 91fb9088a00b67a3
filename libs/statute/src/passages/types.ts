/** A piece of an answer as its file has it: a paragraph, a heading, a row of a list. */
export interface Passage {
  text: string;
  kind: 'paragraph' | 'heading' | 'listItem' | 'tableRow' | 'footnote';
}

/** What a piece of an answer is proposed to be: a point on a place, part of the general opinion, or no point. */
export type ProposedAs = 'POINT' | 'GENERAL' | 'NOT_A_POINT';

/** Why something is proposed to be no point. */
export const NOT_POINT_REASONS = ['HEADING', 'SENDER', 'FURNITURE'] as const;
export type NotPointReason = (typeof NOT_POINT_REASONS)[number];

/** A place in the version that the words name. */
export interface PlaceOffer {
  provisionId: string;
  address: string;
  /** As the answer writes it. */
  written: string;
}

/** A proposal to cut before a passage. A person decides on each. */
export interface ProposedCut {
  /** The first passage, from 0; it runs to the next cut. */
  passage: number;
  as: ProposedAs;
  reason: NotPointReason | null;
  /** Where it is proposed to be anchored: none, one, or several where one heading names several. */
  places: PlaceOffer[];
  /** Every place in the version that its words (and its heading) name, in reading order. */
  offers: PlaceOffer[];
  /** A wording that the words propose, without its quotation marks; null where they propose none. */
  wording: string | null;
}
