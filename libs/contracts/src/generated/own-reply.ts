/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
export type CommentKind =
  | 'CONSEQUENCE'
  | 'EDITORIAL'
  | 'FACTUAL'
  | 'LEGAL'
  | 'QUESTION';

export type Disposition =
  | 'ACCEPTED'
  | 'NOTED'
  | 'NOT_ACCEPTED'
  | 'OUT_OF_SCOPE'
  | 'PARTLY'
  | 'TO_GUIDANCE';

/** What a body gets: a letter, one without contents, or none and why. */
export type ReplyOutcome =
  | 'ABSTAINED'
  | 'LETTER'
  | 'NOTHING_SAID'
  | 'NO_ANSWER'
  | 'WITHDRAWN'
  | 'WITHOUT_CONTENTS';

/** An answer; or only that the answer is given in another order (sekretess), with nothing else. */
export type ResponseForm =
  | 'ANSWER'
  | 'OTHER_ORDER';

export type SaveReplyWordInput = {
  commentId: string;
  expectedVersion: number;
  letterId: string;
  verdict?: Verdict | null | undefined;
  words: string;
};

export type SeenReplyWordInput = {
  commentId: string;
  expectedVersion: number;
};

export type Stance =
  | 'ABSTAINS'
  | 'ENDORSES_OTHER'
  | 'NO_OBJECTION'
  | 'OPPOSES'
  | 'SUPPORTS'
  | 'SUPPORTS_WITH_CONDITIONS';

/** What a body says of how its point was met. */
export type Verdict =
  | 'MET'
  | 'NOT'
  | 'PARTLY';

export type OwnReplyPartsFragment = { id: string, contentHash: string, outcome: ReplyOutcome, sentAt: string, answerBy: string, open: boolean, content: { bodyName: string, opening: unknown, closing: unknown, round: { title: string, registrationNumber: string, versionNumber: number }, decision: { decidedOn: string, versionNumber: number, seriesNumber: string } | null, answer: { receiptNumber: string, receivedOn: string, form: ResponseForm, overallStance: Stance | null, endorses: string | null }, general: { text: unknown, themes: Array<{ name: string, disposition: Disposition, reason: string }> } | null, points: Array<{ commentId: string, ordinal: number, number: number, address: string | null, quote: string, kind: CommentKind, stance: Stance | null, text: unknown, disposition: Disposition | null, reason: string | null, assessment: unknown, proposal: { old: string, proposed: string, reason: string | null, decided: { versionNumber: number, wording: string | null } | null } | null, endorses: { body: string, number: number | null, disposition: Disposition | null, reason: string | null } | null }>, files: Array<{ id: string, title: string, fileName: string, size: number }> | null }, words: Array<{ commentId: string, verdict: Verdict | null, words: string, version: number, updatedBy: string | null, sent: Array<{ verdict: Verdict, words: string, givenAt: string, givenBy: string }> }> };

export type OwnRepliesQueryVariables = Exact<{
  roundId: string;
}>;


export type OwnRepliesQuery = { ownReplies: Array<{ id: string, contentHash: string, outcome: ReplyOutcome, sentAt: string, answerBy: string, open: boolean, content: { bodyName: string, opening: unknown, closing: unknown, round: { title: string, registrationNumber: string, versionNumber: number }, decision: { decidedOn: string, versionNumber: number, seriesNumber: string } | null, answer: { receiptNumber: string, receivedOn: string, form: ResponseForm, overallStance: Stance | null, endorses: string | null }, general: { text: unknown, themes: Array<{ name: string, disposition: Disposition, reason: string }> } | null, points: Array<{ commentId: string, ordinal: number, number: number, address: string | null, quote: string, kind: CommentKind, stance: Stance | null, text: unknown, disposition: Disposition | null, reason: string | null, assessment: unknown, proposal: { old: string, proposed: string, reason: string | null, decided: { versionNumber: number, wording: string | null } | null } | null, endorses: { body: string, number: number | null, disposition: Disposition | null, reason: string | null } | null }>, files: Array<{ id: string, title: string, fileName: string, size: number }> | null }, words: Array<{ commentId: string, verdict: Verdict | null, words: string, version: number, updatedBy: string | null, sent: Array<{ verdict: Verdict, words: string, givenAt: string, givenBy: string }> }> }> };

