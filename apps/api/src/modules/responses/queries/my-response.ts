import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '../../../platform/db/index.ts';
import { opened } from '../../../platform/stored-json.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { lettersOf, type ReceiptLetterView } from '../store/receipt-letter.store.ts';
import type { PauseView } from '../../rounds/index.ts';
import { type EndorsedPoint, endorsedPoints } from './endorsed-point.ts';
import { receiptOf, type ReceiptView } from './receipt.ts';
import { submissionsOf, type SubmissionView } from './submissions.ts';

export interface DraftCommentView {
  id: string;
  provisionId: string | null;
  target: string;
  segments: unknown[];
  kind: string;
  body: unknown;
  proposedWording: string | null;
  proposedReason: string | null;
  endorsesCommentId: string | null;
  /** The point that is endorsed, as far as the body may read it now. */
  endorses: EndorsedPoint | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  updatedBy: string;
}

export interface MyResponseView {
  id: string;
  roundId: string;
  state: string;
  version: number;
  edition: number;
  overallStance: string | null;
  endorsesActorId: string | null;
  endorsesName: string | null;
  endorsesResponseId: string | null;
  generalText: unknown;
  comments: DraftCommentView[];
  stances: { provisionId: string; stance: string }[];
  reviewed: string[];
  receipt: ReceiptView | null;
  receiptLetters: ReceiptLetterView[];
  submissions: SubmissionView[];
  /** Who threw away the supplement that was begun last; null where none was, or another has been begun since. */
  discarded: { by: string; at: Date } | null;
  /** The round is paused: nothing is written or submitted in it. */
  pause: PauseView | null;
}

const RESPONSE = `
  SELECT r.id, r.round_id AS "roundId", r.state, r.version, r.edition, r.endorses_response_id AS "endorsesResponseId", r.overall_stance AS "overallStance", r.endorses_actor_id AS "endorsesActorId",
    CASE WHEN r.endorses_actor_id IS NOT NULL THEN register.name_on(r.endorses_actor_id, current_date) END AS "endorsesName", r.general_text AS "generalText",
    p.paused_at AS "pausedAt", p.reason AS "pauseReason"
  FROM workspace.response r LEFT JOIN office.round_pause p ON p.round_id = r.round_id AND p.ended_at IS NULL WHERE r.round_id = $1`;

const COMMENTS = `
  SELECT c.id, c.provision_id AS "provisionId", c.target, c.segments, c.kind, c.body, c.proposed_wording AS "proposedWording",
    c.proposed_reason AS "proposedReason", c.endorses_comment_id AS "endorsesCommentId", c.version, c.created_at AS "createdAt",
    c.updated_at AS "updatedAt", c.updated_by_name AS "updatedBy"
  FROM workspace.response r JOIN workspace.comment c ON c.response_id = r.id AND c.deleted_at IS NULL
  WHERE r.round_id = $1 ORDER BY c.created_at, c.id`;

const MARKS = `
  SELECT m.provision_id AS "provisionId", m.stance, m.reviewed
  FROM workspace.response r JOIN workspace.provision_mark m ON m.response_id = r.id WHERE r.round_id = $1`;

interface Mark {
  provisionId: string;
  stance: string | null;
  reviewed: boolean;
}

type Response = Omit<
  MyResponseView,
  'comments' | 'stances' | 'reviewed' | 'receipt' | 'receiptLetters' | 'submissions' | 'discarded' | 'pause'
> & { pausedAt: Date | null; pauseReason: string };

/** The three flat statements of an answer, whatever its size. */
const PARTS = [
  { text: RESPONSE, name: 'my-response' },
  { text: COMMENTS, name: 'my-response-comments' },
  { text: MARKS, name: 'my-response-marks' },
] as const;

/** The body's answer with everything in it. */
export async function readMyResponse(
  tx: Transaction,
  caller: BodyCaller,
  roundId: string,
): Promise<MyResponseView | null> {
  const parts = await Promise.all(PARTS.map(async ({ text, name }) => tx.query<object>(text, [roundId], name)));
  const response = assemble(parts);
  return response === null || isWhole(response) ? response : complete(tx, caller, response);
}

/** Nothing has been submitted, and nobody else's point is endorsed: what was read is all there is. */
function isWhole({ state, edition, comments }: MyResponseView): boolean {
  return (
    state !== 'SUBMITTED' && edition === 1 && comments.every(({ endorsesCommentId }) => endorsesCommentId === null)
  );
}

async function complete(tx: Transaction, caller: BodyCaller, response: MyResponseView): Promise<MyResponseView> {
  const { roundId } = response;
  const isSubmitted = response.state === 'SUBMITTED';
  const receipt = isSubmitted ? await receiptOf(tx, roundId, caller.organisationId) : null;
  const receiptLetters = isSubmitted ? await lettersOf(tx, roundId) : [];
  const submissions = await submissionsOf(tx, roundId, caller.organisationId);
  const endorsed = await endorsedPoints(
    tx,
    response.comments.flatMap(({ endorsesCommentId }) => endorsesCommentId ?? []),
  );
  const comments = response.comments.map((one) => ({
    ...one,
    endorses: endorsed.get(one.endorsesCommentId ?? '') ?? null,
  }));
  const discarded = isSubmitted ? await discardedIn(tx, response) : null;
  return { ...response, comments, receipt, receiptLetters, submissions, discarded };
}

async function discardedIn(tx: Transaction, { id, edition }: MyResponseView): Promise<{ by: string; at: Date } | null> {
  return tx.one<{ by: string; at: Date }>(
    `SELECT s.by_name AS by, s.at FROM workspace.sign_off_step s WHERE s.response_id = $1 AND s.edition = $2 AND s.kind = 'DISCARDED'`,
    [id, edition],
    'my-response-discarded',
  );
}

function assemble(parts: object[][]): MyResponseView | null {
  const [[row], comments, marks] = parts as [Response[], DraftCommentView[], Mark[]];
  if (row === undefined) return null;
  const { pausedAt, pauseReason, ...response } = row;
  const pause = pausedAt === null ? null : { at: pausedAt, reason: pauseReason };
  // the rows as they came; whose point it endorses is looked up where one does
  for (const comment of comments) comment.endorses = null;
  const state = response.state === 'OPENED' && comments.length > 0 ? 'DRAFTING' : response.state;
  const stances = marks.flatMap(({ provisionId, stance }) => (stance === null ? [] : [{ provisionId, stance }]));
  const reviewed = marks.filter((mark) => mark.reviewed).map((mark) => mark.provisionId);
  return {
    ...response,
    state,
    comments,
    stances,
    reviewed,
    receipt: null,
    receiptLetters: [],
    submissions: [],
    discarded: null,
    pause,
  };
}

@Injectable()
export class MyResponse {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where the body is not asked, or has not opened its room. An answer that is written on is read in one journey. */
  async run(caller: BodyCaller, roundId: string): Promise<MyResponseView | null> {
    const parts = await this.db.readAll(
      caller,
      PARTS.map((part) => ({ ...part, values: [roundId], leavingDocuments: true as const })),
    );
    const response = assemble(parts);
    for (const comment of response?.comments ?? []) comment.segments = opened(comment.segments);
    if (response === null || isWhole(response)) return response;
    return this.db.inTransaction(caller, async (tx) => readMyResponse(tx, caller, roundId));
  }
}
