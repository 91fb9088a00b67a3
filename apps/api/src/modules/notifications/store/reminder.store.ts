import type { Transaction } from '../../../platform/db/index.ts';

/** A body that has not answered, in a round that may remind it. */
export interface Unanswered {
  roundId: string;
  invitationId: string;
  organisationId: string;
  /** Its own last moment. */
  deadline: Date;
  days: number[];
}

// A round that is closed reminds only those who were promised more time. One that is paused reminds nobody.
const UNANSWERED = `
  SELECT r.id AS "roundId", i.id AS "invitationId", i.organisation_id AS "organisationId", greatest(r.deadline, e.until) AS deadline, r.reminder_days AS days
  FROM office.round r JOIN record.invitation i ON i.round_id = r.id
    LEFT JOIN record.extension e ON e.round_id = r.id AND e.organisation_id = i.organisation_id
  WHERE r.reminder_days <> '{}' AND (r.state = 'OPEN' OR (r.state = 'CLOSED' AND e.until > clock_timestamp()))
    AND greatest(r.deadline, e.until) > clock_timestamp()
    AND NOT EXISTS (SELECT FROM office.round_pause p WHERE p.round_id = r.id AND p.ended_at IS NULL)
    AND NOT EXISTS (SELECT FROM record.response a WHERE a.round_id = r.id AND a.organisation_id = i.organisation_id)`;

export async function unanswered(tx: Transaction): Promise<Unanswered[]> {
  return tx.query<Unanswered>(UNANSWERED);
}

export interface Due extends Unanswered {
  daysBefore: number;
}

/** Writes that they are reminded, each of each thing once, and says which bodies anything of that day is there for. */
export async function remind(tx: Transaction, day: string, due: readonly Due[]): Promise<string[]> {
  const column = <T extends string | number>(of: (one: Due) => T): T[] => due.map(of);
  await tx.query(
    `INSERT INTO office.reminder (round_id, invitation_id, organisation_id, days_before, deadline, day)
     SELECT *, $6::date FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::timestamptz[])
     ON CONFLICT (invitation_id, days_before, deadline) DO NOTHING`,
    [
      ...[column((one) => one.roundId), column((one) => one.invitationId), column((one) => one.organisationId)],
      ...[column((one) => one.daysBefore), column((one) => one.deadline.toISOString()), day],
    ],
  );
  const rows = await tx.query<{ id: string }>(
    'SELECT DISTINCT organisation_id AS id FROM office.reminder WHERE day = $1',
    [day],
  );
  return rows.map(({ id }) => id);
}
