import type { StatedDecision } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

export interface DecisionRow extends StatedDecision {
  id: string;
  number: number;
  versionNumber: number;
  decidedOn: string;
  inForceOn: string;
  reason: string;
  recordedAt: Date;
  recordedBy: string;
}

const RECORDS = `
  SELECT d.id, d.number, d.version_id AS "versionId", v.number AS "versionNumber", d.content, d.decided_on::text AS "decidedOn", d.decider,
    d.reporting_officer AS "reportingOfficer", d.participants, d.published_on::text AS "publishedOn", d.series_number AS "seriesNumber",
    d.in_force_on::text AS "inForceOn", d.late_print_reason AS "latePrintReason", d.reason, d.recorded_at AS "recordedAt", d.recorded_by_name AS "recordedBy"
  FROM office.decision d JOIN record.version v ON v.id = d.version_id WHERE d.round_id = $1 ORDER BY d.number DESC`;

/** All records of the round's decision: the one that holds first. */
export async function decisionsOf(tx: Transaction, roundId: string): Promise<DecisionRow[]> {
  return tx.query<DecisionRow>(RECORDS, [roundId], 'decision-records');
}

const TOLD = `
  SELECT d.round_id AS "roundId", d.id, d.number, d.version_id AS "versionId", v.number AS "versionNumber", d.content, d.decided_on::text AS "decidedOn", d.decider,
    d.reporting_officer AS "reportingOfficer", d.participants, d.published_on::text AS "publishedOn", d.series_number AS "seriesNumber",
    d.in_force_on::text AS "inForceOn", d.late_print_reason AS "latePrintReason", d.reason, d.recorded_at AS "recordedAt"
  FROM office.decision d JOIN record.version v ON v.id = d.version_id WHERE d.round_id = ANY ($1::uuid[]) ORDER BY d.round_id, d.number DESC`;

/** A record as all who were asked are told it: without who put it there. */
export type ToldDecision = Omit<DecisionRow, 'recordedBy'> & { roundId: string };

export async function decisionsTold(tx: Transaction, roundIds: readonly string[]): Promise<ToldDecision[]> {
  return tx.query<ToldDecision>(TOLD, [[...roundIds]], 'decisions-told');
}

const TAKEN = `
  SELECT r.title, r.registration_number AS "registrationNumber" FROM office.decision d JOIN office.round r ON r.id = d.round_id
  WHERE lower(d.series_number) = lower($1) AND d.round_id <> $2 AND d.version_id <> $3
    AND NOT EXISTS (SELECT FROM office.decision later WHERE later.round_id = d.round_id AND later.number > d.number) LIMIT 1`;

/** The round whose decision of another text has the number; null: it is free. The database holds the same when it is written. */
export async function seriesTakenBy(
  tx: Transaction,
  { seriesNumber, roundId, versionId }: { seriesNumber: string; roundId: string; versionId: string },
): Promise<{ title: string; registrationNumber: string } | null> {
  return tx.one(TAKEN, [seriesNumber, roundId, versionId], 'decision-series');
}

/** Puts the next record of the decision on record; returns its id. Null where the version is none of the round's text. */
export async function insertDecision(
  tx: Transaction,
  caller: AuthorityCaller,
  place: { roundId: string; number: number; reason: string },
  stated: StatedDecision,
): Promise<string | null> {
  const row = await tx.one<{ id: string }>(
    `INSERT INTO office.decision (round_id, number, reason, version_id, content, decided_on, decider, reporting_officer, participants, published_on,
       series_number, in_force_on, late_print_reason, recorded_by, recorded_by_name)
     SELECT r.id, $2, $3, v.id, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
     FROM office.round r JOIN record.version sent ON sent.id = r.version_id
       JOIN record.version v ON v.regulation_id = sent.regulation_id AND v.number >= sent.number AND v.id = $4 WHERE r.id = $1 RETURNING id`,
    [
      ...[place.roundId, place.number, place.reason, stated.versionId, stated.content, stated.decidedOn],
      ...[stated.decider, stated.reportingOfficer, [...stated.participants], stated.publishedOn, stated.seriesNumber],
      ...[stated.inForceOn, stated.latePrintReason, caller.userId, caller.displayName],
    ],
    'decision-insert',
  );
  return row?.id ?? null;
}
