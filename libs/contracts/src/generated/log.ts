/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
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

export type LogEventsQueryVariables = Exact<{
  roundId?: string | null | undefined;
  objectId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type LogEventsQuery = { events: { nodes: Array<{ id: string, at: string, kind: string, objectType: string, objectId: string, subject: string | null, facts: unknown, actorName: string | null, actorRole: Role | null, organisationName: string, reason: string | null, seal: number | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LogRoundQueryVariables = Exact<{
  slug: string;
}>;


export type LogRoundQuery = { round: { id: string, slug: string, title: string, registrationNumber: string } | null };

export const LogEventsDocument = '899cedf30ffecadc3b1369a10c1896f88693e6bc8f3398153323eb53470c3bde' as unknown as ApiText<LogEventsQuery, LogEventsQueryVariables>;
export const LogRoundDocument = '59b51e56c4f8a13c9b5cf86fcf6965295a6bb7d38aac80f2081ef0e7f043b0a5' as unknown as ApiText<LogRoundQuery, LogRoundQueryVariables>;
