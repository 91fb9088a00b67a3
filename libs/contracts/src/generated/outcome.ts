/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
export type DeltaWhat =
  | 'CHANGED'
  | 'MOVED'
  | 'NEW'
  | 'REPEALED';

export type Disposition =
  | 'ACCEPTED'
  | 'NOTED'
  | 'NOT_ACCEPTED'
  | 'OUT_OF_SCOPE'
  | 'PARTLY'
  | 'TO_GUIDANCE';

/** What a body says of how its point was met. */
export type Verdict =
  | 'MET'
  | 'NOT'
  | 'PARTLY';

export type RoundOutcomePartsFragment = { id: string, number: number, versionId: string, versionNumber: number, content: string, decidedOn: string, publishedOn: string | null, inForceOn: string, latePrintReason: string, seriesNumber: string, decider: string, reportingOfficer: string, participants: Array<string>, reason: string, recordedAt: string };

export type OwnOutcomeQueryVariables = Exact<{
  commentId: string;
}>;


export type OwnOutcomeQuery = { ownOutcome: { commentId: string, number: number, roundSlug: string, roundTitle: string, versionNumber: number, address: string | null, text: string, proposedWording: string | null, unchanged: Array<string>, reply: { letterId: string, sentAt: string, point: { ordinal: number, disposition: Disposition | null, reason: string | null, assessment: unknown, endorses: { body: string, number: number | null, disposition: Disposition | null, reason: string | null } | null }, verdicts: Array<{ verdict: Verdict, words: string, givenAt: string }> } | null, decision: { decidedOn: string, publishedOn: string | null, inForceOn: string, seriesNumber: string, versionNumber: number } | null, changes: Array<{ id: string, kind: string, fromAddress: string | null, toAddress: string | null, oldText: string, newText: string }>, place: { versionNumber: number, decided: boolean, address: string | null, text: string } | null } | null };

export type OwnDeltaQueryVariables = Exact<{
  roundId: string;
}>;


export type OwnDeltaQuery = { roundDelta: { roundId: string, earlierTitle: string, earlierSlug: string | null, fromNumber: number, toNumber: number, changes: Array<{ ordinal: number, what: DeltaWhat, provisionId: string | null, address: string, oldAddress: string | null, oldText: string, newText: string }>, points: Array<{ commentId: string, number: number, address: string | null, text: string, proposedWording: string | null, placeId: string | null, touched: boolean, disposition: string | null, reason: string | null, saidBy: string | null }> } | null };

export const OwnOutcomeDocument = 'e2387e8c490643953255d36cc1099585dd58795af7e4d3b1546f0d0dc086b756' as unknown as ApiText<OwnOutcomeQuery, OwnOutcomeQueryVariables>;
export const OwnDeltaDocument = '0380a3d58138d585d64df4d681cd346fa4bf4a33a22290259dbfca1ccdba91b3' as unknown as ApiText<OwnDeltaQuery, OwnDeltaQueryVariables>;
