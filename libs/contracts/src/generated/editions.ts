/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
export type AnswerChange =
  | 'ADDED'
  | 'CHANGED'
  | 'REMOVED'
  | 'UNCHANGED';

/** As the answer that was given, or otherwise. */
export type BoardOutcome =
  | 'ADOPTED'
  | 'DIFFERS';

/** As what somebody submitted: by the own role, on a signatory's delegation, on a board's decision. */
export type Capacity =
  | 'BOARD'
  | 'DELEGATED'
  | 'OWN';

export type CommentKind =
  | 'CONSEQUENCE'
  | 'EDITORIAL'
  | 'FACTUAL'
  | 'LEGAL'
  | 'QUESTION';

/** What a comment is about: the whole draft, or one provision of it (a chapter, a §, a stycke, a punkt, an annex row), or a phrase of its text. */
export type CommentTarget =
  | 'PHRASE'
  | 'PROVISION'
  | 'WHOLE';

/** An answer; or only that the answer is given in another order (sekretess), with nothing else. */
export type ResponseForm =
  | 'ANSWER'
  | 'OTHER_ORDER';

/** Where the answer stands inside the body. */
export type ResponseState =
  | 'APPROVED'
  | 'DRAFTING'
  | 'IN_REVIEW'
  | 'OPENED'
  | 'SUBMITTED';

export type Role =
  | 'ADMINISTRATOR'
  | 'CASE_OFFICER'
  | 'CONTRIBUTOR'
  | 'COORDINATOR'
  | 'EDITOR'
  | 'LEGAL_ADVISER'
  | 'READER'
  | 'REGISTRAR'
  | 'SIGNATORY';

export type Stance =
  | 'ABSTAINS'
  | 'ENDORSES_OTHER'
  | 'NO_OBJECTION'
  | 'OPPOSES'
  | 'SUPPORTS'
  | 'SUPPORTS_WITH_CONDITIONS';

export type SubmissionStanding =
  | 'CURRENT'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

export type BeginSupplementMutationVariables = Exact<{
  roundId: string;
  expectedEdition: number;
}>;


export type BeginSupplementMutation = { beginSupplement:
    | { __typename: 'MyResponse', id: string, roundId: string, state: ResponseState, version: number, edition: number, overallStance: Stance | null, endorsesActorId: string | null, endorsesName: string | null, endorsesResponseId: string | null, generalText: unknown, reviewed: Array<string>, comments: Array<{ id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesCommentId: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }>, endorses: { commentId: string, organisationName: string, number: number, address: string | null, text: string, proposedWording: string | null } | null }>, stances: Array<{ provisionId: string, stance: Stance }>, receipt: { number: string, submission: number, form: ResponseForm, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance | null, submittedBy: string, attachments: Array<{ id: string, title: string, fileName: string, size: number, sha256: string }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> } | null, discarded: { by: string, at: string } | null, submissions: Array<{ id: string, number: number, receiptNumber: string, receivedAt: string, late: boolean, form: ResponseForm, standing: SubmissionStanding, followedBy: string | null, withdrawal: { number: string, at: string, by: string, reason: string } | null }>, pause: { reason: string } | null }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DiscardSupplementMutationVariables = Exact<{
  roundId: string;
  expectedEdition: number;
}>;


export type DiscardSupplementMutation = { discardSupplement:
    | { __typename: 'MyResponse', id: string, roundId: string, state: ResponseState, version: number, edition: number, overallStance: Stance | null, endorsesActorId: string | null, endorsesName: string | null, endorsesResponseId: string | null, generalText: unknown, reviewed: Array<string>, comments: Array<{ id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesCommentId: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }>, endorses: { commentId: string, organisationName: string, number: number, address: string | null, text: string, proposedWording: string | null } | null }>, stances: Array<{ provisionId: string, stance: Stance }>, receipt: { number: string, submission: number, form: ResponseForm, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance | null, submittedBy: string, attachments: Array<{ id: string, title: string, fileName: string, size: number, sha256: string }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> } | null, discarded: { by: string, at: string } | null, submissions: Array<{ id: string, number: number, receiptNumber: string, receivedAt: string, late: boolean, form: ResponseForm, standing: SubmissionStanding, followedBy: string | null, withdrawal: { number: string, at: string, by: string, reason: string } | null }>, pause: { reason: string } | null }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type WithdrawResponseMutationVariables = Exact<{
  roundId: string;
  number: number;
  reason: string;
  idempotencyKey: string;
}>;