export type SaveReplyWordMutationVariables = Exact<{
  input: SaveReplyWordInput;
}>;


export type SaveReplyWordMutation = { saveReplyWord:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SavedReplyWord', commentId: string, version: number }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
   };

export type SendReplyWordsMutationVariables = Exact<{
  letterId: string;
  words: Array<SeenReplyWordInput> | SeenReplyWordInput;
}>;


export type SendReplyWordsMutation = { sendReplyWords:
    | { __typename: 'OwnReply', id: string, contentHash: string, outcome: ReplyOutcome, sentAt: string, answerBy: string, open: boolean, content: { bodyName: string, opening: unknown, closing: unknown, round: { title: string, registrationNumber: string, versionNumber: number }, decision: { decidedOn: string, versionNumber: number, seriesNumber: string } | null, answer: { receiptNumber: string, receivedOn: string, form: ResponseForm, overallStance: Stance | null, endorses: string | null }, general: { text: unknown, themes: Array<{ name: string, disposition: Disposition, reason: string }> } | null, points: Array<{ commentId: string, ordinal: number, number: number, address: string | null, quote: string, kind: CommentKind, stance: Stance | null, text: unknown, disposition: Disposition | null, reason: string | null, assessment: unknown, proposal: { old: string, proposed: string, reason: string | null, decided: { versionNumber: number, wording: string | null } | null } | null, endorses: { body: string, number: number | null, disposition: Disposition | null, reason: string | null } | null }>, files: Array<{ id: string, title: string, fileName: string, size: number }> | null }, words: Array<{ commentId: string, verdict: Verdict | null, words: string, version: number, updatedBy: string | null, sent: Array<{ verdict: Verdict, words: string, givenAt: string, givenBy: string }> }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
   };

export type ReplyContentPartsFragment = { bodyName: string, opening: unknown, closing: unknown, round: { title: string, registrationNumber: string, versionNumber: number }, decision: { decidedOn: string, versionNumber: number, seriesNumber: string } | null, answer: { receiptNumber: string, receivedOn: string, form: ResponseForm, overallStance: Stance | null, endorses: string | null }, general: { text: unknown, themes: Array<{ name: string, disposition: Disposition, reason: string }> } | null, points: Array<{ commentId: string, ordinal: number, number: number, address: string | null, quote: string, kind: CommentKind, stance: Stance | null, text: unknown, disposition: Disposition | null, reason: string | null, assessment: unknown, proposal: { old: string, proposed: string, reason: string | null, decided: { versionNumber: number, wording: string | null } | null } | null, endorses: { body: string, number: number | null, disposition: Disposition | null, reason: string | null } | null }>, files: Array<{ id: string, title: string, fileName: string, size: number }> | null };

export type StalePartsFragment = { message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const OwnRepliesDocument = 'd3ed021123b975064ba5bf071d7a2e3a7ba45623526a0a1b97a8855d69a2e782' as unknown as ApiText<OwnRepliesQuery, OwnRepliesQueryVariables>;
export const SaveReplyWordDocument = '9ab565cce4ad70c9efd254678d776fe501a3651e60a59ed734e23929b514e51b' as unknown as ApiText<SaveReplyWordMutation, SaveReplyWordMutationVariables>;
export const SendReplyWordsDocument = '1792318d9bdb68a988d64aefa94e66b4d1f49eac248e0f9c3f643ba93040fc2a' as unknown as ApiText<SendReplyWordsMutation, SendReplyWordsMutationVariables>;
