import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { fromCursor, pageSize, toPage, type Page } from '../../../platform/graphql/paging.ts';
import { SUBMITTED_COMMENT, type SubmittedCommentView } from '../../responses/index.ts';
import { type AssessmentView, reasonFrom } from '../store/assessment.store.ts';
import { ASSESSED, counts, DECIDED, goesBy } from '../store/counting.ts';
import { BesideComments, type EarlierPoint, type EndorsedPoint } from './beside-comments.ts';

export type { AssessmentView } from '../store/assessment.store.ts';

export interface AssessedComment extends SubmittedCommentView {
  assessment: AssessmentView | null;
  /** The bodies that endorse the point, by name; read for the whole page when it is first asked for. */
  endorsers: () => Promise<string[]>;
  endorsed: () => Promise<EndorsedPoint | null>;
  /** What the point said in the submission before, where it was something else, and what was decided of that. */
  earlier: () => Promise<EarlierPoint | null>;
}

/** Which comments are wanted; what is null or absent lets all through. */
export interface CommentFilter {
  /** Whether a disposition stands, proposed or decided; a text alone is work in progress. */
  assessed?: boolean | null;
  state?: string | null;
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

type Settled = Pick<AssessmentView, 'updatedById' | 'state' | 'settledAt' | 'settledBy' | 'settledWord' | 'reasonFrom'>;

interface Row extends SubmittedCommentView, Settled {
  wordsId: string;
  inherits: boolean;
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

// One index range, plain rows, no entity and no loader. The bounds are values, not a join, and the lower one is a single row: with two
// of them PostgreSQL starts at the first it is told and passes over all that lies before the second.
const FROM_PLACE = `
  SELECT ${SUBMITTED_COMMENT}, c.provision_ordinal AS ordinal, a.version AS "assessmentVersion", a.disposition, a.reason, a.text AS "assessmentText",
    a.updated_at AS "assessedAt", a.updated_by_name AS "assessedBy", a.updated_by AS "updatedById", a.state, a.settled_at AS "settledAt",
    a.settled_by_name AS "settledBy", a.settled_word AS "settledWord", ${reasonFrom('a')}, c.original_id AS "wordsId",
    g.point_id IS NOT NULL AND ${goesBy('g')} = g.point_id AS inherits
  FROM record.comment c ${DECIDED}
  WHERE c.round_id = $1 AND ${counts('c.response_id')} AND c.provision_ordinal <= $2 AND (c.provision_ordinal, c.id) > ($3, $4::uuid)`;
const ORDER = 'ORDER BY c.provision_ordinal, c.id';
const PAGE = `${FROM_PLACE} ${ORDER} LIMIT $5`;

/** The filter's conditions, its six values beginning at a place of their own. The page as a whole has no filter, and a plan of its own. */
const passes = (first: number): string => `
  ($${first}::boolean IS NULL OR (${ASSESSED} IS TRUE) = $${first}) AND ($${first + 1}::text IS NULL OR c.stance::text = $${first + 1})
  AND ($${first + 2}::boolean IS NOT TRUE OR c.stance IS NULL) AND ($${first + 3}::text IS NULL OR c.kind::text = $${first + 3})
  AND ($${first + 4}::uuid IS NULL OR c.organisation_id = $${first + 4}) AND ($${first + 5}::text IS NULL OR a.state = $${first + 5})`;
const FILTERED_PAGE = `${FROM_PLACE} AND ${passes(6)} ${ORDER} LIMIT $5`;

const IDS_AT = `
  SELECT c.id FROM record.comment c ${DECIDED}
  WHERE c.round_id = $1 AND coalesce(c.unit_id, c.provision_id) IS NOT DISTINCT FROM $2::uuid AND ${counts('c.response_id')} AND ${passes(3)} ${ORDER}`;

const COUNT = 'SELECT count(*)::int AS total FROM record.comment c';
const IN_PLACE = `c.round_id = $1 AND c.provision_ordinal BETWEEN $2 AND $3 AND ${counts('c.response_id')}`;
const TOTAL = `SELECT count(*)::int AS total FROM office.goes_by g
  WHERE g.round_id = $1 AND g.provision_ordinal BETWEEN $2 AND $3 AND ${counts('g.response_id')}`;
const FILTERED_TOTAL = `${COUNT} ${DECIDED} WHERE ${IN_PLACE} AND ${passes(4)}`;

const valuesOf = ({
  assessed,
  stance,
  withoutStance,
  kind,
  organisationId,
  state,
}: CommentFilter): (string | boolean | null)[] => [
  assessed ?? null,
  stance ?? null,
  withoutStance ?? null,
  kind ?? null,
  organisationId ?? null,
  state ?? null,
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
    const beside = new BesideComments(this.db, caller, asked.roundId, page.nodes);
    return { nodes: page.nodes.map((row) => withAssessment(row, beside)), pageInfo: page.pageInfo, asked };
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

  /** The ids of all that pass at one row of the compilation: said of the provision itself, or of what stands in it; not of other rows below it. */
  async idsAt(
    caller: AuthorityCaller,
    asked: Pick<CommentsAsked, 'roundId' | 'provisionId' | 'filter'>,
  ): Promise<string[]> {
    const { roundId, provisionId, filter } = asked;
    const values = [roundId, provisionId, ...valuesOf(filter ?? {})];
    const rows = await this.db.read<{ id: string }>(caller, IDS_AT, values, 'provision-comment-ids');
    return rows.map(({ id }) => id);
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

function withAssessment(row: Row, beside: BesideComments): AssessedComment {
  const {
    assessmentVersion: version,
    disposition,
    reason,
    assessmentText: text,
    assessedAt: updatedAt,
    assessedBy: updatedBy,
    ordinal: _,
    wordsId,
    updatedById,
    state,
    settledAt,
    settledBy,
    settledWord,
    reasonFrom: from,
    inherits,
    ...comment
  } = row;
  const settled = { updatedById, state, settledAt, settledBy, settledWord, reasonFrom: from };
  const assessment =
    version === null
      ? null
      : { commentId: row.id, version, disposition, reason, text, updatedAt, updatedBy, ...settled };
  return {
    ...comment,
    assessment,
    endorsers: async () => beside.endorsers(wordsId),
    endorsed: async () => beside.endorsed(comment.endorsesCommentId, inherits),
    earlier: async () => beside.earlier(comment.replacesId),
  };
}