export type WithdrawResponseMutation = { withdrawResponse:
    | { __typename: 'MyResponse', id: string, roundId: string, state: ResponseState, version: number, edition: number, overallStance: Stance | null, endorsesActorId: string | null, endorsesName: string | null, endorsesResponseId: string | null, generalText: unknown, reviewed: Array<string>, comments: Array<{ id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesCommentId: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }>, endorses: { commentId: string, organisationName: string, number: number, address: string | null, text: string, proposedWording: string | null } | null }>, stances: Array<{ provisionId: string, stance: Stance }>, receipt: { number: string, submission: number, form: ResponseForm, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance | null, submittedBy: string, attachments: Array<{ id: string, title: string, fileName: string, size: number, sha256: string }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> } | null, discarded: { by: string, at: string } | null, submissions: Array<{ id: string, number: number, receiptNumber: string, receivedAt: string, late: boolean, form: ResponseForm, standing: SubmissionStanding, followedBy: string | null, withdrawal: { number: string, at: string, by: string, reason: string } | null }>, pause: { reason: string } | null }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type SubmitElsewhereMutationVariables = Exact<{
  roundId: string;
  expectedEdition: number;
  empty: boolean;
  idempotencyKey: string;
}>;


export type SubmitElsewhereMutation = { submitElsewhere:
    | { __typename: 'Receipt', number: string, submission: number, form: ResponseForm, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance | null, submittedBy: string, attachments: Array<{ id: string, title: string, fileName: string, size: number, sha256: string }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DifferencePartsFragment = { beforeReceipt: string | null, afterReceipt: string | null, overall: AnswerChange, overallBefore: Stance | null, overallAfter: Stance | null, endorsesBefore: string | null, endorsesAfter: string | null, general: AnswerChange, generalBefore: unknown, generalAfter: unknown, stances: Array<{ provisionId: string, address: string, before: Stance | null, after: Stance | null }>, points: Array<{ change: AnswerChange, address: string | null, before: { pointId: string, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesName: string | null } | null, after: { pointId: string, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesName: string | null } | null }>, answers: Array<{ questionId: string, field: string, label: string, before: string | null, after: string | null }>, files: Array<{ change: AnswerChange, before: { title: string, fileName: string, size: number } | null, after: { title: string, fileName: string, size: number } | null }> };

export type MyDifferenceQueryVariables = Exact<{
  roundId: string;
  number?: number | null | undefined;
}>;


export type MyDifferenceQuery = { responseDifference: { beforeReceipt: string | null, afterReceipt: string | null, overall: AnswerChange, overallBefore: Stance | null, overallAfter: Stance | null, endorsesBefore: string | null, endorsesAfter: string | null, general: AnswerChange, generalBefore: unknown, generalAfter: unknown, stances: Array<{ provisionId: string, address: string, before: Stance | null, after: Stance | null }>, points: Array<{ change: AnswerChange, address: string | null, before: { pointId: string, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesName: string | null } | null, after: { pointId: string, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesName: string | null } | null }>, answers: Array<{ questionId: string, field: string, label: string, before: string | null, after: string | null }>, files: Array<{ change: AnswerChange, before: { title: string, fileName: string, size: number } | null, after: { title: string, fileName: string, size: number } | null }> } | null };

export type OtherBodyPartsFragment = { responseId: string, organisationId: string, organisationName: string, receivedAt: string, overallStance: Stance, endorsesName: string | null, comments: number };

export type OtherPointPartsFragment = { commentId: string, number: number, responseId: string, organisationId: string, organisationName: string, provisionId: string | null, address: string | null, kind: CommentKind, stance: Stance | null, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesName: string | null };

export type OthersAnswersQueryVariables = Exact<{
  roundId: string;
}>;


export type OthersAnswersQuery = { othersAnswers: Array<{ responseId: string, organisationId: string, organisationName: string, receivedAt: string, overallStance: Stance, endorsesName: string | null, comments: number }> };

export type OthersAnswerQueryVariables = Exact<{
  roundId: string;
  organisationId: string;
}>;


export type OthersAnswerQuery = { othersAnswer: { responseId: string, organisationId: string, organisationName: string, receivedAt: string, overallStance: Stance, endorsesName: string | null, generalText: unknown, points: Array<{ commentId: string, number: number, responseId: string, organisationId: string, organisationName: string, provisionId: string | null, address: string | null, kind: CommentKind, stance: Stance | null, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesName: string | null }> } | null };

export type OthersPointsQueryVariables = Exact<{
  roundId: string;
  provisionId?: string | null | undefined;
}>;


export type OthersPointsQuery = { othersPoints: Array<{ commentId: string, number: number, responseId: string, organisationId: string, organisationName: string, provisionId: string | null, address: string | null, kind: CommentKind, stance: Stance | null, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesName: string | null }> };

export type MyResponsePartsFragment = { id: string, roundId: string, state: ResponseState, version: number, edition: number, overallStance: Stance | null, endorsesActorId: string | null, endorsesName: string | null, endorsesResponseId: string | null, generalText: unknown, reviewed: Array<string>, comments: Array<{ id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesCommentId: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }>, endorses: { commentId: string, organisationName: string, number: number, address: string | null, text: string, proposedWording: string | null } | null }>, stances: Array<{ provisionId: string, stance: Stance }>, receipt: { number: string, submission: number, form: ResponseForm, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance | null, submittedBy: string, attachments: Array<{ id: string, title: string, fileName: string, size: number, sha256: string }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> } | null, discarded: { by: string, at: string } | null, submissions: Array<{ id: string, number: number, receiptNumber: string, receivedAt: string, late: boolean, form: ResponseForm, standing: SubmissionStanding, followedBy: string | null, withdrawal: { number: string, at: string, by: string, reason: string } | null }>, pause: { reason: string } | null };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export type ReceiptPartsFragment = { number: string, submission: number, form: ResponseForm, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance | null, submittedBy: string, attachments: Array<{ id: string, title: string, fileName: string, size: number, sha256: string }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> };

export type DraftCommentPartsFragment = { id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesCommentId: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }>, endorses: { commentId: string, organisationName: string, number: number, address: string | null, text: string, proposedWording: string | null } | null };

