import { Injectable } from '@nestjs/common';
import { type ExplainOptions, explainPlacement, type Placement, type PlacementStatus } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import type { Status } from './carried-comments.ts';
import { changesOfComment, type ChangeView } from './trace-changes.ts';

/** Where a comment stands in one later version. */
export interface OutcomePlaceView {
  versionId: string;
  number: number;
  status: Status;
  address: string | null;
  path: string | null;
  provisionId: string | null;
  needsReview: boolean;
  judgedBy: string | null;
  explanation: string[];
  explanationEnglish: string[];
}

/** Why it was met and changed nothing. */
export interface UnchangedView {
  versionId: string;
  number: number;
  words: string;
  by: string;
}

/** A part of a comment that was cut, decided by itself. */
export interface OutcomePartView {
  id: string;
  text: string;
  address: string | null;
  path: string | null;
  disposition: string | null;
  reason: string | null;
  state: string | null;
  /** Of `changes`: those that were made for it. */
  changeIds: string[];
  /** Why it was met and changed nothing. */
  unchanged: string[];
}

export interface CommentOutcomeView {
  commentId: string;
  organisationName: string;
  number: number;
  text: string;
  proposedWording: string | null;
  roundSlug: string;
  roundTitle: string;
  versionId: string;
  versionNumber: number;
  address: string | null;
  path: string | null;
  /** Null: nobody has proposed anything. */
  disposition: string | null;
  reason: string | null;
  /** PROPOSED, VALIDATED …; null where there is no decision. */
  state: string | null;
  /** None: it is whole. */
  parts: OutcomePartView[];
  changes: ChangeView[];
  unchanged: UnchangedView[];
  places: OutcomePlaceView[];
}

const COMMENT = `
  SELECT c.id AS "commentId", c.organisation_name AS "organisationName", c.number, c.body_text AS text, c.proposed_wording AS "proposedWording",
    r.slug AS "roundSlug", r.title AS "roundTitle", c.version_id AS "versionId", v.number AS "versionNumber", c.address, p.path,
    a.disposition, a.reason, a.state
  FROM record.comment c JOIN office.round r ON r.id = c.round_id JOIN record.version v ON v.id = c.version_id
    LEFT JOIN record.provision p ON p.version_id = c.version_id AND p.provision_id = c.provision_id
    LEFT JOIN office.assessment a ON a.comment_id = CASE WHEN c.endorses_comment_id IS NOT NULL AND c.body_text = '' AND c.proposed_wording IS NULL
      THEN (SELECT said.original_id FROM record.comment said WHERE said.id = c.endorses_comment_id) ELSE c.original_id END
  WHERE c.id = $1`;

// Each in the order of the text, with the decision it has now.
const PARTS = `
  SELECT p.id, substr(said.body_text, p.start_at + 1, p.end_at - p.start_at) AS text, coalesce(at.address, c.address) AS address, coalesce(at.path, here.path) AS path,
    a.disposition, a.reason, a.state, ARRAY(SELECT w.span_id FROM record.change_reason w WHERE w.part_id = p.id AND w.span_id IS NOT NULL) AS "changeIds",
    ARRAY(SELECT w.words FROM record.change_reason w WHERE w.part_id = p.id AND w.span_id IS NULL ORDER BY w.given_at) AS unchanged
  FROM record.comment c JOIN record.comment said ON said.id = c.original_id JOIN office.comment_part p ON p.comment_id = said.id AND p.joined_at IS NULL
    LEFT JOIN record.provision at ON at.version_id = p.version_id AND at.provision_id = p.provision_id
    LEFT JOIN record.provision here ON here.version_id = c.version_id AND here.provision_id = c.provision_id
    LEFT JOIN office.assessment a ON a.comment_id = p.id
  WHERE c.id = $1 ORDER BY p.start_at`;

const UNCHANGED = `
  SELECT w.version_id AS "versionId", v.number, w.words, w.given_by_name AS "by" FROM record.change_reason w JOIN record.version v ON v.id = w.version_id
    JOIN record.comment said ON said.id = w.comment_id JOIN record.comment asked ON asked.original_id = said.original_id
  WHERE asked.id = $1 AND w.span_id IS NULL ORDER BY v.number`;

const PLACES = `
  SELECT p.version_id AS "versionId", v.number, p.status, p.from_address AS "fromAddress", p.relocated, p.consequential, p.successors, p.confidence,
    p.needs_review AS "needsReview", j.judged_by_name AS "judgedBy", at.path,
    CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('by', s.judged_by_name, 'version', sv.number::text) END AS "startedFrom",
    CASE WHEN j.id IS NULL THEN p.address ELSE at.address END AS address, CASE WHEN j.id IS NULL THEN p.provision_id ELSE j.provision_id END AS "provisionId"
  FROM record.comment_place p JOIN record.version v ON v.id = p.version_id
    LEFT JOIN LATERAL (SELECT x.id, x.provision_id, x.judged_by_name FROM office.place_judgement x
      WHERE x.version_id = p.version_id AND x.comment_id = p.comment_id ORDER BY x.ordinal DESC LIMIT 1) j ON true
    LEFT JOIN record.provision at ON at.version_id = p.version_id AND at.provision_id = CASE WHEN j.id IS NULL THEN p.provision_id ELSE j.provision_id END
    LEFT JOIN office.place_judgement s ON s.id = p.judgement_id LEFT JOIN record.version sv ON sv.id = s.version_id
  WHERE p.comment_id = $1 AND p.part_id IS NULL AND p.segment = 0 ORDER BY v.number`;

type PlaceRow = Omit<OutcomePlaceView, 'explanation' | 'explanationEnglish'> &
  Pick<Placement, 'fromAddress' | 'relocated' | 'consequential' | 'successors' | 'confidence'> & {
    startedFrom: ExplainOptions['startedFrom'] | null;
  };

/** From a comment to what came of it: the decision, its reason, the words it changed, and where it stands in each later version. */
@Injectable()
export class CommentOutcome {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where there is no such comment. */
  async run(caller: AuthorityCaller, commentId: string): Promise<CommentOutcomeView | null> {
    return this.db.inTransaction(caller, async (tx) => outcomeOf(tx, commentId));
  }
}

async function outcomeOf(tx: Transaction, commentId: string): Promise<CommentOutcomeView | null> {
  const comment = await tx.one<CommentOutcomeView>(COMMENT, [commentId], 'comment-outcome');
  if (comment === null) return null;
  const places = await tx.query<PlaceRow>(PLACES, [commentId], 'comment-outcome-places');
  return {
    ...comment,
    parts: await tx.query<OutcomePartView>(PARTS, [commentId], 'comment-outcome-parts'),
    changes: await changesOfComment(tx, commentId),
    unchanged: await tx.query<UnchangedView>(UNCHANGED, [commentId], 'comment-outcome-unchanged'),
    places: places.map(described),
  };
}

function described({
  fromAddress,
  relocated,
  consequential,
  successors,
  confidence,
  startedFrom,
  ...place
}: PlaceRow): OutcomePlaceView {
  const { address, provisionId, needsReview } = place;
  const status = place.status.toLowerCase() as PlacementStatus;
  const placement: Placement = {
    ...{ status, provisionId, address, fromAddress, successors, segments: [], relocated, consequential },
    ...{ confidence, needsReview },
  };
  const told = {
    version: String(place.number),
    confirmed: place.judgedBy !== null,
    startedFrom: startedFrom ?? undefined,
  };
  return {
    ...place,
    explanation: explainPlacement(placement, told),
    explanationEnglish: explainPlacement(placement, { ...told, language: 'en' }),
  };
}
