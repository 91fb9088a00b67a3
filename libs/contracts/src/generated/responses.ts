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

/** What a comment is about: the whole draft, or one provision of it (a chapter, a §, a stycke, a punkt, an annex row), or a phrase of its text. */
export type CommentTarget =
  | 'PHRASE'
  | 'PROVISION'
  | 'WHOLE';

export type ProvisionKind =
  | 'ANNEX'
  | 'CHAPTER'
  | 'DEFINITION'
  | 'GENERAL_ADVICE'
  | 'HEADING'
  | 'ITEM'
  | 'PART'
  | 'SECTION'
  | 'SUBITEM'
  | 'SUBSECTION'
  | 'TABLE_ROW'
  | 'TRANSITIONAL';

/** Where the answer stands inside the body. */
export type ResponseState =
  | 'DRAFTING'
  | 'OPENED'
  | 'SUBMITTED';

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
  expectedVersion: number;
  generalText?: unknown;
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

export type ReceiptPartsFragment = { number: string, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance, submittedBy: string };

export type ReceiptSealQueryVariables = Exact<{
  roundId: string;
}>;


export type ReceiptSealQuery = { myResponse: { receipt: { seal: string | null } | null } | null };

export type MyResponsePartsFragment = { id: string, roundId: string, state: ResponseState, version: number, overallStance: Stance | null, endorsesActorId: string | null, endorsesName: string | null, generalText: unknown, reviewed: Array<string>, comments: Array<{ id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }> }>, stances: Array<{ provisionId: string, stance: Stance }>, receipt: { number: string, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance, submittedBy: string } | null };

