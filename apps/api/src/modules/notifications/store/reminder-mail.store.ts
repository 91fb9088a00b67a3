import type { AnswerStanding, Assurance } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** A round that a body is reminded of, as the body itself knows it. */
export interface ReminderItem {
  reminderId: string;
  roundId: string;
  invitationId: string;
  organisationId: string;
  organisationName: string;
  title: string;
  registrationNumber: string;
  slug: string;
  assurance: Assurance;
  deadline: Date;
  mailbox: string | null;
  responseId: string | null;
  standing: AnswerStanding;
  now: Date;
}

// The body's own rows, by its role. What has been answered, paused or closed since the morning is not reminded of.
const ITEMS = `
  SELECT DISTINCT ON (r.id) m.id AS "reminderId", r.id AS "roundId", i.id AS "invitationId", i.organisation_id AS "organisationId", i.name_as_sent AS "organisationName",
    r.title, r.registration_number AS "registrationNumber", r.slug, r.assurance, greatest(r.deadline, e.until) AS deadline, at.mailbox, w.id AS "responseId",
    CASE WHEN w.state = 'APPROVED' THEN 'UNSIGNED' WHEN w.state = 'IN_REVIEW' THEN 'IN_REVIEW' WHEN w.state = 'DRAFTING'
        OR EXISTS (SELECT FROM workspace.comment c WHERE c.response_id = w.id AND c.deleted_at IS NULL) THEN 'DRAFT'
      WHEN w.id IS NOT NULL OR EXISTS (SELECT FROM record.invitation_opening o WHERE o.invitation_id = i.id) THEN 'OPENED' ELSE 'NOT_OPENED' END AS standing,
    clock_timestamp() AS now
  FROM office.reminder m JOIN office.round r ON r.id = m.round_id JOIN record.invitation i ON i.id = m.invitation_id
    JOIN record.reached at ON at.invitation_id = i.id LEFT JOIN workspace.response w ON w.round_id = r.id LEFT JOIN record.extension e ON e.round_id = r.id
  WHERE m.day = $1 AND greatest(r.deadline, e.until) > clock_timestamp() AND (r.state = 'OPEN' OR (r.state = 'CLOSED' AND e.until > clock_timestamp()))
    AND NOT EXISTS (SELECT FROM office.round_pause p WHERE p.round_id = r.id AND p.ended_at IS NULL)
    AND NOT EXISTS (SELECT FROM record.response a WHERE a.round_id = r.id) AND NOT EXISTS (SELECT FROM record.registration g WHERE g.round_id = r.id)
  ORDER BY r.id, m.reminded_at DESC`;

/** What the acting body is to be reminded of on a day, what is most urgent first. */
export async function itemsOf(tx: Transaction, day: string): Promise<ReminderItem[]> {
  const items = await tx.query<ReminderItem>(ITEMS, [day]);
  return items.toSorted((a, b) => a.deadline.getTime() - b.deadline.getTime() || a.title.localeCompare(b.title, 'sv'));
}

export type ReminderState = 'QUEUED' | 'SENT' | 'FAILED' | 'BOUNCED' | 'NOT_CONFIGURED' | 'NOT_NEEDED';

export interface ReminderMailRow {
  id: string;
  state: ReminderState;
}

/** The letter to an addressee on a day, made once; locked until the transaction ends. */
export async function mailTo(
  tx: Transaction,
  organisationId: string,
  addressee: string,
  day: string,
): Promise<ReminderMailRow> {
  const key = [organisationId, addressee, day];
  await tx.query(
    'INSERT INTO workspace.reminder_mail (organisation_id, addressee, day) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    key,
  );
  const row = await tx.one<ReminderMailRow>(
    'SELECT id, state FROM workspace.reminder_mail WHERE organisation_id = $1 AND addressee = $2 AND day = $3 FOR UPDATE',
    key,
  );
  if (row === null) throw new Error('the reminder was not written');
  return row;
}

/** It is about to be handed to the mail server. */
export async function noteAttempt(tx: Transaction, id: string): Promise<void> {
  await tx.query('UPDATE workspace.reminder_mail SET attempts = attempts + 1 WHERE id = $1', [id]);
}

export async function noteMail(
  tx: Transaction,
  id: string,
  { state, failure = null }: { state: ReminderState; failure?: string | null },
): Promise<void> {
  await tx.query(
    `UPDATE workspace.reminder_mail SET state = $2, failure = $3, sent_at = CASE WHEN $2 = 'SENT' THEN clock_timestamp() ELSE sent_at END
     WHERE id = $1 AND state <> 'BOUNCED'`,
    [id, state, failure],
  );
}

/** Who wants none of the acting body's reminders: in which rounds, or (null) in any. */
export async function mutesOf(tx: Transaction, addressee: string): Promise<(string | null)[]> {
  const rows = await tx.query<{ roundId: string | null }>(
    'SELECT round_id AS "roundId" FROM workspace.reminder_mute WHERE addressee = $1',
    [addressee],
  );
  return rows.map(({ roundId }) => roundId);
}

export async function mute(
  tx: Transaction,
  organisationId: string,
  addressee: string,
  roundId: string | null,
): Promise<void> {
  await tx.query(
    'INSERT INTO workspace.reminder_mute (organisation_id, addressee, round_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [organisationId, addressee, roundId],
  );
}

export async function unmute(tx: Transaction, addressee: string, roundId: string | null): Promise<void> {
  await tx.query('DELETE FROM workspace.reminder_mute WHERE addressee = $1 AND round_id IS NOT DISTINCT FROM $2', [
    addressee,
    roundId,
  ]);
}

/** The acting body's letter to an addressee on a day. */
export async function reminderTo(tx: Transaction, addressee: string, day: string): Promise<string | null> {
  const row = await tx.one<{ id: string }>('SELECT id FROM workspace.reminder_mail WHERE addressee = $1 AND day = $2', [
    addressee,
    day,
  ]);
  return row?.id ?? null;
}

/** Whom a letter was to; null where there is none, and where the address has been erased (0172). */
export async function addresseeOf(tx: Transaction, mailId: string): Promise<string | null> {
  const row = await tx.one<{ addressee: string }>(
    `SELECT addressee FROM workspace.reminder_mail WHERE id = $1 AND addressee <> 'mailbox:' || id`,
    [mailId],
  );
  return row?.addressee ?? null;
}
