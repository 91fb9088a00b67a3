import { Injectable } from '@nestjs/common';
import type { BodyCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { sentWords, type SentWord } from '../store/word.store.ts';
import { type CommentReplyView, REPLIED } from './comment-reply.ts';

export interface OwnChangeView {
  id: string;
  kind: string;
  fromAddress: string | null;
  toAddress: string | null;
  oldText: string;
  newText: string;
}

export interface OwnPlaceView {
  versionId: string;
  versionNumber: number;
  decided: boolean;
  address: string | null;
  text: string;
}

export interface OwnDecisionView {
  decidedOn: string;
  publishedOn: string | null;
  inForceOn: string;
  seriesNumber: string;
  versionNumber: number;
}

export interface OwnOutcomeView {
  commentId: string;
  number: number;
  roundId: string;
  roundSlug: string;
  roundTitle: string;
  versionId: string;
  versionNumber: number;
  address: string | null;
  text: string;
  proposedWording: string | null;
  reply: (CommentReplyView & { verdicts: SentWord[] }) | null;
  decision: OwnDecisionView | null;
  changes: OwnChangeView[];
  unchanged: string[];
  place: OwnPlaceView | null;
}

// What other bodies said is visible in some rounds; this is of one's own alone.
const COMMENT = `
  SELECT c.id AS "commentId", c.number, c.round_id AS "roundId", r.slug AS "roundSlug", r.title AS "roundTitle", v.id AS "versionId", v.number AS "versionNumber", c.address,
    c.body_text AS text, c.proposed_wording AS "proposedWording"
  FROM record.comment c JOIN office.round r ON r.id = c.round_id JOIN record.version v ON v.id = c.version_id
  WHERE c.id = $1 AND c.organisation_id = (SELECT register.acting_organisation())`;

const DECISION = `
  SELECT d.decided_on::text AS "decidedOn", d.published_on::text AS "publishedOn", d.in_force_on::text AS "inForceOn", d.series_number AS "seriesNumber",
    v.number AS "versionNumber"
  FROM office.decision d JOIN record.version v ON v.id = d.version_id WHERE d.round_id = $1 ORDER BY d.number DESC LIMIT 1`;

// Which of them: the database's policies (0219).
const OF_COMMENT = `record.change_reason w, record.comment c WHERE c.id = $1
  AND (coalesce(w.original_id, w.comment_id) = c.original_id OR w.comment_id IN (c.id, c.endorses_comment_id))`;
const CHANGES = `
  SELECT s.id, s.kind, s.from_address AS "fromAddress", s.to_address AS "toAddress", s.old_text AS "oldText", s.new_text AS "newText"
  FROM record.change_span s WHERE s.id IN (SELECT w.span_id FROM ${OF_COMMENT})
  ORDER BY array_position(record.steps_up_to(ARRAY(SELECT v.id FROM record.version v)), s.version_id) DESC, s.ordinal`;
const UNCHANGED = `SELECT w.words FROM ${OF_COMMENT} AND w.span_id IS NULL`;

const PLACE = `
  SELECT v.id AS "versionId", v.number AS "versionNumber", EXISTS (SELECT FROM office.decision d WHERE d.version_id = v.id) OR EXISTS (SELECT FROM office.printed_text t WHERE t.version_id = v.id) AS decided, at.address,
    coalesce((SELECT string_agg(CASE WHEN b.kind IN ('ITEM', 'SUBITEM') THEN b.label || ' ' || b.text ELSE b.text END, E'\\n' ORDER BY b.ordinal)
      FROM record.provision b WHERE b.version_id = at.version_id AND b.ordinal BETWEEN at.ordinal AND at.last_ordinal AND b.text <> ''), '') AS text
  FROM record.comment_place p JOIN record.version v ON v.id = p.version_id
    LEFT JOIN LATERAL (SELECT true AS made, x.provision_id FROM office.place_judgement x
      WHERE x.version_id = p.version_id AND x.comment_id = p.comment_id ORDER BY x.ordinal DESC LIMIT 1) j ON true
    LEFT JOIN record.provision at ON at.version_id = p.version_id AND at.provision_id = CASE WHEN j.made THEN j.provision_id ELSE p.provision_id END
  WHERE p.comment_id = $1 AND p.segment = 0 ORDER BY v.number DESC LIMIT 1`;

/** From a body's own comment to what came of it: the decision and its reason as the letter has them, the words it changed, and the provision now. */
@Injectable()
export class OwnOutcomes {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where it is none of its own. */
  async run(caller: BodyCaller, commentId: string): Promise<OwnOutcomeView | null> {
    return this.db.inTransaction(caller, async (tx) => outcomeOf(tx, commentId));
  }
}

async function outcomeOf(tx: Transaction, commentId: string): Promise<OwnOutcomeView | null> {
  const comment = await tx.one<OwnOutcomeView>(COMMENT, [commentId], 'own-outcome');
  if (comment === null) return null;
  const [reply] = await tx.query<CommentReplyView>(REPLIED, [[commentId]], 'own-outcome-reply');
  const said = reply === undefined ? [] : await sentWords(tx, reply.letterId);
  return {
    ...comment,
    reply: reply === undefined ? null : { ...reply, verdicts: said.filter((word) => word.commentId === commentId) },
    decision: await tx.one<OwnDecisionView>(DECISION, [comment.roundId], 'own-outcome-decision'),
    changes: await tx.query<OwnChangeView>(CHANGES, [commentId], 'own-outcome-changes'),
    unchanged: (await tx.query<{ words: string }>(UNCHANGED, [commentId], 'own-outcome-unchanged')).map(
      ({ words }) => words,
    ),
    place: await tx.one<OwnPlaceView>(PLACE, [commentId], 'own-outcome-place'),
  };
}
