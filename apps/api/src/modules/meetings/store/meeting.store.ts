import type { MeetingKind } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** A meeting as a person states it. */
export interface MeetingInput {
  kind: MeetingKind;
  title: string;
  assignmentId: string | null;
  roundId: string | null;
  versionId: string | null;
  startsAt: Date;
  endsAt: Date;
  place: string;
  agenda: string;
  notes: string;
  outcome: string;
  participants: readonly { actorId: string; contact: string; absent: boolean }[];
  points: readonly { actorId: string; text: string; provisionIds: readonly string[] }[];
}

export interface MeetingLock {
  id: string;
  version: number;
  kind: MeetingKind;
  roundId: string | null;
  startsAt: Date;
  sharedAt: Date | null;
  updatedAt: Date;
  updatedBy: string;
}

const LOCK = `
  SELECT id, version, kind, round_id AS "roundId", starts_at AS "startsAt", shared_at AS "sharedAt", updated_at AS "updatedAt", updated_by_name AS "updatedBy"
  FROM office.meeting WHERE id = $1 AND removed_at IS NULL FOR UPDATE`;

/** The meeting, locked until the transaction ends; null when there is none or it was removed. */
export async function lockMeeting(tx: Transaction, id: string): Promise<MeetingLock | null> {
  return tx.one<MeetingLock>(LOCK, [id], 'meeting-lock');
}

/** Whether what the meeting hangs on is there. */
export async function isPlace(tx: Transaction, input: MeetingInput): Promise<boolean> {
  const row = await tx.one<{ there: boolean }>(
    `SELECT ($1::uuid IS NULL OR EXISTS (SELECT FROM office.assignment WHERE id = $1)) AND ($2::uuid IS NULL OR EXISTS (SELECT FROM office.round WHERE id = $2))
       AND ($3::uuid IS NULL OR EXISTS (SELECT FROM record.version WHERE id = $3)) AS there`,
    [input.assignmentId, input.roundId, input.versionId],
    'meeting-place',
  );
  return row?.there ?? false;
}

/** Writes the meeting whole, a new one where `id` is null; returns its id. Actors and provisions that do not exist are left out. */
export async function writeMeeting(
  tx: Transaction,
  id: string | null,
  input: MeetingInput,
  by: string,
): Promise<string> {
  const { kind, title, assignmentId, roundId, versionId, startsAt, endsAt, place, agenda, notes, outcome } = input;
  const row = await tx.one<{ id: string }>(
    `INSERT INTO office.meeting AS m (id, kind, title, assignment_id, round_id, version_id, starts_at, ends_at, place, agenda, notes, outcome, updated_at, updated_by_name)
     VALUES (coalesce($1::uuid, gen_random_uuid()), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, clock_timestamp(), $13)
     ON CONFLICT (id) DO UPDATE SET kind = $2, title = $3, assignment_id = $4, round_id = $5, version_id = $6, starts_at = $7, ends_at = $8, place = $9,
       agenda = $10, notes = $11, outcome = $12, version = m.version + 1, updated_at = clock_timestamp(), updated_by_name = $13 RETURNING id`,
    [id, kind, title, assignmentId, roundId, versionId, startsAt, endsAt, place, agenda, notes, outcome, by],
    'meeting-write',
  );
  if (row === null) throw new Error('the meeting was not written');
  await clear(tx, row.id);
  await writeParts(tx, row.id, input);
  return row.id;
}

async function clear(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    'DELETE FROM office.meeting_point_place WHERE point_id IN (SELECT q.id FROM office.meeting_point q WHERE q.meeting_id = $1)',
    [id],
  );
  await tx.query('DELETE FROM office.meeting_point WHERE meeting_id = $1', [id]);
  await tx.query('DELETE FROM office.meeting_participant WHERE meeting_id = $1', [id]);
}

async function writeParts(
  tx: Transaction,
  id: string,
  { participants, points, versionId }: MeetingInput,
): Promise<void> {
  await tx.query(
    `INSERT INTO office.meeting_participant (meeting_id, actor_id, contact, absent)
     SELECT $1, a.id, p.contact, p.absent FROM unnest($2::uuid[], $3::text[], $4::boolean[]) AS p (actor_id, contact, absent) JOIN register.actor a ON a.id = p.actor_id`,
    [
      id,
      participants.map((one) => one.actorId),
      participants.map((one) => one.contact),
      participants.map((one) => String(one.absent)),
    ],
    'meeting-participants-write',
  );
  for (const [ordinal, { actorId, text, provisionIds }] of points.entries())
    await tx.query(
      `WITH made AS (INSERT INTO office.meeting_point (meeting_id, actor_id, ordinal, text) VALUES ($1, $2, $3, $4) RETURNING id)
       INSERT INTO office.meeting_point_place (point_id, version_id, provision_id, address)
       SELECT made.id, p.version_id, p.provision_id, p.address FROM made, record.provision p WHERE p.version_id = $5 AND p.provision_id = ANY($6::uuid[])`,
      [id, actorId, ordinal, text, versionId, [...provisionIds]],
      'meeting-point-write',
    );
}

export async function markRemoved(tx: Transaction, id: string, by: string): Promise<void> {
  await tx.query(
    'UPDATE office.meeting SET removed_at = clock_timestamp(), updated_at = clock_timestamp(), updated_by_name = $2 WHERE id = $1',
    [id, by],
  );
}

export async function markShared(tx: Transaction, id: string, by: string): Promise<void> {
  await tx.query(
    'UPDATE office.meeting SET shared_at = clock_timestamp(), version = version + 1, updated_at = clock_timestamp(), updated_by_name = $2 WHERE id = $1',
    [id, by],
  );
}
