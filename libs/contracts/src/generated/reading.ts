/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ActorKind =
  | 'ASSOCIATION'
  | 'COOPERATION_BODY'
  | 'COUNTY_ADMINISTRATIVE_BOARD'
  | 'FAITH_COMMUNITY'
  | 'MUNICIPALITY'
  | 'OTHER'
  | 'PATIENT_ORGANISATION'
  | 'PROFESSIONAL_BODY'
  | 'PUBLIC_AUTHORITY'
  | 'REGION'
  | 'UNIVERSITY'
  | 'UNIVERSITY_HOSPITAL'
  | 'VOLUNTARY_DEFENCE_ORGANISATION';

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

/** Which of what was submitted is wanted; what is left out lets all through. */
export type ReadingFilter = {
  /** Comments with, or without, a disposition. */
  decided?: boolean | null | undefined;
  /** To be done by this day. */
  dueOn?: string | null | undefined;
  kind?: CommentKind | null | undefined;
  late?: boolean | null | undefined;
  /** In the hands of the person who asks. */
  mine?: boolean | null | undefined;
  organisationId?: string | null | undefined;
  organisationKind?: ActorKind | null | undefined;
  part?: ReadingPart | null | undefined;
  /** On this provision and all below it. */
  provisionId?: string | null | undefined;
  responsibleId?: string | null | undefined;
  /** Words (each by its beginning, or anywhere in a word from three letters), or a place: "3 kap. 4 a §", "bilaga 2". */
  search?: string | null | undefined;
  stance?: Stance | null | undefined;
  /** Where the decision on a comment stands. */
  stands?: ReadingStands | null | undefined;
  tagId?: string | null | undefined;
  /** In nobody's hands. */
  unassigned?: boolean | null | undefined;
  unreadBy?: UnreadBy | null | undefined;
};

export type ReadingPart =
  | 'ATTACHMENT'
  | 'COMMENT'
  | 'GENERAL_TEXT';

/** LEFT: not validated. */
export type ReadingStands =
  | 'LEFT'
  | 'PROPOSED'
  | 'VALIDATED';

export type Stance =
  | 'ABSTAINS'
  | 'ENDORSES_OTHER'
  | 'NO_OBJECTION'
  | 'OPPOSES'
  | 'SUPPORTS'
  | 'SUPPORTS_WITH_CONDITIONS';

/** ME: not read by the person who asks. ANYONE: read by nobody. */
export type UnreadBy =
  | 'ANYONE'
  | 'ME';

export type ReadingListQueryVariables = Exact<{
  roundId: string;
  filter?: ReadingFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadingListQuery = { readingList: { total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, part: ReadingPart, organisationId: string, organisationName: string, provisionId: string | null, address: string | null, kind: CommentKind | null, stance: Stance | null, quotes: Array<string>, body: unknown, proposedWording: string | null, proposedReason: string | null, receivedAt: string, late: boolean, disposition: Disposition | null, read: boolean, readers: number, file: { title: string, fileName: string, size: number, hasText: boolean, passage: string | null } | null }> } };

export type ReadingReportQueryVariables = Exact<{
  roundId: string;
}>;


export type ReadingReportQuery = { readingReport: { roundId: string, items: number, read: number, allReadAt: string | null, readers: Array<{ name: string, items: number, firstAt: string, lastAt: string }> } | null };

export type MarkReadMutationVariables = Exact<{
  roundId: string;
  ids: Array<string> | string;
}>;


export type MarkReadMutation = { markRead: number };


export const ReadingListDocument = {"__meta__":{"hash":"031e2727947172e8e173708fa9187cff84587f13d508420b458ae3078b937a17"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadingList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReadingFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readingList"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"roundId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"provisionId"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"quotes"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"proposedWording"}},{"kind":"Field","name":{"kind":"Name","value":"proposedReason"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"disposition"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"readers"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"hasText"}},{"kind":"Field","name":{"kind":"Name","value":"passage"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReadingListQuery, ReadingListQueryVariables>;
export const ReadingReportDocument = {"__meta__":{"hash":"99706e8d1bb5002a3582b62e1f87ab4d9285d1d0716ef8070cdc35fb65ca9bb9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadingReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readingReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"roundId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"allReadAt"}},{"kind":"Field","name":{"kind":"Name","value":"readers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}}]}}]}}]} as unknown as DocumentNode<ReadingReportQuery, ReadingReportQueryVariables>;
export const MarkReadDocument = {"__meta__":{"hash":"dc7221734e416f2c5a51e7379cc8031868d44750b40e8ae72528bc657179bf47"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"roundId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}},{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}]}]}}]} as unknown as DocumentNode<MarkReadMutation, MarkReadMutationVariables>;