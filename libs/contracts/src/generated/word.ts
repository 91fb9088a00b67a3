/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
/** What is done with a row: the form's words, those in Samsyn, both as two comments, or nothing of it. */
export type AnswerFormChoice =
  | 'BOTH'
  | 'DROP'
  | 'FORM'
  | 'SAMSYN';

export type AnswerFormDecisionInput = {
  /** The provision's changed text becomes the proposed wording. */
  alteredAsWording?: boolean | null | undefined;
  basis: string;
  choice: AnswerFormChoice;
  key: string;
  /** For a row whose place is not plain. */
  place?: string | null | undefined;
  stance?: Stance | null | undefined;
};

/** Why a person has to say where a row belongs. */
export type AnswerFormDoubt =
  | 'ADDRESS_DIFFERS'
  | 'NO_BOOKMARK'
  | 'NO_PLACE'
  | 'ROWS_JOINED'
  | 'TEXT_DIFFERS'
  | 'VERSION_DIFFERS';

export type AnswerFormGroup =
  | 'DECIDE'
  | 'DECIDED'
  | 'SAME';

/** What the form belongs to, by its own marks. */
export type AnswerFormOrigin =
  | 'OLDER_VERSION'
  | 'OTHER_ROUND'
  | 'THIS'
  | 'UNMARKED';

export type AnswerFormRowState =
  | 'ALTERED'
  | 'CHANGED'
  | 'CLEARED'
  | 'CONFLICT'
  | 'DUPLICATE'
  | 'EMPTY'
  | 'EXTRA'
  | 'FILLED'
  | 'MISSING'
  | 'MISSING_EMPTY'
  | 'NEW_IN_SAMSYN'
  | 'SAMSYN_NEWER'
  | 'UNCHANGED'
  | 'UNKNOWN';

export type Stance =
  | 'ABSTAINS'
  | 'ENDORSES_OTHER'
  | 'NO_OBJECTION'
  | 'OPPOSES'
  | 'SUPPORTS'
  | 'SUPPORTS_WITH_CONDITIONS';

export type TakeInAnswerFormInput = {
  decisions: Array<AnswerFormDecisionInput>;
  formId: string;
  roundId: string;
};

export type AnswerFormRowPartsFragment = { key: string, state: AnswerFormRowState, group: AnswerFormGroup, place: string | null, address: string, doubt: AnswerFormDoubt | null, law: string, alteredLaw: string | null, alteredFrom: string, moved: boolean, takesStance: boolean, unreadStance: string, beside: string, notRead: Array<string>, choices: Array<AnswerFormChoice>, suggestion: AnswerFormChoice | null, basis: string, losesForm: boolean, suggestions: Array<{ place: string, address: string }>, old: { stance: Stance | null, text: string, wording: string } | null, now: { stance: Stance | null, text: string, wording: string } | null, decided: { choice: AnswerFormChoice, at: string, by: string } | null };

export type AnswerFormPartsFragment = { id: string, fileName: string, uploadedAt: string, uploadedBy: string, origin: AnswerFormOrigin, trackedChanges: number, toDecide: number, decided: number, same: number, rows: Array<{ key: string, state: AnswerFormRowState, group: AnswerFormGroup, place: string | null, address: string, doubt: AnswerFormDoubt | null, law: string, alteredLaw: string | null, alteredFrom: string, moved: boolean, takesStance: boolean, unreadStance: string, beside: string, notRead: Array<string>, choices: Array<AnswerFormChoice>, suggestion: AnswerFormChoice | null, basis: string, losesForm: boolean, suggestions: Array<{ place: string, address: string }>, old: { stance: Stance | null, text: string, wording: string } | null, now: { stance: Stance | null, text: string, wording: string } | null, decided: { choice: AnswerFormChoice, at: string, by: string } | null }> };

export type AnswerFormQueryVariables = Exact<{
  roundId: string;
}>;


export type AnswerFormQuery = { answerForm: { id: string, fileName: string, uploadedAt: string, uploadedBy: string, origin: AnswerFormOrigin, trackedChanges: number, toDecide: number, decided: number, same: number, rows: Array<{ key: string, state: AnswerFormRowState, group: AnswerFormGroup, place: string | null, address: string, doubt: AnswerFormDoubt | null, law: string, alteredLaw: string | null, alteredFrom: string, moved: boolean, takesStance: boolean, unreadStance: string, beside: string, notRead: Array<string>, choices: Array<AnswerFormChoice>, suggestion: AnswerFormChoice | null, basis: string, losesForm: boolean, suggestions: Array<{ place: string, address: string }>, old: { stance: Stance | null, text: string, wording: string } | null, now: { stance: Stance | null, text: string, wording: string } | null, decided: { choice: AnswerFormChoice, at: string, by: string } | null }> } | null };

export type TakeInAnswerFormMutationVariables = Exact<{
  input: TakeInAnswerFormInput;
}>;


export type TakeInAnswerFormMutation = { takeInAnswerForm:
    | { __typename: 'AnswerForm', id: string, fileName: string, uploadedAt: string, uploadedBy: string, origin: AnswerFormOrigin, trackedChanges: number, toDecide: number, decided: number, same: number, rows: Array<{ key: string, state: AnswerFormRowState, group: AnswerFormGroup, place: string | null, address: string, doubt: AnswerFormDoubt | null, law: string, alteredLaw: string | null, alteredFrom: string, moved: boolean, takesStance: boolean, unreadStance: string, beside: string, notRead: Array<string>, choices: Array<AnswerFormChoice>, suggestion: AnswerFormChoice | null, basis: string, losesForm: boolean, suggestions: Array<{ place: string, address: string }>, old: { stance: Stance | null, text: string, wording: string } | null, now: { stance: Stance | null, text: string, wording: string } | null, decided: { choice: AnswerFormChoice, at: string, by: string } | null }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
   };

export type StalePartsFragment = { message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const AnswerFormDocument = '8716f638800206beb0281834062e4076b8dad43741acb02d8dbcc16317104bb8' as unknown as ApiText<AnswerFormQuery, AnswerFormQueryVariables>;
export const TakeInAnswerFormDocument = '371fc37493c606ae50ab27e448ae03427d078e76afb22dc6614e4534c25d8a08' as unknown as ApiText<TakeInAnswerFormMutation, TakeInAnswerFormMutationVariables>;
