import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { fromCursor, pageSize, toPage, type Page } from '../../../platform/graphql/paging.ts';
import { SUBMITTED_COMMENT, type SubmittedCommentView } from '../../responses/index.ts';
import type { AssessmentView } from '../store/assessment.store.ts';
import { counts, DECIDED } from '../store/counting.ts';

export type { AssessmentView } from '../store/assessment.store.ts';

export interface AssessedComment extends SubmittedCommentView {
  assessment: AssessmentView | null;
  /** How many bodies endorse the point. */
  endorsedBy: number;
  /** What the point said in the submission before, where it was something else, and what was decided of that. */
  earlier: EarlierPoint | null;
}

export interface EarlierPoint {
  commentId: string;
  text: string;
  disposition: string | null;
  reason: string | null;
}

/** Which comments are wanted; what is null or absent lets all through. */
export interface CommentFilter {
  /** Whether the authority has decided what it does with the comment; a text alone is work in progress. */
  assessed?: boolean | null;
  stance?: string | null;
  /** Only those that come without a stance. */
  withoutStance?: boolean | null;
  kind?: string | null;
  organisationId?: string | null;
}

export interface CommentsAsked {
  roundId: string;
  /** null: the comments on the draft as a whole. */
  provisionId: string | null;
  filter: CommentFilter | null;
  first: number;
  after: string | null;
}

export interface CommentsPage extends Page<AssessedComment> {
  /** Where the list was taken, so that its total can be counted when, and only when, it is asked for. */
  asked: CommentsAsked;
}

interface Row extends SubmittedCommentView {
  endorsedBy: number;
  earlierText: string;
  earlierDisposition: string | null;
  earlierReason: string | null;
  ordinal: number;
  assessmentVersion: number | null;
  disposition: string | null;
  reason: string | null;
  assessmentText: unknown;
  assessedAt: Date;
  assessedBy: string;
}

// The provision's range in the version it belongs to: immutable, so it is asked for once and remembered.
const PLACE = `
  SELECT p.ordinal AS first, p.last_ordinal AS last
  FROM office.round r JOIN record.provision p ON p.version_id = r.version_id AND p.provision_id = $2
  WHERE r.id = $1 AND r.state <> 'PREPARING'`;

// Bodies whose answer that counts endorses the point, in whichever edition they read the same words.
const ENDORSING = `(SELECT count(DISTINCT e.organisation_id)::int FROM record.comment said JOIN record.comment e ON e.endorses_comment_id = said.id
    WHERE (said.id = c.original_id OR (said.original_id = c.original_id AND said.original_id <> said.id)) AND ${counts('e.response_id')})`;

// One index range, plain rows, no entity and no loader. The bounds are values, not a join, and the lower one is a single row: with two
// of them PostgreSQL starts at the first it is told and passes over all that lies before the second.
const FROM_PLACE = `
  SELECT ${SUBMITTED_COMMENT}, c.provision_ordinal AS ordinal, a.version AS "assessmentVersion", a.disposition, a.reason, a.text AS "assessmentText",
    a.updated_at AS "assessedAt", a.updated_by_name AS "assessedBy", ${ENDORSING} AS "endorsedBy",
    was.body_text AS "earlierText", wa.disposition AS "earlierDisposition", wa.reason AS "earlierReason"
  FROM record.comment c ${DECIDED}
  LEFT JOIN record.comment was ON was.id = c.replaces_id LEFT JOIN office.assessment wa ON wa.comment_id = was.original_id
  WHERE c.round_id = $1 AND ${counts('c.response_id')} AND c.provision_ordinal <= $2 AND (c.provision_ordinal, c.id) > ($3, $4::uuid)`;
const ORDER = 'ORDER BY c.provision_ordinal, c.id';
const PAGE = `${FROM_PLACE} ${ORDER} LIMIT $5`;

/** The filter's conditions, its five values beginning at a place of their own. The page as a whole has no filter, and a plan of its own. */
const passes = (first: number): string => `
  ($${first}::boolean IS NULL OR (a.disposition IS NOT NULL) = $${first}) AND ($${first + 1}::text IS NULL OR c.stance::text = $${first + 1})
  AND ($${first + 2}::boolean IS NOT TRUE OR c.stance IS NULL) AND ($${first + 3}::text IS NULL OR c.kind::text = $${first + 3})
  AND ($${first + 4}::uuid IS NULL OR c.organisation_id = $${first + 4})`;
