import {
  type Assurance,
  getsReply,
  replyChannel,
  replyOutcome,
  type ReplyChannel,
  type ReplyOutcome,
  type ResponseForm,
  type Stance,
  tallyOf,
} from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import type { ReplyRecipientView } from './reply-view.ts';

/** A body of the round with the answer that counts, as far as its letter goes by it. */
export interface Recipient extends ReplyRecipientView {
  responseId: string | null;
}

interface Row {
  organisationId: string;
  name: string;
  invited: boolean;
  responseId: string | null;
  form: ResponseForm | null;
  withdrawn: boolean;
  overallStance: Stance | null;
  points: number;
  hasGeneralText: boolean;
  answeredHere: boolean;
  address: string | null;
  assurance: Assurance;
  letterId: string | null;
  sentName: string | null;
  sentOutcome: ReplyOutcome | null;
  sentChannel: ReplyChannel | null;
  sentAddress: string | null;
  sentPoints: number | null;
  sentAt: Date | null;
  mailState: string | null;
  mailFailure: string | null;
  met: number;
  partly: number;
  not: number;
}

// Who answered from outside is reached where the answer came from, where that is known: the mail's head was read as its first passages.
const SENDER = `(
  SELECT substring(p.said ->> 'text' FROM '[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}')
  FROM office.incoming_answer n, jsonb_array_elements(n.passages) WITH ORDINALITY AS p (said, at)
  WHERE n.response_id = a.id AND n.channel = 'EMAIL' AND p.said ->> 'text' LIKE 'Från: %' ORDER BY p.at LIMIT 1)`;
const ADDRESS = `
  CASE WHEN x.organisation_id IS NOT NULL THEN x.address
    WHEN a.origin = 'REGISTERED' THEN coalesce(${SENDER}, at.mailbox, actor.mailbox) ELSE coalesce(at.mailbox, actor.mailbox) END`;

const ROWS = `
  WITH answer AS (
    SELECT DISTINCT ON (organisation_id) * FROM record.response WHERE round_id = $1 ORDER BY organisation_id, stands_from DESC
  ), said AS (
    SELECT DISTINCT ON (v.comment_id) v.letter_id, v.verdict FROM record.reply_verdict v WHERE v.round_id = $1 ORDER BY v.comment_id, v.number DESC
  ), tally AS (
    SELECT letter_id, count(*) FILTER (WHERE verdict = 'MET')::int AS met, count(*) FILTER (WHERE verdict = 'PARTLY')::int AS partly,
      count(*) FILTER (WHERE verdict = 'NOT')::int AS "not" FROM said GROUP BY letter_id
  )
  SELECT actor.id AS "organisationId", register.name_on(actor.id, (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date) AS name, i.id IS NOT NULL AS invited,
    a.id AS "responseId", a.form, w.response_id IS NOT NULL AS withdrawn, a.overall_stance AS "overallStance", coalesce(a.comments, 0) AS points,
    coalesce(a.general_plain <> '', false) AS "hasGeneralText", a.origin IS DISTINCT FROM 'REGISTERED' AS "answeredHere", ${ADDRESS} AS address, r.assurance,
    l.id AS "letterId", l.name_as_sent AS "sentName", l.outcome AS "sentOutcome", l.channel AS "sentChannel", l.address AS "sentAddress", l.points AS "sentPoints",
    l.sent_at AS "sentAt", m.state AS "mailState", m.failure AS "mailFailure", coalesce(t.met, 0) AS met, coalesce(t.partly, 0) AS partly, coalesce(t."not", 0) AS "not"
  FROM (SELECT * FROM record.invitation WHERE round_id = $1) i
    FULL JOIN answer a ON a.organisation_id = i.organisation_id
    JOIN register.actor actor ON actor.id = coalesce(a.organisation_id, i.organisation_id)
    JOIN office.round r ON r.id = $1
    LEFT JOIN record.reached at ON at.invitation_id = i.id
    LEFT JOIN record.withdrawal w ON w.response_id = a.id
    LEFT JOIN office.reply_address x ON x.round_id = $1 AND x.organisation_id = actor.id
    LEFT JOIN record.reply_letter l ON l.response_id = a.id
    LEFT JOIN office.reply_mail m ON m.letter_id = l.id
    LEFT JOIN tally t ON t.letter_id = l.id
  WHERE $2::uuid IS NULL OR actor.id = $2
  ORDER BY name`;

/** Everybody who was asked or has answered, in the order of their names, with what they get or why nothing; one, where that is said. */
export async function recipientsOf(
  tx: Transaction,
  roundId: string,
  organisationId: string | null = null,
): Promise<Recipient[]> {
  const rows = await tx.query<Row>(ROWS, [roundId, organisationId], 'reply-recipients');
  return rows.map((row) => (row.letterId === null ? toCome(row) : asSent(row, row.letterId)));
}

function toCome(row: Row): Recipient {
  const { organisationId, name, responseId } = row;
  const outcome = replyOutcome(row);
  const channel = replyChannel(row);
  return {
    ...{ organisationId, name, responseId, outcome, channel, letterId: null, sentAt: null, mail: null, tally: null },
    address: channel === 'POST' ? null : row.address,
    points: outcome === 'LETTER' ? row.points : 0,
  };
}

function asSent(row: Row, letterId: string): Recipient {
  const { organisationId, responseId, sentAt, met, partly, not, mailState, mailFailure } = row;
  const points = row.sentPoints ?? 0;
  return {
    ...{ organisationId, responseId, letterId, sentAt, points },
    name: row.sentName ?? row.name,
    outcome: row.sentOutcome ?? 'LETTER',
    channel: row.sentChannel ?? 'POST',
    address: row.sentAddress,
    mail: mailState === null ? null : { state: mailState, failure: mailFailure },
    tally: tallyOf(points, { MET: met, PARTLY: partly, NOT: not }),
  };
}

/** Who is to have a letter and has none. */
export const withoutLetter = (recipients: readonly Recipient[]): Recipient[] =>
  recipients.filter(({ letterId, outcome }) => letterId === null && getsReply(outcome));
