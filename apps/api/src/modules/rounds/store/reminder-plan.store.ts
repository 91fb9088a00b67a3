import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

export interface ReminderGround {
  days: number[];
  /** The last moments that hold for somebody: the round's, and what was promised. In ms. */
  deadlines: number[];
  now: Date;
}

/** What a round's reminders are counted from; null where it is not out. One that is closed has only what was promised. */
export async function reminderGround(tx: Transaction, roundId: string): Promise<ReminderGround | null> {
  const row = await tx.one<{ days: number[]; deadline: Date | null; promised: Date[]; now: Date }>(
    `SELECT r.reminder_days AS days, CASE WHEN r.state = 'OPEN' THEN r.deadline END AS deadline, clock_timestamp() AS now,
       ARRAY(SELECT DISTINCT e.until FROM record.extension e WHERE e.round_id = r.id AND e.until > r.deadline) AS promised
     FROM office.round r WHERE r.id = $1 AND r.state IN ('OPEN', 'CLOSED')`,
    [roundId],
  );
  if (row === null) return null;
  return {
    days: row.days,
    deadlines: [...(row.deadline === null ? [] : [row.deadline]), ...row.promised].map((one) => one.getTime()),
    now: row.now,
  };
}

export async function setReminderDays(
  tx: Transaction,
  caller: AuthorityCaller,
  roundId: string,
  days: readonly number[],
): Promise<void> {
  await tx.query(
    `UPDATE office.round SET reminder_days = $2::integer[], version = version + 1, updated_at = clock_timestamp(), updated_by_name = $3 WHERE id = $1`,
    [roundId, days, caller.displayName],
  );
}
