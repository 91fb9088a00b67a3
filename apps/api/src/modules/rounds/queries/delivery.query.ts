import { Injectable } from '@nestjs/common';
import { type Language, reminderDays, type RoundState } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { type TextWithOrigin, textsOf } from '../store/letter-texts.store.ts';
import type { LetterState } from '../store/letters.store.ts';

export interface SendingView {
  address: string;
  at: Date;
  by: string | null;
}

/** A body of the sändlista and what has become of what it was sent. */
export interface DeliveryRowView {
  invitationId: string;
  name: string;
  /** Where it is reached now; null where it has no mailbox. */
  address: string | null;
  /** The frozen one first, then those it was sent to instead. */
  sendings: SendingView[];
  /** Of the newest invitation. */
  state: LetterState | null;
  at: Date | null;
  failure: string | null;
  remindedAt: Date | null;
  reminderBouncedAt: Date | null;
  hasAnswered: boolean;
}

export interface ReminderDayView {
  daysBefore: number;
  day: string;
  /** How many were reminded; null where the day lies ahead. */
  reminded: number | null;
}

export interface DeliveryView {
  __typename: 'Delivery';
  roundId: string;
  state: RoundState;
  version: number;
  languages: Language[];
  texts: TextWithOrigin[];
  reminderDays: number[];
  reminders: ReminderDayView[];
  rows: DeliveryRowView[];
}

interface Head {
  roundId: string;
  state: RoundState;
  version: number;
  deadline: Date;
  languages: Language[];
  reminderDays: number[];
  today: string;
}

const HEAD = `
  SELECT id AS "roundId", state, version, deadline, letter_languages AS languages, reminder_days AS "reminderDays",
    to_char(clock_timestamp() AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD') AS today FROM office.round WHERE id = $1`;

const ROWS = `
  SELECT i.id AS "invitationId", i.name_as_sent AS name, at.mailbox AS address, m.state, coalesce(m.bounced_at, m.sent_at, m.queued_at) AS at, m.failure,
    r.reminded_at AS "remindedAt", r.bounced_at AS "reminderBouncedAt", EXISTS (SELECT FROM record.response a WHERE a.round_id = i.round_id AND a.organisation_id = i.organisation_id) AS "hasAnswered",
    (SELECT json_agg(json_build_object('address', s.address, 'at', s.sent_at, 'by', s.by) ORDER BY s.sent_at) FROM (
      SELECT i.mailbox AS address, i.sent_at, NULL::text AS by WHERE i.mailbox IS NOT NULL
      UNION ALL SELECT s.address, s.sent_at, s.sent_by_name FROM record.resending s WHERE s.invitation_id = i.id) s) AS sendings
  FROM record.invitation i JOIN record.reached at ON at.invitation_id = i.id
    LEFT JOIN LATERAL (SELECT * FROM office.outgoing_mail o WHERE o.invitation_id = i.id AND o.kind = 'INVITATION' ORDER BY o.queued_at DESC LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT max(o.reminded_at) AS reminded_at, max(o.bounced_at) AS bounced_at FROM office.reminder o WHERE o.invitation_id = i.id) r ON true
  WHERE i.round_id = $1 ORDER BY m.state = 'BOUNCED' DESC NULLS LAST, i.name_as_sent`;

const REMINDED = `
  SELECT days_before AS "daysBefore", to_char(day, 'YYYY-MM-DD') AS day, count(*)::int AS reminded FROM office.reminder WHERE round_id = $1
  GROUP BY day, days_before ORDER BY day`;

/** How the letters of a round have fared, what they say, and when the next go out. */
@Injectable()
export class DeliveryQuery {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller, roundId: string): Promise<DeliveryView | null> {
    return this.db.inTransaction(caller, async (tx) => deliveryIn(tx, roundId));
  }
}

export async function deliveryIn(tx: Transaction, roundId: string): Promise<DeliveryView | null> {
  const head = await tx.one<Head>(HEAD, [roundId]);
  if (head === null) return null;
  const rows = await tx.query<Omit<DeliveryRowView, 'sendings'> & { sendings: Sending[] | null }>(ROWS, [roundId]);
  const past = await tx.query<ReminderDayView>(REMINDED, [roundId]);
  const { deadline, today, ...rest } = head;
  const ahead = reminderDays(deadline.getTime(), head.reminderDays)
    .filter(({ day }) => day >= today && !past.some((one) => one.day === day))
    .map((one) => ({ ...one, reminded: null }));
  return {
    __typename: 'Delivery',
    ...rest,
    texts: await textsOf(tx, roundId),
    reminders: [...past, ...(head.state === 'PREPARING' || head.state === 'OPEN' ? ahead : [])],
    rows: rows.map((row) => ({
      ...row,
      sendings: (row.sendings ?? []).map((one) => ({ ...one, at: new Date(one.at) })),
    })),
  };
}

type Sending = Omit<SendingView, 'at'> & { at: string };