export type SubmissionPartsFragment = { id: string, number: number, receiptNumber: string, receivedAt: string, late: boolean, form: ResponseForm, standing: SubmissionStanding, followedBy: string | null, withdrawal: { number: string, at: string, by: string, reason: string } | null };

export type SigningPartsFragment = { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean };

export type BoardDecisionPartsFragment = { board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome };

export const BeginSupplementDocument = 'e43a150b65fe0ee3820bda28954e6eb47f86768e646ba65156d12def35529296' as unknown as ApiText<BeginSupplementMutation, BeginSupplementMutationVariables>;
export const DiscardSupplementDocument = 'e13645235319f15c2ed85cb095eef44ff5149d05e0164beccfc10c0966ec1a67' as unknown as ApiText<DiscardSupplementMutation, DiscardSupplementMutationVariables>;
export const WithdrawResponseDocument = 'c4c17092c9206eab11b8b13ffc2afd3a4f89e27f1adda0d7bf237dcd6e4fb63e' as unknown as ApiText<WithdrawResponseMutation, WithdrawResponseMutationVariables>;
export const SubmitElsewhereDocument = 'b14836d10b738b91ef213dde476cb3b37cecbdec51225f354c674a327d7d78d8' as unknown as ApiText<SubmitElsewhereMutation, SubmitElsewhereMutationVariables>;
export const MyDifferenceDocument = '77a9ccfaf6f31463ccebacd8841e63775150b828872e4316ddabdca8b84543be' as unknown as ApiText<MyDifferenceQuery, MyDifferenceQueryVariables>;
export const OthersAnswersDocument = 'e8b75dd5a94b9143464bca795cc7c84c10762c27e6eae226abd7fa570f0deb09' as unknown as ApiText<OthersAnswersQuery, OthersAnswersQueryVariables>;
export const OthersAnswerDocument = '71ccf3e737a98bf3ee749a8e5c7528ef59fb376cdac179e89b7860360f542d22' as unknown as ApiText<OthersAnswerQuery, OthersAnswerQueryVariables>;
export const OthersPointsDocument = '1d7ddbdeb165b5e31b17bb6b431ef72ed11369e61552cc2a9ccf18c3e94458c0' as unknown as ApiText<OthersPointsQuery, OthersPointsQueryVariables>;
