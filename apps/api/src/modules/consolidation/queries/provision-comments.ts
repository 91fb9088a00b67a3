import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { fromCursor, pageSize, toPage, type Page } from '../../../platform/graphql/paging.ts';
import { SUBMITTED_COMMENT, type SubmittedCommentView } from '../../responses/index.ts';

export interface AssessmentView {
  commentId: string;
  version: number;
  disposition: string | null;
  reason: string | null;
  text: unknown;
  updatedAt: Date;
  updatedBy: string;
}

export interface AssessedComment extends SubmittedCommentView {
  assessment: AssessmentView | null;
}

export interface CommentsAsked {
  roundId: string;
  /** null: the comments on the draft as a whole. */
  provisionId: string | null;
  first: number;
  after: string | null;
}

export interface CommentsPage extends Page<AssessedComment> {
  /** Where the list was taken, so that its total can be counted when, and only when, it is asked for. */
  asked: CommentsAsked;
}

interface Row extends SubmittedCommentView {
  ordinal: number;
  assessmentVersion: number | null;
  disposition: string | null;
  reason: string | null;
  assessmentText: unknown;
  assessedAt: Date;
  assessedBy: string;
}

// The provision's range in the version it belongs to; [0, 0] for the whole.
const PLACE = `
  SELECT coalesce(p.ordinal, 0) AS first, coalesce(p.last_ordinal, 0) AS last
  FROM office.round r LEFT JOIN record.provision p ON p.version_id = r.version_id AND p.provision_id = $2
  WHERE r.id = $1 AND ($2::uuid IS NULL OR p.ordinal IS NOT NULL)`;

// One index range, plain rows, no entity and no loader. The row comparison continues where the last page ended.
const PAGE = `
  WITH place AS (${PLACE})
  SELECT ${SUBMITTED_COMMENT}, c.provision_ordinal AS ordinal, a.version AS "assessmentVersion", a.disposition, a.reason, a.text AS "assessmentText",
    a.updated_at AS "assessedAt", a.updated_by_name AS "assessedBy"
  FROM place JOIN record.comment c ON c.round_id = $1 AND c.provision_ordinal BETWEEN place.first AND place.last
  LEFT JOIN office.assessment a ON a.comment_id = c.id
  WHERE (c.provision_ordinal, c.id) > ($3, $4::uuid)
  ORDER BY c.provision_ordinal, c.id LIMIT $5`;

const TOTAL = `
  WITH place AS (${PLACE})
  SELECT count(*)::int AS total FROM place JOIN record.comment c ON c.round_id = $1 AND c.provision_ordinal BETWEEN place.first AND place.last`;

const BEFORE_ALL = [-1, '00000000-0000-0000-0000-000000000000'] as const;

/** The comments on a provision with all below it, in reading order, each with the authority's assessment. */
@Injectable()
export class ProvisionComments {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller, asked: CommentsAsked): Promise<CommentsPage> {
    const size = pageSize(asked.first);
    const [ordinal, id] = fromCursor(asked.after, 2) ?? BEFORE_ALL;
    const values = [asked.roundId, asked.provisionId, ordinal ?? -1, id ?? '', size + 1];
    const rows = await this.db.read<Row>(caller, PAGE, values, 'provision-comments');
    const page = toPage(rows, size, (row) => [row.ordinal, row.id]);
    return { nodes: page.nodes.map(withAssessment), pageInfo: page.pageInfo, asked };
  }

  async total(caller: AuthorityCaller, asked: CommentsAsked): Promise<number> {
    const [counted] = await this.db.read<{ total: number }>(
      caller,
      TOTAL,
      [asked.roundId, asked.provisionId],
      'provision-comments-total',
    );
    return counted?.total ?? 0;
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
    ...comment
  } = row;
  const assessment =
    version === null ? null : { commentId: row.id, version, disposition, reason, text, updatedAt, updatedBy };
  return { ...comment, assessment };
}
