import { Injectable } from '@nestjs/common';
import type { BodyCaller } from '../../../platform/caller.ts';
import { readingRegistered, type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { SUBMITTED_COMMENT, type SubmittedCommentView } from '../../responses/index.ts';

/** What the authority has registered as the body's answer, as the body reads it. */
export interface RegisteredView {
  __typename: 'RegisteredAnswer';
  responseId: string;
  roundId: string;
  receiptNumber: string;
  channel: string;
  receivedOn: string;
  receivedTime: string | null;
  late: boolean;
  registeredAt: Date;
  uploadId: string;
  fileName: string;
  sha256: string;
  overallStance: string;
  generalText: unknown;
  correctionReason: string | null;
  /** Whether it is the newest registration, and whether it is this that counts as the body's answer. */
  standing: 'CURRENT' | 'SUPERSEDED';
  counts: boolean;
  confirmation: { outcome: string; words: string; confirmedAt: Date; confirmedBy: string } | null;
  comments: SubmittedCommentView[];
  stances: { provisionId: string; address: string; stance: string }[];
}

type Row = Omit<RegisteredView, 'comments' | 'stances' | 'confirmation' | '__typename'> & {
  outcome: string | null;
  words: string;
  confirmedAt: Date;
  confirmedBy: string;
};

const ROWS = `
  SELECT g.response_id AS "responseId", g.round_id AS "roundId", a.receipt_number AS "receiptNumber", g.channel, g.received_on::text AS "receivedOn",
    to_char(g.received_time, 'HH24:MI') AS "receivedTime", a.late, g.registered_at AS "registeredAt", g.upload_id AS "uploadId", g.file_name AS "fileName",
    encode(g.sha256, 'hex') AS sha256, a.overall_stance AS "overallStance", a.general_text AS "generalText", g.correction_reason AS "correctionReason",
    CASE WHEN EXISTS (SELECT FROM record.registration later WHERE later.corrects_id = g.response_id) THEN 'SUPERSEDED' ELSE 'CURRENT' END AS standing,
    a.id NOT IN (SELECT s.response_id FROM record.set_aside s WHERE s.round_id = g.round_id) AS counts,
    c.outcome, c.words, c.confirmed_at AS "confirmedAt", c.confirmed_by_name AS "confirmedBy"
  FROM record.registration g JOIN record.response a ON a.id = g.response_id
    LEFT JOIN record.registration_confirmation c ON c.response_id = g.response_id
  WHERE g.organisation_id = (SELECT register.acting_organisation()) AND`;

const STANCES = `SELECT s.provision_id AS "provisionId", p.address, s.stance FROM record.provision_stance s
  JOIN record.provision p ON p.version_id = s.version_id AND p.provision_id = s.provision_id WHERE s.response_id = $1 ORDER BY p.ordinal`;

@Injectable()
export class RegisteredQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** The newest first. */
  async run(caller: BodyCaller, roundId: string): Promise<RegisteredView[]> {
    return this.db.inTransaction(caller, async (tx) => {
      return readingRegistered(tx, async () => {
        const rows = await tx.query<Row>(`${ROWS} g.round_id = $1 ORDER BY a.number DESC`, [roundId], 'registered');
        return Promise.all(rows.map(async (row) => viewOf(tx, row)));
      });
    });
  }

  async one(tx: Transaction, responseId: string): Promise<RegisteredView | null> {
    return readingRegistered(tx, async () => {
      const row = await tx.one<Row>(`${ROWS} g.response_id = $1`, [responseId], 'registered-answer');
      return row === null ? null : viewOf(tx, row);
    });
  }
}

async function viewOf(tx: Transaction, row: Row): Promise<RegisteredView> {
  const { outcome, words, confirmedAt, confirmedBy, ...answer } = row;
  const comments = await tx.query<SubmittedCommentView>(
    `SELECT ${SUBMITTED_COMMENT} FROM record.comment c WHERE c.response_id = $1 ORDER BY c.number`,
    [row.responseId],
    'registered-answer-comments',
  );
  const stances = await tx.query<RegisteredView['stances'][number]>(
    STANCES,
    [row.responseId],
    'registered-answer-stances',
  );
  const confirmation = outcome === null ? null : { outcome, words, confirmedAt, confirmedBy };
  return { __typename: 'RegisteredAnswer', ...answer, confirmation, comments, stances };
}
