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


export type OwnOutcomeQuery = { ownOutcome: { commentId: string, number: number, roundSlug: string, roundTitle: string, versionId: string, versionNumber: number, address: string | null, text: string, proposedWording: string | null, unchanged: Array<string>, reply: { letterId: string, sentAt: string, point: { ordinal: number, disposition: Disposition | null, reason: string | null, assessment: unknown, endorses: { body: string, number: number | null, disposition: Disposition | null, reason: string | null } | null }, verdicts: Array<{ verdict: Verdict, words: string, givenAt: string }> } | null, decision: { decidedOn: string, publishedOn: string | null, inForceOn: string, seriesNumber: string, versionNumber: number } | null, changes: Array<{ id: string, kind: string, fromAddress: string | null, toAddress: string | null, oldText: string, newText: string }>, place: { versionId: string, versionNumber: number, decided: boolean, address: string | null, text: string } | null } | null };

export type OwnDeltaQueryVariables = Exact<{
  roundId: string;
}>;


export type OwnDeltaQuery = { roundDelta: { roundId: string, earlierTitle: string, earlierSlug: string | null, fromVersionId: string | null, toVersionId: string, fromNumber: number, toNumber: number, changes: Array<{ ordinal: number, what: DeltaWhat, provisionId: string | null, address: string, oldAddress: string | null, oldText: string, newText: string }>, points: Array<{ commentId: string, number: number, address: string | null, text: string, proposedWording: string | null, placeId: string | null, touched: boolean, disposition: string | null, reason: string | null, saidBy: string | null }> } | null };

export const OwnOutcomeDocument = 'b80d202c5d3ec8c29dfd34f317c8c98f12bd91ed7db67eb1e6a9fd94f1aa1e0f' as unknown as ApiText<OwnOutcomeQuery, OwnOutcomeQueryVariables>;
export const OwnDeltaDocument = 'bab4e04d79571f01b2580d312417848717ec57099a0daafe2454fa9cde402b16' as unknown as ApiText<OwnDeltaQuery, OwnDeltaQueryVariables>;
