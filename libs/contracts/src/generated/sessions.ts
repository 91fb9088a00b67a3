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


export type SessionTimesQuery = { viewer: { id: string } | null, sessionTimes: { serverTime: string, expiresAt: string, endsAt: string } | null };

export type KeepSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type KeepSessionMutation = { keepSession: { serverTime: string, expiresAt: string, endsAt: string } | null };

export type OwnSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSessionsQuery = { ownSessions: Array<{ id: string, browser: string | null, system: string | null, way: SignInWay, assurance: Assurance, begunAt: string, lastSeenAt: string, current: boolean }> };

export type EndSessionMutationVariables = Exact<{
  id: string;
}>;


export type EndSessionMutation = { endSession:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SessionsEnded', count: number }
   };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { endOtherSessions:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SessionsEnded', count: number }
   };

export type AccountRefusalFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const SessionTimesDocument = '70d38bdd951c04b016458414a1262494e79254b9750262a580f47a21ada73d42' as unknown as ApiText<SessionTimesQuery, SessionTimesQueryVariables>;
export const KeepSessionDocument = '79373b3c62db04dc809a5cfe893d9628a4ebf28b87ebe837dfab0c17d8d1006e' as unknown as ApiText<KeepSessionMutation, KeepSessionMutationVariables>;
export const OwnSessionsDocument = '7d983d036247e3a2cced6ba9fd702db67ab0505252cb117e24367e0603d3c5e8' as unknown as ApiText<OwnSessionsQuery, OwnSessionsQueryVariables>;
export const EndSessionDocument = 'e46bde55592cbf51f8f3349ef83d9a10462ad75aca95df164fec8043b4b9a768' as unknown as ApiText<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = '15fd0bb3f307c37ad8e1618225bea1877357ea91b7f4f4efcf6844f6f0e8e3a5' as unknown as ApiText<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
