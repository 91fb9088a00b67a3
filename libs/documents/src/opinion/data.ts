import type { AttachedFile } from '@samsyn/consultation';
import type { CompilationTextBlock } from '../compilation/data.ts';

/** A comment as an opinion prints it. */
export interface OpinionComment {
  /** `2 st 1 p`, `Orden ”…”`; '' where it is on the whole of its place. */
  about: string;
  text: CompilationTextBlock[];
  /** '' without a proposal. */
  wording: string;
  /** The provision's present words, for the comparison. */
  currentText: string;
  reason: string;
  /** The point of another body that it endorses; '' without one. */
  endorses?: string;
}

/** What is said of one place: the draft as a whole, or a § and what is in it. */
export interface OpinionPart {
  /** `2 kap. 1 §`, `Förslaget som helhet`. */
  address: string;
  heading: string;
  /** In words; '' without one. */
  stance: string;
  comments: OpinionComment[];
}

/** A body's answer as a document of its own. Instants are ISO 8601. */
export interface OpinionData {
  body: string;
  authority: string;
  title: string;
  /** The authority's dnr. */
  registrationNumber: string;
  /** The day that is printed. */
  date: string;
  /** Submitted: the receipt's number; '' for a draft. */
  receiptNumber: string;
  /** Which of the body's submissions it is or will be; the first says nothing of it. */
  submission?: number;
  /** In words; '' where none is taken yet. */
  overallStance: string;
  general: CompilationTextBlock[];
  parts: OpinionPart[];
  /** To the questions of the round, in their order; empty where it puts none. */
  answers?: OpinionAnswer[];
  /** That go, or went, with the answer; empty without any. */
  files?: AttachedFile[];
}

/** What is answered to one question: each field by its name ('' where the question says it) and what it holds. */
export interface OpinionAnswer {
  question: string;
  fields: [name: string, words: string][];
}
