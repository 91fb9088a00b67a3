import type { Transaction } from '../../../platform/db/index.ts';

export const ADDRESSEES = ['REGISTRAR', 'SIGNATORY'] as const;
export const LETTER_STATES = ['QUEUED', 'SENT', 'FAILED', 'BOUNCED', 'NOT_CONFIGURED', 'NOT_NEEDED'] as const;
export type Addressee = (typeof ADDRESSEES)[number];
export type LetterState = (typeof LETTER_STATES)[number];

/** A letter that is to be sent. */
export interface ReceiptLetter {
  id: string;
  organisationId: string;
  responseId: string;
  addressee: Addressee;
  address: string | null;
  state: LetterState;
  about: LetterAbout;
}

/** A letter as the body sees it. The address of its own person it knows, or need not. */
export interface ReceiptLetterView {
  addressee: Addressee;
  address: string | null;
  state: LetterState;
  failure: string | null;
  at: Date;
}

const WRITE = `
  INSERT INTO workspace.receipt_letter (organisation_id, response_id, round_id, addressee, address, about)
  SELECT resp.organisation_id, resp.id, resp.round_id, letter.addressee, letter.address, $2
  FROM record.response resp JOIN record.reached i ON i.round_id = resp.round_id AND i.organisation_id = resp.organisation_id
    CROSS JOIN LATERAL (VALUES ('REGISTRAR', i.mailbox), ('SIGNATORY', NULL)) AS letter (addressee, address)
  WHERE resp.id = $1 AND (letter.addressee = 'SIGNATORY' OR letter.address IS NOT NULL)
  ON CONFLICT DO NOTHING`;

/** What a letter is the receipt of. */
export type LetterAbout = 'SUBMISSION' | 'WITHDRAWAL';

/** Writes the letters of a submission or a withdrawal; the database puts each in the queue. Written already: nothing happens. */
export async function writeLetters(tx: Transaction, responseId: string, about: LetterAbout): Promise<void> {
  await tx.query(WRITE, [responseId, about], 'receipt-letters-write');
}

const COLUMNS = `l.id, l.organisation_id AS "organisationId", l.response_id AS "responseId", l.addressee, l.address, l.state, l.about`;

/** The letter, with the addresses its submission's other letters go to. */
export async function letterToSend(
  tx: Transaction,
  id: string,
): Promise<(ReceiptLetter & { others: string[] }) | null> {
  return tx.one(
    `SELECT ${COLUMNS}, ARRAY(SELECT o.address FROM workspace.receipt_letter o WHERE o.response_id = l.response_id AND o.about = l.about AND o.id <> l.id AND o.address IS NOT NULL) AS others
     FROM workspace.receipt_letter l WHERE l.id = $1 FOR UPDATE`,
    [id],
  );
}

export async function noteLetter(
  tx: Transaction,
  id: string,
  note: { state: LetterState; address?: string | null; failure?: string | null },
): Promise<void> {
  await tx.query(
    `UPDATE workspace.receipt_letter SET state = $2, failure = $3, address = coalesce($4, address),
       sent_at = CASE WHEN $2 = 'SENT' THEN clock_timestamp() ELSE sent_at END WHERE id = $1`,
    [id, note.state, note.failure ?? null, note.address ?? null],
  );
}

const SHOWN = `
  SELECT l.addressee, CASE WHEN l.addressee = 'REGISTRAR' THEN l.address END AS address, l.state, l.failure, coalesce(l.sent_at, l.written_at) AS at
  FROM workspace.receipt_letter l JOIN record.response resp ON resp.id = l.response_id
  WHERE l.round_id = $1 AND l.about = 'SUBMISSION'
    AND NOT EXISTS (SELECT FROM record.response later WHERE later.round_id = resp.round_id AND later.organisation_id = resp.organisation_id AND later.number > resp.number)
    AND l.state <> 'NOT_NEEDED' AND (l.addressee = 'REGISTRAR' OR l.state <> 'QUEUED') ORDER BY l.addressee`;

/** The letters of the body's newest submission in the round. Whether the person can be written to is known when the letter has been tried. */
export async function lettersOf(tx: Transaction, roundId: string): Promise<ReceiptLetterView[]> {
  return tx.query<ReceiptLetterView>(SHOWN, [roundId], 'receipt-letters');
}
