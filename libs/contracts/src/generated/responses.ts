/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
/** From when the bodies of a round may read one another's submitted answers. */
export type AnswerVisibility =
  | 'AFTER_CLOSE'
  | 'NEVER'
  | 'ON_SUBMISSION';

/** How surely a session knows its person, from the weakest: whoever reads a mailbox, two factors, an identity of assurance level 3. */
export type Assurance =
  | 'EMAIL'
  | 'LOA3'
  | 'MFA';

/** What a board has decided of an answer that is submitted, or is to decide. */
export type BoardInput = {
  board: string;
  meetingOn: string;
  minutesSection?: string | null | undefined;
  preliminary: boolean;
};

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

export type DeltaGroup =
  | 'CHANGED'
  | 'UNCHANGED'
  | 'WITHOUT_POINTS';

export type ProvisionKind =
  | 'ANNEX'
  | 'CHAPTER'
  | 'DEFINITION'
  | 'GENERAL_ADVICE'
  | 'HEADING'
  | 'IMPACT_ASSESSMENT'
  | 'ITEM'
  | 'PART'
  | 'SECTION'
  | 'SUBITEM'
  | 'SUBSECTION'
  | 'TABLE_ROW'
  | 'TRANSITIONAL';

/** The mailbox the body was asked at; who submitted. */
export type ReceiptAddressee =
  | 'REGISTRAR'
  | 'SIGNATORY';

export type ReceiptLetterState =
  | 'BOUNCED'
  | 'FAILED'
  | 'NOT_CONFIGURED'
  | 'NOT_NEEDED'
  | 'QUEUED'
  | 'SENT';

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

export type RoundDocumentKind =
  | 'ASSIGNMENT'
  | 'COVER_LETTER'
  | 'IMPACT_ASSESSMENT'
  | 'OTHER';

export type RoundState =
  | 'ARCHIVED'
  | 'CLOSED'
  | 'CONSOLIDATED'
  | 'DECIDED'
  | 'OPEN'
  | 'PREPARING';

export type SaveResponseInput = {
  endorsesActorId?: string | null | undefined;
  /** The very answer of that body, where it was read. */
  endorsesResponseId?: string | null | undefined;
  /** The edition of the answer that it was written in; the first when left out. */
  expectedEdition?: number | null | undefined;
  expectedVersion: number;
  generalText?: unknown;
  /** The text is written together: `generalText` is left as it lies. */
  keepsText?: boolean | null | undefined;
  overallStance?: Stance | null | undefined;
  roundId: string;
};

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

export type ReceiptPartsFragment = { number: string, submission: number, form: ResponseForm, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance | null, submittedBy: string, attachments: Array<{ id: string, title: string, fileName: string, size: number, sha256: string }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> };

export type ReceiptSealQueryVariables = Exact<{
  roundId: string;
}>;


export type ReceiptSealQuery = { myResponse: { receipt: { seal: string | null } | null, receiptLetters: Array<{ addressee: ReceiptAddressee, address: string | null, state: ReceiptLetterState, failure: string | null, at: string }> } | null };

export type MyResponsePartsFragment = { id: string, roundId: string, state: ResponseState, version: number, edition: number, overallStance: Stance | null, endorsesActorId: string | null, endorsesName: string | null, endorsesResponseId: string | null, generalText: unknown, reviewed: Array<string>, comments: Array<{ id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesCommentId: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }>, endorses: { commentId: string, organisationName: string, number: number, address: string | null, text: string, proposedWording: string | null } | null }>, stances: Array<{ provisionId: string, stance: Stance }>, receipt: { number: string, submission: number, form: ResponseForm, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance | null, submittedBy: string, attachments: Array<{ id: string, title: string, fileName: string, size: number, sha256: string }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> } | null, discarded: { by: string, at: string } | null, submissions: Array<{ id: string, number: number, receiptNumber: string, receivedAt: string, late: boolean, form: ResponseForm, standing: SubmissionStanding, followedBy: string | null, withdrawal: { number: string, at: string, by: string, reason: string } | null }>, pause: { reason: string } | null };

export type SubmissionPartsFragment = { id: string, number: number, receiptNumber: string, receivedAt: string, late: boolean, form: ResponseForm, standing: SubmissionStanding, followedBy: string | null, withdrawal: { number: string, at: string, by: string, reason: string } | null };