export type MyRoundsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyRoundsQuery = { rounds: { nodes: Array<{ id: string, slug: string, title: string, registrationNumber: string, state: RoundState, deadline: string, myState: ResponseState | null, myReceiptNumber: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RoundToAnswerQueryVariables = Exact<{
  slug: string;
}>;


export type RoundToAnswerQuery = { round: { id: string, slug: string, title: string, registrationNumber: string, subject: string, state: RoundState, deadline: string, versionId: string, versionNumber: number, regulationTitle: string, serverTime: string, coverLetter: unknown, viewerCan: Array<string>, assignment: { registrationNumber: string, title: string } | null, documents: Array<{ id: string, kind: RoundDocumentKind, title: string, content: unknown, fileName: string | null, url: string | null }>, recipients: Array<{ actorId: string, name: string }> } | null };

export type VersionToReadQueryVariables = Exact<{
  id: string;
}>;


export type VersionToReadQuery = { version: { id: string, number: number, title: string, designation: string | null, enactingClause: string | null, sections: number, provisions: Array<{ id: string, parentId: string | null, kind: ProvisionKind, depth: number, label: string, address: string, path: string, heading: string | null, level: number | null, text: string, cells: Array<string> | null, header: boolean | null, about: Array<string> | null }> } | null };

export type MyResponseQueryVariables = Exact<{
  roundId: string;
}>;


export type MyResponseQuery = { myResponse: { id: string, roundId: string, state: ResponseState, version: number, overallStance: Stance | null, endorsesActorId: string | null, endorsesName: string | null, generalText: unknown, reviewed: Array<string>, comments: Array<{ id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }> }>, stances: Array<{ provisionId: string, stance: Stance }>, receipt: { number: string, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance, submittedBy: string } | null } | null };

export type OpenMyResponseMutationVariables = Exact<{
  roundId: string;
}>;


export type OpenMyResponseMutation = { openMyResponse: { id: string, roundId: string, state: ResponseState, version: number, overallStance: Stance | null, endorsesActorId: string | null, endorsesName: string | null, generalText: unknown, reviewed: Array<string>, comments: Array<{ id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }> }>, stances: Array<{ provisionId: string, stance: Stance }>, receipt: { number: string, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance, submittedBy: string } | null } | null };

export type SetProvisionStanceMutationVariables = Exact<{
  roundId: string;
  provisionId: string;
  stance?: Stance | null | undefined;
}>;


export type SetProvisionStanceMutation = { setProvisionStance:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SavedStance' }
   };

export type MarkReviewedMutationVariables = Exact<{
  roundId: string;
  provisionId: string;
  reviewed: boolean;
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


export type ResponseReadinessQuery = { responseReadiness: { ready: boolean, problems: Array<{ code: string, message: string, field: string | null }>, advice: Array<{ code: string, message: string, field: string | null }> } | null };

export type SubmitResponseMutationVariables = Exact<{
  roundId: string;
  expectedVersion: number;
  idempotencyKey: string;
}>;


export type SubmitResponseMutation = { submitResponse:
    | { __typename: 'Receipt', number: string, roundTitle: string, roundRegistrationNumber: string, organisationName: string, receivedAt: string, late: boolean, contentHash: string, comments: number, overallStance: Stance, submittedBy: string }
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

export type DraftCommentPartsFragment = { id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }> };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export type StalePartsFragment = { message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown };

export const ReceiptSealDocument = `query ReceiptSeal($roundId: ID!) { myResponse(roundId: $roundId) { receipt { seal } } }` as unknown as ApiText<ReceiptSealQuery, ReceiptSealQueryVariables>;
export const MyRoundsDocument = `query MyRounds($first: Int!, $after: String) { rounds(first: $first, after: $after) { nodes { id slug title registrationNumber state deadline myState myReceiptNumber } pageInfo { hasNextPage endCursor } } }` as unknown as ApiText<MyRoundsQuery, MyRoundsQueryVariables>;
export const RoundToAnswerDocument = `query RoundToAnswer($slug: String!) { round(slug: $slug) { id slug title registrationNumber subject state deadline versionId versionNumber regulationTitle serverTime coverLetter viewerCan assignment { registrationNumber title } documents { id kind title content fileName url } recipients { actorId name } } }` as unknown as ApiText<RoundToAnswerQuery, RoundToAnswerQueryVariables>;
export const VersionToReadDocument = `query VersionToRead($id: ID!) { version(id: $id) { id number title designation enactingClause sections provisions { id parentId kind depth label address path heading level text cells header about } } }` as unknown as ApiText<VersionToReadQuery, VersionToReadQueryVariables>;
export const MyResponseDocument = `query MyResponse($roundId: ID!) { myResponse(roundId: $roundId) { ...MyResponseParts } } fragment ReceiptParts on Receipt { number roundTitle roundRegistrationNumber organisationName receivedAt late contentHash comments overallStance submittedBy } fragment MyResponseParts on MyResponse { id roundId state version overallStance endorsesActorId endorsesName generalText comments { ...DraftCommentParts } stances { provisionId stance } reviewed receipt { ...ReceiptParts } } fragment DraftCommentParts on DraftComment { id provisionId target segments { provisionId start end exact prefix suffix } kind body proposedWording proposedReason version updatedAt updatedBy }` as unknown as ApiText<MyResponseQuery, MyResponseQueryVariables>;
export const OpenMyResponseDocument = `mutation OpenMyResponse($roundId: ID!) { openMyResponse(roundId: $roundId) { ...MyResponseParts } } fragment ReceiptParts on Receipt { number roundTitle roundRegistrationNumber organisationName receivedAt late contentHash comments overallStance submittedBy } fragment MyResponseParts on MyResponse { id roundId state version overallStance endorsesActorId endorsesName generalText comments { ...DraftCommentParts } stances { provisionId stance } reviewed receipt { ...ReceiptParts } } fragment DraftCommentParts on DraftComment { id provisionId target segments { provisionId start end exact prefix suffix } kind body proposedWording proposedReason version updatedAt updatedBy }` as unknown as ApiText<OpenMyResponseMutation, OpenMyResponseMutationVariables>;
export const SetProvisionStanceDocument = `mutation SetProvisionStance($roundId: ID!, $provisionId: ID!, $stance: Stance) { setProvisionStance( roundId: $roundId provisionId: $provisionId stance: $stance ) { __typename ...RefusalParts } } fragment RefusalParts on Refusal { code message problems { code message field } }` as unknown as ApiText<SetProvisionStanceMutation, SetProvisionStanceMutationVariables>;
export const MarkReviewedDocument = `mutation MarkReviewed($roundId: ID!, $provisionId: ID!, $reviewed: Boolean!) { markReviewed(roundId: $roundId, provisionId: $provisionId, reviewed: $reviewed) { __typename ...RefusalParts } } fragment RefusalParts on Refusal { code message problems { code message field } }` as unknown as ApiText<MarkReviewedMutation, MarkReviewedMutationVariables>;
export const SaveResponseDocument = `mutation SaveResponse($input: SaveResponseInput!) { saveResponse(input: $input) { __typename ... on SavedResponse { version updatedAt } ...StaleParts ...RefusalParts } } fragment RefusalParts on Refusal { code message problems { code message field } } fragment StaleParts on Stale { message currentVersion changedAt changedBy current }` as unknown as ApiText<SaveResponseMutation, SaveResponseMutationVariables>;
export const ResponseReadinessDocument = `query ResponseReadiness($roundId: ID!) { responseReadiness(roundId: $roundId) { ready problems { code message field } advice { code message field } } }` as unknown as ApiText<ResponseReadinessQuery, ResponseReadinessQueryVariables>;
export const SubmitResponseDocument = `mutation SubmitResponse($roundId: ID!, $expectedVersion: Int!, $idempotencyKey: ID!) { submitResponse( roundId: $roundId expectedVersion: $expectedVersion idempotencyKey: $idempotencyKey ) { __typename ...ReceiptParts ...StaleParts ...RefusalParts } } fragment ReceiptParts on Receipt { number roundTitle roundRegistrationNumber organisationName receivedAt late contentHash comments overallStance submittedBy } fragment RefusalParts on Refusal { code message problems { code message field } } fragment StaleParts on Stale { message currentVersion changedAt changedBy current }` as unknown as ApiText<SubmitResponseMutation, SubmitResponseMutationVariables>;
export const EndorsableActorsDocument = `query EndorsableActors($search: String) { actors(filter: {search: $search}, first: 20) { nodes { id name matchedName } } }` as unknown as ApiText<EndorsableActorsQuery, EndorsableActorsQueryVariables>;
export const MyResponseChangedDocument = `subscription MyResponseChanged($roundId: ID!) { myResponseChanged(roundId: $roundId) { roundId topic ids } }` as unknown as ApiText<MyResponseChangedSubscription, MyResponseChangedSubscriptionVariables>;
