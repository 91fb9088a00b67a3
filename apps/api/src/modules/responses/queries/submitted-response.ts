import { Injectable } from '@nestjs/common';
import type { FieldAnswer } from '@samsyn/consultation';
import { UnitOfWork, type Transaction } from '../../../platform/db/index.ts';
import type { Viewer } from '../../../platform/caller.ts';
import { givenIn } from '../../questions/index.ts';
import { receiptById, type ReceiptView } from './receipt.ts';
import { submissionsOf, type SubmissionView } from './submissions.ts';

export interface SubmittedCommentView {
  id: string;
  /** The point: the same in every submission of the body. */
  pointId: string;
  number: number;
  responseId: string;
  organisationId: string;
  organisationName: string;
  provisionId: string | null;
  sectionId: string | null;
  address: string | null;
  target: string;
  segments: unknown[];
  kind: string;
  stance: string | null;
  /** The same point in the submission before, where it said something else. */
  replacesId: string | null;
  endorsesCommentId: string | null;
  endorsesName: string | null;
  body: unknown;
  proposedWording: string | null;
  proposedReason: string | null;
  receivedAt: Date;
  late: boolean;
}

export interface SubmittedResponseView {
  id: string;
  roundId: string;
  origin: 'SUBMITTED' | 'REGISTERED';
  registered: boolean;
  organisationName: string;
  receipt: ReceiptView;
  submissions: SubmissionView[];
  /** Null where the answer is given in another order. */
  overallStance: string | null;
  endorsesActorId: string | null;
  endorsesName: string | null;
  endorsesResponseId: string | null;
  generalText: unknown;
  comments: SubmittedCommentView[];
  stances: { provisionId: string; stance: string }[];
  /** To the round's questions, where it put any. */
  answers: FieldAnswer[];
}

/** The columns of a submitted comment `c`, by what the views call them. */
export const SUBMITTED_COLUMNS: Readonly<Record<keyof SubmittedCommentView, string>> = {
  id: 'c.id',
  pointId: 'c.point_id',
  number: 'c.number',
  responseId: 'c.response_id',
  organisationId: 'c.organisation_id',
  organisationName: 'c.organisation_name',
  provisionId: 'c.provision_id',
  sectionId: 'c.unit_id',
  address: 'c.address',
  target: 'c.target',
  segments: 'c.segments',
  kind: 'c.kind',
  stance: 'c.stance',
  body: 'c.body',
  replacesId: 'c.replaces_id',
  endorsesCommentId: 'c.endorses_comment_id',
  endorsesName: 'c.endorses_name',
  proposedWording: 'c.proposed_wording',
  proposedReason: 'c.proposed_reason',
  receivedAt: 'c.received_at',
  late: 'c.late',
};

/** All of them, as the views want them. */
export const SUBMITTED_COMMENT = Object.entries(SUBMITTED_COLUMNS)
  .map(([name, column]) => `${column} AS "${name}"`)
  .join(', ');

const COMMENTS = `SELECT ${SUBMITTED_COMMENT} FROM record.comment c WHERE c.response_id = $1 ORDER BY c.number`;
const STANCES = `SELECT provision_id AS "provisionId", stance FROM record.provision_stance WHERE response_id = $1`;

/** Whose (the authority says; a body asks for its own), and which of its submissions; null: the newest. */
export interface SubmittedAsked {
  roundId: string;
  organisationId: string | null;
  number: number | null;
}

/** An answer as it was submitted. A body reaches its own; the authority any of the round. */
@Injectable()
export class SubmittedResponse {
  constructor(private readonly db: UnitOfWork) {}

  async run(
    caller: Viewer,
    { roundId, organisationId, number }: SubmittedAsked,
  ): Promise<SubmittedResponseView | null> {
    const whose = caller.side === 'BODY' ? caller.organisationId : organisationId;
    if (whose === null) return null;
    return this.db.inTransaction(caller, async (tx) => readSubmitted(tx, roundId, whose, number));
  }
}

export async function readSubmitted(
  tx: Transaction,
  roundId: string,
  organisationId: string,
  number: number | null,
): Promise<SubmittedResponseView | null> {
  const response = await tx.one<
    Omit<SubmittedResponseView, 'receipt' | 'registered' | 'submissions' | 'comments' | 'stances' | 'answers'>
  >(
    `SELECT id, origin, round_id AS "roundId", organisation_name AS "organisationName", overall_stance AS "overallStance", endorses_name AS "endorsesName",
       endorses_actor_id AS "endorsesActorId", endorses_response_id AS "endorsesResponseId",
       general_text AS "generalText"
     FROM record.response WHERE round_id = $1 AND organisation_id = $2 AND ($3::int IS NULL OR number = $3) ORDER BY stands_from DESC, number DESC LIMIT 1`,
    [roundId, organisationId, number],
    'submitted-response',
  );
  const receipt = response === null ? null : await receiptById(tx, response.id);
  if (response === null || receipt === null) return null;
  const comments = await tx.query<SubmittedCommentView>(COMMENTS, [response.id], 'submitted-comments');
  const stances = await tx.query<{ provisionId: string; stance: string }>(STANCES, [response.id], 'submitted-stances');
  const answers = await givenIn(tx, response.id);
  const submissions = await submissionsOf(tx, roundId, organisationId, response.origin);
  const registered = response.origin === 'REGISTERED';
  return { ...response, registered, receipt, submissions, comments, stances, answers };
}
