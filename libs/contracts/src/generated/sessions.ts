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

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const SessionTimesDocument = '70d38bdd951c04b016458414a1262494e79254b9750262a580f47a21ada73d42' as unknown as ApiText<SessionTimesQuery, SessionTimesQueryVariables>;
export const KeepSessionDocument = '79373b3c62db04dc809a5cfe893d9628a4ebf28b87ebe837dfab0c17d8d1006e' as unknown as ApiText<KeepSessionMutation, KeepSessionMutationVariables>;
export const OwnSessionsDocument = '7d983d036247e3a2cced6ba9fd702db67ab0505252cb117e24367e0603d3c5e8' as unknown as ApiText<OwnSessionsQuery, OwnSessionsQueryVariables>;
export const EndSessionDocument = 'd38f1650d91ec7c2604d5cb40ff48d66633d24efb5402f36ccd63701dab48398' as unknown as ApiText<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = 'bf7d185a328c25f698162e67e3184819a44fcbb4e1b3ccd5f77360cc3f7771a8' as unknown as ApiText<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
