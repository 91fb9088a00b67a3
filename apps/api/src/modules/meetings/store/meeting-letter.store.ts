import type { Assurance, Language, MeetingKind } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

export type MeetingLetterKind = 'INVITATION' | 'CHANGE' | 'CANCELLATION';
export type MeetingLetterState = 'QUEUED' | 'SENT' | 'NOT_CONFIGURED' | 'FAILED' | 'BOUNCED' | 'NOT_NEEDED';

/** A letter with all that its words are made of. */
export interface MeetingLetter {
  id: string;
  kind: MeetingLetterKind;
  state: MeetingLetterState;
  languages: Language[];
  organisationName: string;
  address: string;
  meetingId: string;
  meetingKind: MeetingKind;
  meetingVersion: number;
  title: string;
  agenda: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  writtenAt: Date;
  roundId: string | null;
  registrationNumber: string;
  /** What the round demands of whoever reads of it; null of a meeting that is on none. */
  assurance: Assurance | null;
}

const LETTER = `
  SELECT l.id, l.kind, l.state, l.languages, l.name_as_sent AS "organisationName", l.address, l.meeting_id AS "meetingId", m.kind AS "meetingKind",
    l.meeting_version AS "meetingVersion", m.title, m.agenda, l.starts_at AS "startsAt", l.ends_at AS "endsAt", l.place, l.written_at AS "writtenAt", m.round_id AS "roundId",
    coalesce(r.registration_number, a.registration_number, '') AS "registrationNumber", r.assurance
  FROM office.meeting_letter l JOIN office.meeting m ON m.id = l.meeting_id LEFT JOIN office.round r ON r.id = m.round_id
    LEFT JOIN office.assignment a ON a.id = m.assignment_id WHERE l.id = $1 FOR UPDATE OF l`;

export async function meetingLetterToSend(tx: Transaction, id: string): Promise<MeetingLetter | null> {
  return tx.one<MeetingLetter>(LETTER, [id]);
}

/** It is about to be handed to the mail server: a worker that is killed after this leaves a trace. */
export async function noteMeetingAttempt(tx: Transaction, id: string): Promise<void> {
  await tx.query('UPDATE office.meeting_letter SET attempts = attempts + 1 WHERE id = $1', [id]);
}

/** What became of it. One that has come back stays so. */
export async function noteMeetingLetter(
  tx: Transaction,
  id: string,
  { state, failure = null }: { state: MeetingLetterState; failure?: string | null },
): Promise<void> {
  await tx.query(
    `UPDATE office.meeting_letter SET state = $2, failure = $3, sent_at = CASE WHEN $2 = 'SENT' THEN clock_timestamp() END,
       bounced_at = CASE WHEN $2 = 'BOUNCED' THEN clock_timestamp() END WHERE id = $1 AND bounced_at IS NULL`,
    [id, state, failure],
  );
}

export interface MeetingRecipient {
  actorId: string;
  address: string;
}

// A change is what somebody is told who was told of another time or place.
const ADD = `
  INSERT INTO office.meeting_letter (meeting_id, actor_id, kind, languages, name_as_sent, address, meeting_version, starts_at, ends_at, place, written_by, written_by_name)
  SELECT m.id, p.actor_id, CASE WHEN last.is_other THEN 'CHANGE' ELSE 'INVITATION' END, $4::text[],
    register.name_on(p.actor_id, (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date), p.address, m.version, m.starts_at, m.ends_at, m.place, $5, $6
  FROM office.meeting m CROSS JOIN unnest($2::uuid[], $3::text[]) AS p (actor_id, address)
    LEFT JOIN LATERAL (SELECT (l.starts_at, l.ends_at, l.place) <> (m.starts_at, m.ends_at, m.place) AS is_other FROM office.meeting_letter l
      WHERE l.meeting_id = m.id AND l.actor_id = p.actor_id AND l.attempts > 0 ORDER BY l.written_at DESC LIMIT 1) last ON true
  WHERE m.id = $1 ON CONFLICT DO NOTHING RETURNING id`;

/** A letter to each; none to an address that has one about this time and place already. The ids of the new ones. */
export async function addMeetingLetters(
  tx: Transaction,
  caller: AuthorityCaller,
  meetingId: string,
  { recipients, languages }: { recipients: readonly MeetingRecipient[]; languages: readonly Language[] },
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    ADD,
    [
      ...[meetingId, recipients.map(({ actorId }) => actorId), recipients.map(({ address }) => address.trim())],
      ...[languages, caller.userId, caller.displayName],
    ],
    'meeting-letters-add',
  );
  return rows.map(({ id }) => id);
}

const CANCEL = `
  INSERT INTO office.meeting_letter (meeting_id, actor_id, kind, languages, name_as_sent, address, meeting_version, starts_at, ends_at, place, written_by, written_by_name)
  SELECT DISTINCT ON (l.actor_id, lower(l.address)) l.meeting_id, l.actor_id, 'CANCELLATION', l.languages, l.name_as_sent, l.address, m.version + 1, l.starts_at, l.ends_at, l.place, $2::uuid, $3
  FROM office.meeting_letter l JOIN office.meeting m ON m.id = l.meeting_id
  WHERE l.meeting_id = $1 AND l.attempts > 0 AND l.state <> 'BOUNCED' ORDER BY l.actor_id, lower(l.address), l.written_at DESC
  ON CONFLICT DO NOTHING RETURNING id`;

/** What waits is not sent; whoever has been written to is told that the meeting is called off. The ids of those letters. */
export async function callOff(tx: Transaction, caller: AuthorityCaller, meetingId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(CANCEL, [meetingId, caller.userId, caller.displayName]);
  await tx.query(
    `UPDATE office.meeting_letter SET state = 'NOT_NEEDED' WHERE meeting_id = $1 AND kind <> 'CANCELLATION' AND state IN ('QUEUED', 'FAILED')`,
    [meetingId],
  );
  return rows.map(({ id }) => id);
}
