import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { fromCursor, lengthFor, pageSize, toPage, type Page } from '../../../platform/graphql/paging.ts';
import { opened } from '../../../platform/stored-json.ts';
import type { SubmittedCommentView } from '../../responses/index.ts';
import type { AssessmentView } from '../store/assessment.store.ts';
import { counts, DECIDED } from '../store/counting.ts';
import { BesideComments } from './beside-comments.ts';
import { type AssessmentColumns, assessmentIn, type CommentFields, listsFor, passes } from './comment-columns.ts';

export type { AssessmentView } from '../store/assessment.store.ts';

/** A comment with what was decided of it, and where what stands beside it is read: for the whole page, when it is first asked for. */
export interface AssessedComment extends SubmittedCommentView {
  assessment: AssessmentView | null;
  wordsId: string;
  /** It only endorses a point, and is decided with it. */
  inherits: boolean;
  beside: BesideComments;
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

interface Row extends AssessedComment, AssessmentColumns {
  ordinal: number;
}

// The provision's range in the version it belongs to: immutable, so it is asked for once and remembered.
const PLACE = `
  SELECT p.ordinal AS first, p.last_ordinal AS last
  FROM office.round r JOIN record.provision p ON p.version_id = r.version_id AND p.provision_id = $2
  WHERE r.id = $1 AND r.state <> 'PREPARING'`;

const IDS_AT = `
  SELECT c.id FROM record.comment c ${DECIDED}
  WHERE c.round_id = $1 AND coalesce(c.unit_id, c.provision_id) IS NOT DISTINCT FROM $2::uuid AND ${counts('c.response_id')} AND ${passes(3)} ORDER BY c.provision_ordinal, c.id`;

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

  async run(caller: AuthorityCaller, asked: CommentsAsked, fields: CommentFields): Promise<CommentsPage> {
    const size = pageSize(asked.first);
    const after = fromCursor(asked.after, 2);
    const place = await this.placeOf(caller, asked);
    const rows = place === null ? [] : await this.page(caller, asked, fields, { ...place, after, size });
    const page = toPage(rows, size, (row) => [row.ordinal, row.id]);
    const beside = new BesideComments(this.db, caller, asked.roundId, page.nodes);
    for (const row of page.nodes) {
      row.segments = opened(row.segments);
      row.assessment = assessmentIn(row);
      row.beside = beside;
    }
    return { nodes: page.nodes, pageInfo: page.pageInfo, asked };
  }

  private async page(
    caller: AuthorityCaller,
    { roundId, filter }: CommentsAsked,
    fields: CommentFields,
    { first, last, after, size }: Place & { after: readonly unknown[] | null; size: number },
  ): Promise<Row[]> {
    const { statements, suffix } = listsFor(fields);
    const length = lengthFor(size);
    const [ordinal, id] = after !== null && Number(after[0]) >= first ? after : [first, BEFORE_ALL_IDS];
    const values = [roundId, last, Number(ordinal), String(id)];
    const name = `provision-comments-${length}-${suffix}`;
    const list =
      filter === null
        ? { text: statements.page[length], values, name }
        : { text: statements.filtered[length], values: [...values, ...valuesOf(filter)], name: `filtered-${name}` };
    const [rows] = await this.db.readAll(caller, [{ ...list, leavingDocuments: true }]);
    return rows as Row[];
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
