import {
  type AttachedFile,
  type AnswerFormat,
  type Assurance,
  FIRST_ANSWER_FORMAT,
  inOrder,
  type Receipt,
  type ResponseForm,
  type Signing,
  type Stance,
} from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import { givenIn } from '../../questions/index.ts';
import { filesOf } from '../store/attachment.store.ts';
import { signingOf } from '../store/signing.store.ts';
import { answerText, codeOf, type AnswerParts } from './answer-text.ts';

/** What is on record of a submission, with its answer as it was hashed: everything a receipt says but who signs. */
export interface RecordedAnswer extends Omit<Receipt, 'format' | 'authority' | 'keyId' | 'receivedAt' | 'signing'> {
  responseId: string;
  receivedAt: Date;
  slug: string;
  assurance: Assurance;
  submittedById: string;
  /** Null of an answer older than that being kept. */
  signing: Signing | null;
}

type Row = Omit<
  RecordedAnswer,
  'answer' | 'submission' | 'form' | 'follows' | 'questionsHash' | 'answers' | 'promisedUntil' | 'attachments'
> &
  Pick<
    AnswerParts,
    'endorsesActorId' | 'endorsesResponseId' | 'generalText' | 'previous' | 'form' | 'questionsHash'
  > & {
    submission: number;
    form: ResponseForm;
    follows: string | null;
    format: AnswerFormat;
    files: AttachedFile[];
    promisedUntil: Date | null;
  };

const RESPONSE = `
  SELECT resp.id AS "responseId", resp.receipt_number AS number, resp.organisation_id AS "organisationId", resp.organisation_name AS "organisationName",
    resp.round_id AS "roundId", round.title AS "roundTitle", round.registration_number AS "roundRegistrationNumber", round.slug, round.assurance,
    resp.version_id AS "versionId", v.number AS "versionNumber", v.content_hash AS "versionHash", resp.content_hash AS "contentHash",
    resp.received_at AS "receivedAt", resp.late, resp.overall_stance AS "overallStance", resp.comments, resp.submitted_by_name AS "submittedBy",
    resp.submitted_by AS "submittedById", resp.endorses_actor_id AS "endorsesActorId", resp.endorses_response_id AS "endorsesResponseId",
    resp.general_text AS "generalText", resp.number AS submission, resp.form, resp.answer_format AS format, resp.questions_hash AS "questionsHash", resp.promised_until AS "promisedUntil", before.receipt_number AS follows,
    before.content_hash AS previous, ${signingOf('resp')} AS signing, ${filesOf('resp')} AS files,
    (SELECT s.number || ':' || s.hash FROM record.event e, record.seal_over(e.id) s WHERE e.object_id = resp.id AND e.kind = 'RESPONSE_SUBMITTED') AS seal
  FROM record.response resp JOIN office.round round ON round.id = resp.round_id JOIN record.version v ON v.id = resp.version_id
    LEFT JOIN record.response before ON before.round_id = resp.round_id AND before.organisation_id = resp.organisation_id AND before.number = resp.number - 1`;

const COMMENTS = `
  SELECT c.point_id AS id, c.provision_id AS "provisionId", c.target, c.segments, c.kind, c.body, c.proposed_wording AS "proposedWording",
    c.proposed_reason AS "proposedReason", c.endorses_comment_id AS "endorsesCommentId"
  FROM record.comment c WHERE c.response_id = $1`;

const STANCES = `SELECT s.provision_id AS "provisionId", s.stance FROM record.provision_stance s WHERE s.response_id = $1`;

/** The body's newest submission in the round with that address; null where there is none within its reach. */
export async function recordedInRound(tx: Transaction, slug: string): Promise<RecordedAnswer | null> {
  return recorded(tx, `${RESPONSE} WHERE round.slug = $1 ORDER BY resp.number DESC LIMIT 1`, slug);
}

/** One of the body's submissions in the round, by its number there. */
export async function recordedByNumber(tx: Transaction, slug: string, number: number): Promise<RecordedAnswer | null> {
  return recorded(tx, `${RESPONSE} WHERE round.slug = $1 AND resp.number = $2`, slug, number);
}

export async function recordedById(tx: Transaction, responseId: string): Promise<RecordedAnswer | null> {
  return recorded(tx, `${RESPONSE} WHERE resp.id = $1`, responseId);
}

async function recorded(tx: Transaction, text: string, ...about: (string | number)[]): Promise<RecordedAnswer | null> {
  const row = await tx.one<Row>(text, about);
  if (row === null) return null;
  const { endorsesActorId, endorsesResponseId, generalText, previous, questionsHash, ...said } = row;
  const { format, submission, follows, form, promisedUntil, files, ...response } = said;
  const comments = await tx.query<AnswerParts['comments'][number]>(COMMENTS, [row.responseId], 'receipt-comments');
  const stances = await tx.query<{ provisionId: string; stance: Stance }>(STANCES, [row.responseId], 'receipt-stances');
  const answers = questionsHash === null ? [] : await givenIn(tx, row.responseId);
  const parts = { questionsHash, answers, attachments: files };
  const whole = {
    ...response,
    ...parts,
    form,
    previous,
    endorsesActorId,
    endorsesResponseId,
    generalText,
    comments,
    stances,
  };
  const answer = answerText(whole, format);
  // A receipt over something else than what was hashed must never leave the house.
  if (codeOf(answer) !== row.contentHash) throw new Error('the answer on record does not have its hash');
  // What was given in the first form keeps the receipt it got then.
  if (format === FIRST_ANSWER_FORMAT) return { ...response, answer };
  const asked = questionsHash === null ? {} : { questionsHash, answers: answers.length };
  const promised = promisedUntil === null ? {} : { promisedUntil: promisedUntil.toISOString() };
  const attached = files.length === 0 ? {} : { attachments: inOrder(files) };
  return { ...response, ...asked, ...promised, ...attached, submission, form, follows, answer };
}
