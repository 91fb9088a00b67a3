import type { Stance } from '@samsyn/consultation';
import type { Provision } from '@samsyn/statute';

/** The published version a form asks about. */
export interface FormVersion {
  id: string;
  /** The version's content hash, lower-case hex. */
  hash: string;
  provisions: readonly Provision[];
  /** Ids of the provisions that are open for comments, where the others are shown for context only; null: all are. */
  open?: readonly string[] | null;
}

/** A comment as it stands in the body's draft. */
export interface DraftComment {
  id: string;
  /** Null: on the whole draft. */
  provisionId: string | null;
  /** The marked words, '' where the comment is on the provision as a whole. */
  quote: string;
  /** Plain text, a blank line between paragraphs. */
  text: string;
  wording: string;
  /** ISO 8601 instant. */
  createdAt: string;
}

/** A body's answer as far as it has been written. */
export interface DraftAnswer {
  overallStance: Stance | null;
  generalText: string;
  comments: readonly DraftComment[];
  /** By provision id; units only (a § and the like). */
  stances: Readonly<Record<string, Stance>>;
}

/** Everything an answer form says. Instants are ISO 8601. */
export interface AnswerFormData {
  roundId: string;
  version: FormVersion;
  title: string;
  registrationNumber: string;
  authority: string;
  body: string;
  deadline: string;
  madeAt: string;
  draft: DraftAnswer;
}

/** Which stances a row asks for: `overall` on the draft as a whole, `provision` on a §, null where none is asked for. */
export type StanceAsked = 'overall' | 'provision' | null;

/** What a row of a form holds for the writer to fill in. */
export interface FormValues {
  stance: Stance | null;
  text: string;
  wording: string;
}

/** One row of the form's tables. */
export interface FormRow extends FormValues {
  /** `h:0` the general text, `h:1` … free rows on the whole, `p:<provision>` a provision without comments, `k:<comment>` a comment. */
  key: string;
  provisionId: string | null;
  commentId: string | null;
  /** True in the row that carries the provision's bookmark: its first. */
  first: boolean;
  /** Further provisions that begin in this row (the only stycke of a §): their bookmarks stand here too. */
  inner: readonly string[];
  address: string;
  /** The provision's words as printed, one paragraph a line. */
  law: string;
  asks: StanceAsked;
  takesWording: boolean;
  /** Shown for context: nothing is to be written in it. */
  closed: boolean;
}
