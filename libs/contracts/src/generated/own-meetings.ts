/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
export type MeetingKind =
  | 'HEARING'
  | 'MEETING'
  | 'PRIOR_CONSULTATION';

export type OwnMeetingsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnMeetingsQuery = { ownMeetings: Array<{ id: string, kind: MeetingKind, title: string, startsAt: string, endsAt: string, place: string, agenda: string, planned: boolean, sharedAt: string | null, points: Array<{ id: string, text: string, addresses: Array<string> }> }> };

export const OwnMeetingsDocument = 'b803a4e864bc7a1ef9130fad8e705410457c2c7a20c7b93dde134b2c362178c9' as unknown as ApiText<OwnMeetingsQuery, OwnMeetingsQueryVariables>;
