import type { AnswerFormData, FormValues } from './data.ts';
import type { Doubt } from './identify.ts';
import type { Place } from './places.ts';

export const ROW_STATES = [
  /** The file says what Samsyn says. */
  'UNCHANGED',
  /** Nobody wrote in the row, and Samsyn has gone on since the form was fetched. */
  'SAMSYN_NEWER',
  /** In Samsyn only: written after the form was fetched. */
  'NEW_IN_SAMSYN',
  /** A row without words, somebody's or the form's. */
  'EMPTY',
  /** An empty row of the form is not in the file. */
  'MISSING_EMPTY',
  /** Words where Samsyn had none. */
  'FILLED',
  /** Other words than Samsyn has. */
  'CHANGED',
  /** Changed both in the file and in Samsyn since the form was fetched. */
  'CONFLICT',
  /** No words where Samsyn has some. */
  'CLEARED',
  /** A row with words in Samsyn is not in the file. */
  'MISSING',
  /** Nothing is said, but the provision's own text was changed. */
  'ALTERED',
  /** Somebody added the row. */
  'EXTRA',
  /** Somebody copied the row, and it says what another says. */
  'DUPLICATE',
  /** Where the row belongs is not plain. */
  'UNKNOWN',
] as const;
export type RowState = (typeof ROW_STATES)[number];

/** What a person may decide of a row: take the form's words, keep those in Samsyn, keep both as two comments, leave the row out. */
export const FORM_CHOICES = ['FORM', 'SAMSYN', 'BOTH', 'DROP'] as const;
export type FormChoice = (typeof FORM_CHOICES)[number];

/** One row of the account: of the file, or of the answer where the file lacks it. */
export interface AccountRow {
  /** `r:<place>` a row of the file, `l:…` words beside the tables, `n:…` a margin comment, `m:<key>` a row that is not in the file. */
  key: string;
  state: RowState;
  /** Which row of the form it is (see `FormRow.key`); null for what somebody added. */
  slot: string | null;
  /** Where it belongs in the round's version; null: a person has to say. */
  place: Place | null;
  address: string;
  suggestions: { place: Place; address: string }[];
  doubt: Doubt | null;
  /** The comment in Samsyn it stands for. */
  commentId: string | null;
  /** The provision's words in the round's version. */
  law: string;
  /** What the text column says instead, where the writer changed it: the lines that differ. */
  alteredLaw: string | null;
  /** The lines they stand for. */
  alteredFrom: string;
  /** The row stands elsewhere in the file than in the form. */
  moved: boolean;
  /** What Samsyn has; null where there is nothing to hold the row against. */
  old: FormValues | null;
  /** What the file has; null where the row is gone. */
  now: FormValues | null;
  /** True when the row says a stance (or that there is none) on its place. */
  takesStance: boolean;
  /** Words in the stance column that are no stance. */
  unreadStance: string;
  /** Words in columns the form does not have. */
  beside: string;
  /** What the row holds that cannot be taken in. */
  notRead: string[];
  choices: FormChoice[];
  /** What is done with all that are plain at once; null where a person has to look. */
  suggestion: FormChoice | null;
}

/** The answer and the version it is on, as they now are. */
export type FormNow = Pick<AnswerFormData, 'roundId' | 'version' | 'draft'> & Partial<AnswerFormData>;
