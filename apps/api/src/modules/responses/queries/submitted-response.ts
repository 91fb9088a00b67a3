import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '../../../platform/db/index.ts';
import type { Viewer } from '../../../platform/caller.ts';
import { receiptOf, type ReceiptView } from './receipt.ts';

export interface SubmittedCommentView {
  id: string;
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
  body: unknown;
  proposedWording: string | null;
  proposedReason: string | null;
  receivedAt: Date;
  late: boolean;
}

export interface SubmittedResponseView {
  id: string;
  roundId: string;
  organisationName: string;
  receipt: ReceiptView;
  overallStance: string;
  endorsesName: string | null;
  generalText: unknown;
  comments: SubmittedCommentView[];
  stances: { provisionId: string; stance: string }[];
}

/** The columns of a submitted comment `c` as the views want them. */
export const SUBMITTED_COMMENT = `c.id, c.number, c.response_id AS "responseId", c.organisation_id AS "organisationId", c.organisation_name AS "organisationName",
  c.provision_id AS "provisionId", c.unit_id AS "sectionId", c.address, c.target, c.segments, c.kind, c.stance, c.body,
  c.proposed_wording AS "proposedWording", c.proposed_reason AS "proposedReason", c.received_at AS "receivedAt", c.late`;

const COMMENTS = `SELECT ${SUBMITTED_COMMENT} FROM record.comment c WHERE c.response_id = $1 ORDER BY c.number`;
const STANCES = `SELECT provision_id AS "provisionId", stance FROM record.provision_stance WHERE response_id = $1`;

/** An answer as it was submitted. A body reaches its own; the authority any of the round. */
@Injectable()
export class SubmittedResponse {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: Viewer, roundId: string, organisationId: string | null): Promise<SubmittedResponseView | null> {
    const whose = caller.side === 'BODY' ? caller.organisationId : organisationId;
    if (whose === null) return null;
    return this.db.inTransaction(caller, async (tx) => readSubmitted(tx, roundId, whose));
  }
}

async function readSubmitted(
  tx: Transaction,
  roundId: string,
  organisationId: string,
): Promise<SubmittedResponseView | null> {
  const response = await tx.one<Omit<SubmittedResponseView, 'receipt' | 'comments' | 'stances'>>(
    `SELECT id, round_id AS "roundId", organisation_name AS "organisationName", overall_stance AS "overallStance", endorses_name AS "endorsesName",
       general_text AS "generalText"
     FROM record.response WHERE round_id = $1 AND organisation_id = $2 ORDER BY number DESC LIMIT 1`,
    [roundId, organisationId],
    'submitted-response',
  );
  const receipt = response === null ? null : await receiptOf(tx, roundId, organisationId);
  if (response === null || receipt === null) return null;
  const comments = await tx.query<SubmittedCommentView>(COMMENTS, [response.id], 'submitted-comments');
  const stances = await tx.query<{ provisionId: string; stance: string }>(STANCES, [response.id], 'submitted-stances');
  return { ...response, receipt, comments, stances };
}
