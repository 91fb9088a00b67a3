import type { Assurance, DeltaGroup } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

export type LetterKind =
  | 'EXTENSION_ASKED'
  | 'EXTENSION_DECIDED'
  | 'EXTENSION_GIVEN'
  | 'DEADLINE_MOVED'
  | 'ROUND_PAUSED'
  | 'ROUND_RESUMED'
  | 'REGISTERED_ANSWER'
  | 'DELTA_NOT_ASKED';
export type LetterState = 'QUEUED' | 'SENT' | 'NOT_CONFIGURED' | 'FAILED' | 'BOUNCED' | 'NO_ADDRESS';

/** A letter about a round that has been sent, with all that its words are made of. */
export interface RoundLetter {
  id: string;
  kind: LetterKind;
  state: LetterState;
  address: string | null;
  organisationName: string;
  title: string;
  registrationNumber: string;
  slug: string;
  assurance: Assurance;
  askedUntil: Date | null;
  askedReason: string | null;
  grantedUntil: Date | null;
  decidedReason: string | null;
  movedFrom: Date | null;
  movedTo: Date | null;
  movedReason: string | null;
  pausedReason: string | null;
  /** Of the round that follows this one, in a letter to who is not asked in it. */
  delta: { title: string; registrationNumber: string; toNumber: number; touched: DeltaGroup } | null;
  /** The round's own last moment. */
  deadline: Date;
  /** What the body has been promised. */
  extension: Date | null;
}

const LETTER = `
  SELECT m.id, m.kind, m.state, m.address, i.name_as_sent AS "organisationName", r.title, r.registration_number AS "registrationNumber", r.slug, r.assurance,
    q.until AS "askedUntil", q.reason AS "askedReason", d.until AS "grantedUntil", d.reason AS "decidedReason",
    v.deadline_before AS "movedFrom", v.deadline_after AS "movedTo", v.reason AS "movedReason", p.reason AS "pausedReason", CASE WHEN b.round_id IS NOT NULL THEN
      jsonb_build_object('title', b.title, 'registrationNumber', b.registration_number, 'toNumber', b.to_number, 'touched', b.touched) END AS delta, r.deadline, e.until AS extension
  FROM office.outgoing_mail m JOIN record.invitation i ON i.id = m.invitation_id JOIN office.round r ON r.id = m.round_id
    LEFT JOIN record.extension_request q ON q.id = m.about
    LEFT JOIN record.extension_decision d ON d.id = m.about
    LEFT JOIN record.deadline_move v ON v.id = m.about
    LEFT JOIN office.round_pause p ON p.id = m.about
    LEFT JOIN record.delta_body b ON b.round_id = m.about AND b.organisation_id = i.organisation_id
    LEFT JOIN record.extension e ON e.round_id = i.round_id AND e.organisation_id = i.organisation_id
  WHERE m.id = $1 AND m.kind <> 'INVITATION' FOR UPDATE OF m`;

export async function letterToSend(tx: Transaction, id: string): Promise<RoundLetter | null> {
  return tx.one<RoundLetter>(LETTER, [id]);
}

/** It is about to be handed to the mail server: a worker that is killed after this leaves a trace. */
export async function noteAttempt(tx: Transaction, id: string): Promise<void> {
  await tx.query('UPDATE office.outgoing_mail SET attempts = attempts + 1 WHERE id = $1', [id]);
}

/** What became of it; null where it has come back already, which is the last word. */
export async function noteLetter(
  tx: Transaction,
  id: string,
  { state, failure = null }: { state: LetterState; failure?: string | null },
): Promise<{ roundId: string; invitationId: string } | null> {
  return tx.one(
    `UPDATE office.outgoing_mail SET state = $2, failure = $3, sent_at = CASE WHEN $2 = 'SENT' THEN clock_timestamp() END,
       bounced_at = CASE WHEN $2 = 'BOUNCED' THEN clock_timestamp() END WHERE id = $1 AND bounced_at IS NULL
     RETURNING round_id AS "roundId", invitation_id AS "invitationId"`,
    [id, state, failure],
  );
}

/** The letter of one kind to one body about one thing, made once; null where it is there already. */
export async function addLetter(
  tx: Transaction,
  letter: { roundId: string; invitationId: string; kind: LetterKind; address: string | null; about: string },
): Promise<string | null> {
  const row = await tx.one<{ id: string }>(
    `INSERT INTO office.outgoing_mail (round_id, invitation_id, kind, address, about) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (invitation_id, kind, about) WHERE about IS NOT NULL DO NOTHING RETURNING id`,
    [letter.roundId, letter.invitationId, letter.kind, letter.address, letter.about],
  );
  return row?.id ?? null;
}

/** One letter to each body of the earlier round that has a mailbox and is not asked in the round that follows it. Their ids. */
export async function addNotAsked(tx: Transaction, roundId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO office.outgoing_mail (round_id, invitation_id, kind, address, about)
     SELECT x.round_id, x.invitation_id, 'DELTA_NOT_ASKED', x.mailbox, b.round_id
     FROM record.delta_body b JOIN record.reached x ON x.round_id = b.earlier_round_id AND x.organisation_id = b.organisation_id
     WHERE b.round_id = $1 AND NOT b.asked AND x.mailbox IS NOT NULL
     ON CONFLICT (invitation_id, kind, about) WHERE about IS NOT NULL DO NOTHING RETURNING id`,
    [roundId],
    'letters-not-asked',
  );
  return rows.map(({ id }) => id);
}

/** One letter to each body of the round that has a mailbox. Their ids. */
export async function addLetters(tx: Transaction, roundId: string, kind: LetterKind, about: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO office.outgoing_mail (round_id, invitation_id, kind, address, about)
     SELECT round_id, invitation_id, $2, mailbox, $3 FROM record.reached WHERE round_id = $1 AND mailbox IS NOT NULL
     ON CONFLICT (invitation_id, kind, about) WHERE about IS NOT NULL DO NOTHING RETURNING id`,
    [roundId, kind, about],
  );
  return rows.map(({ id }) => id);
}
