/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
/** How surely a session knows its person, from the weakest: whoever reads a mailbox, two factors, an identity of assurance level 3. */
export type Assurance =
  | 'EMAIL'
  | 'LOA3'
  | 'MFA';

export type SignInWay =
  | 'DEMO'
  | 'EMAIL_CODE'
  | 'LINK'
  | 'OIDC'
  | 'PASSKEY';

export type SessionTimesPartsFragment = { serverTime: string, expiresAt: string, endsAt: string };

export type SessionTimesQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionTimesQuery = { sessionTimes: { serverTime: string, expiresAt: string, endsAt: string } | null };

export type KeepSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type KeepSessionMutation = { keepSession: { serverTime: string, expiresAt: string, endsAt: string } | null };

export type OwnSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSessionsQuery = { ownSessions: Array<{ id: string, browser: string | null, system: string | null, way: SignInWay, assurance: Assurance, begunAt: string, lastSeenAt: string, current: boolean }> };

export type EndSessionMutationVariables = Exact<{
  id: string;
}>;


export type EndSessionMutation = { endSession: boolean };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { endOtherSessions: number };

export const SessionTimesDocument = `query SessionTimes { sessionTimes { ...SessionTimesParts } } fragment SessionTimesParts on SessionTimes { serverTime expiresAt endsAt }` as unknown as ApiText<SessionTimesQuery, SessionTimesQueryVariables>;
export const KeepSessionDocument = `mutation KeepSession { keepSession { ...SessionTimesParts } } fragment SessionTimesParts on SessionTimes { serverTime expiresAt endsAt }` as unknown as ApiText<KeepSessionMutation, KeepSessionMutationVariables>;
export const OwnSessionsDocument = `query OwnSessions { ownSessions { id browser system way assurance begunAt lastSeenAt current } }` as unknown as ApiText<OwnSessionsQuery, OwnSessionsQueryVariables>;
export const EndSessionDocument = `mutation EndSession($id: ID!) { endSession(id: $id) }` as unknown as ApiText<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = `mutation EndOtherSessions { endOtherSessions }` as unknown as ApiText<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
