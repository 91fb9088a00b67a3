/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
export type RoundState =
  | 'ARCHIVED'
  | 'CLOSED'
  | 'CONSOLIDATED'
  | 'DECIDED'
  | 'OPEN'
  | 'PREPARING';

export type AskExtensionMutationVariables = Exact<{
  roundId: string;
  until: string;
  reason: string;
}>;


export type AskExtensionMutation = { askExtension:
    | { __typename: 'Extension', id: string, organisationId: string, organisationName: string, until: string | null, reason: string | null, askedAt: string | null, askedBy: string | null, decision: { until: string | null, reason: string, decidedAt: string, decidedBy: string } | null }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type MyExtensionsQueryVariables = Exact<{
  roundId: string;
  slug: string;
}>;


export type MyExtensionsQuery = { round: { id: string, state: RoundState, deadline: string, commonDeadline: string, noExtensions: boolean, serverTime: string, viewerCan: Array<string>, deadlineMoves: Array<{ before: string, after: string, reason: string, at: string }> } | null, extensions: Array<{ id: string, organisationId: string, organisationName: string, until: string | null, reason: string | null, askedAt: string | null, askedBy: string | null, decision: { until: string | null, reason: string, decidedAt: string, decidedBy: string } | null }> };

export type ExtensionPartsFragment = { id: string, organisationId: string, organisationName: string, until: string | null, reason: string | null, askedAt: string | null, askedBy: string | null, decision: { until: string | null, reason: string, decidedAt: string, decidedBy: string } | null };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const AskExtensionDocument = 'f467555bcef23a5cf57e7f3e4145b6de28ae7066a337ce30520c980b223b0a38' as unknown as ApiText<AskExtensionMutation, AskExtensionMutationVariables>;
export const MyExtensionsDocument = 'd251dcf4e022fdddb36e44dec836e124babf878d3127d5770c9b20f50914da06' as unknown as ApiText<MyExtensionsQuery, MyExtensionsQueryVariables>;