const FILTERED_PAGE = `${FROM_PLACE} AND ${passes(6)} ${ORDER} LIMIT $5`;

const COUNT = 'SELECT count(*)::int AS total FROM record.comment c';
const IN_PLACE = `c.round_id = $1 AND c.provision_ordinal BETWEEN $2 AND $3 AND ${counts('c.response_id')}`;
const TOTAL = `${COUNT} WHERE ${IN_PLACE}`;
const FILTERED_TOTAL = `${COUNT} ${DECIDED} WHERE ${IN_PLACE} AND ${passes(4)}`;

const valuesOf = ({
  assessed,
  stance,
  withoutStance,
  kind,
  organisationId,
}: CommentFilter): (string | boolean | null)[] => [
  assessed ?? null,
  stance ?? null,
  withoutStance ?? null,
  kind ?? null,
  organisationId ?? null,
];

interface Place {
  first: number;
  last: number;
}
const WHOLE: Place = { first: 0, last: 0 };
const PLACES_REMEMBERED = 10_000;

const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

/** The comments on a provision with all below it, in reading order, each with the authority's assessment. */
@Injectable()
export class ProvisionComments {
  private readonly places = new LRUCache<string, Place>({ max: PLACES_REMEMBERED });

  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller, asked: CommentsAsked): Promise<CommentsPage> {
    const size = pageSize(asked.first);
    const after = fromCursor(asked.after, 2);
    const place = await this.placeOf(caller, asked);
    const rows = place === null ? [] : await this.page(caller, asked, place, after, size + 1);
    const page = toPage(rows, size, (row) => [row.ordinal, row.id]);
    return { nodes: page.nodes.map(withAssessment), pageInfo: page.pageInfo, asked };
  }

  private async page(
    caller: AuthorityCaller,
    { roundId, filter }: CommentsAsked,
    { first, last }: Place,
    after: readonly unknown[] | null,
    most: number,
  ): Promise<Row[]> {
    const [ordinal, id] = after !== null && Number(after[0]) >= first ? after : [first, BEFORE_ALL_IDS];
    const values = [roundId, last, Number(ordinal), String(id), most];
    if (filter === null) return this.db.read<Row>(caller, PAGE, values, 'provision-comments');
    return this.db.read<Row>(caller, FILTERED_PAGE, [...values, ...valuesOf(filter)], 'provision-comments-filtered');
  }

  async total(caller: AuthorityCaller, asked: CommentsAsked): Promise<number> {
    const place = await this.placeOf(caller, asked);
    if (place === null) return 0;
    const values = [asked.roundId, place.first, place.last];
    const counting =
      asked.filter === null
        ? this.db.read<{ total: number }>(caller, TOTAL, values, 'provision-comments-total')
        : this.db.read<{ total: number }>(
            caller,
            FILTERED_TOTAL,
            [...values, ...valuesOf(asked.filter)],
            'provision-comments-filtered-total',
          );
    const [counted] = await counting;
    return counted?.total ?? 0;
  }

  private async placeOf(caller: AuthorityCaller, { roundId, provisionId }: CommentsAsked): Promise<Place | null> {
    if (provisionId === null) return WHOLE;
    const key = `${roundId} ${provisionId}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const [place] = await this.db.read<Place>(caller, PLACE, [roundId, provisionId], 'provision-place');
    if (place === undefined) return null;
    this.places.set(key, place);
    return place;
  }
}

function withAssessment(row: Row): AssessedComment {
  const {
    assessmentVersion: version,
    disposition,
    reason,
    assessmentText: text,
    assessedAt: updatedAt,
    assessedBy: updatedBy,
    ordinal: _,
    earlierText,
    earlierDisposition,
    earlierReason,
    ...comment
  } = row;
  const assessment =
    version === null ? null : { commentId: row.id, version, disposition, reason, text, updatedAt, updatedBy };
  const earlier =
    comment.replacesId === null
      ? null
      : { commentId: comment.replacesId, text: earlierText, disposition: earlierDisposition, reason: earlierReason };
  return { ...comment, assessment, earlier };
}
