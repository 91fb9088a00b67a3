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

export type ConfirmationOutcome =
  | 'CONFIRMED'
  | 'DIFFERS';

/** How an answer came to the authority. */
export type IncomingChannel =
  | 'EMAIL'
  | 'HANDED_IN'
  | 'MEETING'
  | 'OTHER'
  | 'POST';

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

export type RegisteredPartsFragment = { responseId: string, receiptNumber: string, channel: IncomingChannel, receivedOn: string, receivedTime: string | null, late: boolean, registeredAt: string, uploadId: string, fileName: string, sha256: string, overallStance: Stance, generalText: unknown, correctionReason: string | null, standing: SubmissionStanding, counts: boolean, confirmation: { outcome: ConfirmationOutcome, words: string, confirmedAt: string, confirmedBy: string } | null, comments: Array<{ id: string, number: number, address: string | null, kind: CommentKind, stance: Stance | null, body: unknown, proposedWording: string | null }>, stances: Array<{ provisionId: string, address: string, stance: Stance }> };

export type RegisteredAnswersQueryVariables = Exact<{
  roundId: string;
}>;


export type RegisteredAnswersQuery = { registeredAnswers: Array<{ responseId: string, receiptNumber: string, channel: IncomingChannel, receivedOn: string, receivedTime: string | null, late: boolean, registeredAt: string, uploadId: string, fileName: string, sha256: string, overallStance: Stance, generalText: unknown, correctionReason: string | null, standing: SubmissionStanding, counts: boolean, confirmation: { outcome: ConfirmationOutcome, words: string, confirmedAt: string, confirmedBy: string } | null, comments: Array<{ id: string, number: number, address: string | null, kind: CommentKind, stance: Stance | null, body: unknown, proposedWording: string | null }>, stances: Array<{ provisionId: string, address: string, stance: Stance }> }> };

export type ConfirmRegistrationMutationVariables = Exact<{
  responseId: string;
  outcome: ConfirmationOutcome;
  words: string;
}>;


export type ConfirmRegistrationMutation = { confirmRegistration:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'RegisteredAnswer', responseId: string, receiptNumber: string, channel: IncomingChannel, receivedOn: string, receivedTime: string | null, late: boolean, registeredAt: string, uploadId: string, fileName: string, sha256: string, overallStance: Stance, generalText: unknown, correctionReason: string | null, standing: SubmissionStanding, counts: boolean, confirmation: { outcome: ConfirmationOutcome, words: string, confirmedAt: string, confirmedBy: string } | null, comments: Array<{ id: string, number: number, address: string | null, kind: CommentKind, stance: Stance | null, body: unknown, proposedWording: string | null }>, stances: Array<{ provisionId: string, address: string, stance: Stance }> }
   };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const RegisteredAnswersDocument = '3eddae627ce25519233695d206d8b0e0958245133b09a544cd9f11b2ddbc8eaf' as unknown as ApiText<RegisteredAnswersQuery, RegisteredAnswersQueryVariables>;
export const ConfirmRegistrationDocument = '463283b643a26fb240d1193eb0946acfb4a59afc19dc34faf8f43b89ffeb3ca3' as unknown as ApiText<ConfirmRegistrationMutation, ConfirmRegistrationMutationVariables>;