export type MyRoundsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyRoundsQuery = { rounds: { nodes: Array<{ id: string, slug: string, title: string, registrationNumber: string, state: RoundState, deadline: string, myState: ResponseState | null, myReceiptNumber: string | null, assurance: Assurance, withinReach: boolean, reply: boolean, replyBy: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RoundToAnswerQueryVariables = Exact<{
  slug: string;
}>;


export type RoundToAnswerQuery = { round: { id: string, slug: string, title: string, registrationNumber: string, subject: string, state: RoundState, deadline: string, commonDeadline: string, noExtensions: boolean, answersVisible: AnswerVisibility, versionId: string, versionNumber: number, regulationTitle: string, questionsOnly: boolean, questions: number, openProvisions: Array<string>, followsRoundId: string | null, serverTime: string, coverLetter: unknown, coverLetterEn: unknown, viewerCan: Array<string>, followedBy: Array<{ roundId: string, slug: string | null, title: string, registrationNumber: string, versionNumber: number, asked: boolean | null, group: DeltaGroup | null }>, assignment: { registrationNumber: string, title: string } | null, documents: Array<{ id: string, kind: RoundDocumentKind, title: string, content: unknown, fileName: string | null, url: string | null }>, recipients: Array<{ actorId: string, name: string }>, decisions: Array<{ id: string, number: number, versionId: string, versionNumber: number, content: string, decidedOn: string, publishedOn: string | null, inForceOn: string, latePrintReason: string, seriesNumber: string, decider: string, reportingOfficer: string, participants: Array<string>, reason: string, recordedAt: string }> } | null };

export type VersionToReadQueryVariables = Exact<{
  id: string;
}>;


export type VersionToReadQuery = { version: { id: string, number: number, title: string, designation: string | null, enactingClause: string | null, sections: number, provisions: Array<{ id: string, parentId: string | null, kind: ProvisionKind, depth: number, label: string, address: string, path: string, heading: string | null, level: number | null, text: string, cells: Array<string> | null, header: boolean | null, about: Array<string> | null }> } | null };

export type MyResponseQueryVariables = Exact<{
  roundId: string;
}>;


export type MyResponseQuery = { myResponse: { id: string, roundId: string, state: ResponseState, version: number, edition: number, overallStance: Stance | null, endorsesActorId: string | null, endorsesName: string | null, endorsesResponseId: string | null, generalText: unknown, reviewed: Array<string>, comments: Array<{ id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesCommentId: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }>, endorses: { commentId: string, organisationName: string, number: number, address: string | null, text: string, proposedWording: string | null } | null }>, stances: Array<{ provisionId: string, stance: Stance }>, receipt: { number: string, submission: number, form: ResponseForm, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance | null, submittedBy: string, attachments: Array<{ id: string, title: string, fileName: string, size: number, sha256: string }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> } | null, discarded: { by: string, at: string } | null, submissions: Array<{ id: string, number: number, receiptNumber: string, receivedAt: string, late: boolean, form: ResponseForm, standing: SubmissionStanding, followedBy: string | null, withdrawal: { number: string, at: string, by: string, reason: string } | null }>, pause: { reason: string } | null } | null };

export type OpenMyResponseMutationVariables = Exact<{
  roundId: string;
}>;


export type OpenMyResponseMutation = { openMyResponse: { id: string, roundId: string, state: ResponseState, version: number, edition: number, overallStance: Stance | null, endorsesActorId: string | null, endorsesName: string | null, endorsesResponseId: string | null, generalText: unknown, reviewed: Array<string>, comments: Array<{ id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesCommentId: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }>, endorses: { commentId: string, organisationName: string, number: number, address: string | null, text: string, proposedWording: string | null } | null }>, stances: Array<{ provisionId: string, stance: Stance }>, receipt: { number: string, submission: number, form: ResponseForm, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance | null, submittedBy: string, attachments: Array<{ id: string, title: string, fileName: string, size: number, sha256: string }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> } | null, discarded: { by: string, at: string } | null, submissions: Array<{ id: string, number: number, receiptNumber: string, receivedAt: string, late: boolean, form: ResponseForm, standing: SubmissionStanding, followedBy: string | null, withdrawal: { number: string, at: string, by: string, reason: string } | null }>, pause: { reason: string } | null } | null };

export type SetProvisionStanceMutationVariables = Exact<{
  roundId: string;
  provisionId: string;
  stance?: Stance | null | undefined;
  expectedEdition: number;
}>;


export type SetProvisionStanceMutation = { setProvisionStance:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SavedStance' }
   };

export type MarkReviewedMutationVariables = Exact<{
  roundId: string;
  provisionId: string;
  reviewed: boolean;
  expectedEdition: number;
}>;


export type MarkReviewedMutation = { markReviewed:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SavedReview' }
   };

export type SaveResponseMutationVariables = Exact<{
  input: SaveResponseInput;
}>;


export type SaveResponseMutation = { saveResponse:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SavedResponse', version: number, updatedAt: string }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
   };

export type ResponseReadinessQueryVariables = Exact<{
  roundId: string;
}>;


export type ResponseReadinessQuery = { responseReadiness: { ready: boolean, controlCode: string | null, problems: Array<{ code: string, message: string, field: string | null }>, advice: Array<{ code: string, message: string, field: string | null }> } | null };

export type SubmitResponseMutationVariables = Exact<{
  roundId: string;
  expectedVersion: number;
  expectedEdition: number;
  expectedCode: string;
  idempotencyKey: string;
  board?: BoardInput | null | undefined;
}>;


export type SubmitResponseMutation = { submitResponse:
    | { __typename: 'Receipt', number: string, submission: number, form: ResponseForm, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance | null, submittedBy: string, attachments: Array<{ id: string, title: string, fileName: string, size: number, sha256: string }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
   };

export type EndorsableActorsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type EndorsableActorsQuery = { actors: { nodes: Array<{ id: string, name: string, matchedName: string | null }> } };

export type MyResponseChangedSubscriptionVariables = Exact<{
  roundId: string;
}>;


export type MyResponseChangedSubscription = { myResponseChanged: { roundId: string, topic: string, ids: Array<string> } };

export type RoundFrontQueryVariables = Exact<{
  slug: string;
}>;


export type RoundFrontQuery = { roundFront: { slug: string, title: string, authorityName: string, deadline: string, assurance: Assurance, sessionAssurance: Assurance, withinReach: boolean } | null };

export type SigningPartsFragment = { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean };

export type BoardDecisionPartsFragment = { board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome };

export type DraftCommentPartsFragment = { id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesCommentId: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }>, endorses: { commentId: string, organisationName: string, number: number, address: string | null, text: string, proposedWording: string | null } | null };

export type RoundOutcomePartsFragment = { id: string, number: number, versionId: string, versionNumber: number, content: string, decidedOn: string, publishedOn: string | null, inForceOn: string, latePrintReason: string, seriesNumber: string, decider: string, reportingOfficer: string, participants: Array<string>, reason: string, recordedAt: string };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export type StalePartsFragment = { message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown };

export const ReceiptSealDocument = 'cef9c15cd1cb6d0007cfbb3828727caa771a697ad0ead8d15c9d0ac637057bdf' as unknown as ApiText<ReceiptSealQuery, ReceiptSealQueryVariables>;
export const MyRoundsDocument = '03b6bab8b0231268f8dce77b7bf7301346b6ba237f27ff5cf4da954ad12ea672' as unknown as ApiText<MyRoundsQuery, MyRoundsQueryVariables>;
export const RoundToAnswerDocument = '135face48f2eaad6d82b6ab0d3ae04c1fad0b6346e8eb5cad6a9c179c98d28ad' as unknown as ApiText<RoundToAnswerQuery, RoundToAnswerQueryVariables>;
export const VersionToReadDocument = 'f6b80b7b353cdc7981159297a9f587db460c2dea75de23c06648eb319076105a' as unknown as ApiText<VersionToReadQuery, VersionToReadQueryVariables>;
export const MyResponseDocument = 'e210bc13a78598db8962b2df754117c9ef30dc4efed6a972d9ba5ff29053920d' as unknown as ApiText<MyResponseQuery, MyResponseQueryVariables>;
export const OpenMyResponseDocument = '83e7b9c60b5d25c1b3bd1cfa07ff1796359c85ed17ec5cab09b1105b19dd3adc' as unknown as ApiText<OpenMyResponseMutation, OpenMyResponseMutationVariables>;
export const SetProvisionStanceDocument = '8a9852734ae4760af8bf4ed95057adeed4d69614b3412bbea48887b3064896f0' as unknown as ApiText<SetProvisionStanceMutation, SetProvisionStanceMutationVariables>;
export const MarkReviewedDocument = '0754dc4876b738fc93ce755bf72f137819ffa53db22f91a67ca03d626fd1b06d' as unknown as ApiText<MarkReviewedMutation, MarkReviewedMutationVariables>;
export const SaveResponseDocument = 'a627743d4eb008906f20bf1c006bd04669fb2820bf03f9b04fe22a135d6bae52' as unknown as ApiText<SaveResponseMutation, SaveResponseMutationVariables>;
export const ResponseReadinessDocument = 'f5b48477bc9fc8ce2a672fdb840811db25e88d453b0c7bb8d6976371b9c4afd7' as unknown as ApiText<ResponseReadinessQuery, ResponseReadinessQueryVariables>;
export const SubmitResponseDocument = '62dd7bd8926ffa12828f6d4884371ca013acaf6868ab9b9fa6905aee1167fc9c' as unknown as ApiText<SubmitResponseMutation, SubmitResponseMutationVariables>;
export const EndorsableActorsDocument = '316bbf8c11edab08fe727d7b2805fc017d48d533a05ea0371a22c2be1bd0b7ff' as unknown as ApiText<EndorsableActorsQuery, EndorsableActorsQueryVariables>;
export const MyResponseChangedDocument = '28ff68272fe1655a55ada8a70152bff492bfb8accd4833fca35d4c5236f6dcde' as unknown as ApiText<MyResponseChangedSubscription, MyResponseChangedSubscriptionVariables>;
export const RoundFrontDocument = 'ebf5fa1b3376538114a20549eca1eef331fce8d7b71420a32b6f61d0fa2b46f7' as unknown as ApiText<RoundFrontQuery, RoundFrontQueryVariables>;
