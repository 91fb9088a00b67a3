import { Injectable } from '@nestjs/common';
import { type ExplainOptions, explainPlacement, type Placement, type PlacementStatus } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { fromCursor, type Page, pageSize, toPage } from '../../../platform/graphql/paging.ts';
import { STATUSES, type Status, type StatusCount } from './carried-comments.ts';

export interface PlacedCommentView {
  commentId: string;
  organisationName: string;
  number: number;
  text: string;
  roundSlug: string;
  /** The version it was put in, and where. */
  fromVersionId: string;
  fromNumber: number;
  fromAddress: string | null;
  fromPath: string | null;
  address: string | null;
  provisionId: string | null;
  status: Status;
  confidence: number;
  needsReview: boolean;
  /** Who has looked at an unsure place. */
  judgedBy: string | null;
  explanation: string[];
  explanationEnglish: string[];
  quote: string | null;
  quoteNow: string | null;
}

export interface VersionPlacesView extends Page<PlacedCommentView> {
  versionId: string;
  number: number;
  title: string;
  fromVersionId: string;
  fromNumber: number;
  note: string;
  material: boolean;
  materialReason: string;
  materialBy: string;
  submittedBy: string;
  submittedAt: Date;
  publishedBy: string;
  publishedAt: Date;
  /** All comments on earlier versions that count; each has one of the outcomes, or is on the draft as a whole. */
  comments: number;
  onWhole: number;
  counts: StatusCount[];
  /** Unsure places that nobody has looked at. */
  unsure: number;
  /** Came in since the publication, and have no place yet. */
  missing: number;
}

type Head = Omit<VersionPlacesView, 'nodes' | 'pageInfo' | 'comments' | 'onWhole' | 'counts' | 'unsure'>;

const HEAD = `
  SELECT s.version_id AS "versionId", v.number, v.title, s.from_version_id AS "fromVersionId", f.number AS "fromNumber", s.note, s.material,
    s.material_reason AS "materialReason", s.material_by_name AS "materialBy", s.submitted_by_name AS "submittedBy", s.submitted_at AS "submittedAt",
    s.published_by_name AS "publishedBy", v.published_at AS "publishedAt",
    (SELECT count(*)::int FROM (SELECT c.id FROM record.comment c JOIN record.version o ON o.id = c.version_id
      WHERE o.regulation_id = v.regulation_id AND o.number < v.number
      EXCEPT SELECT p.comment_id FROM record.comment_place p WHERE p.version_id = v.id AND p.part_id IS NULL) m) AS missing
  FROM record.version_step s JOIN record.version v ON v.id = s.version_id JOIN record.version f ON f.id = s.from_version_id WHERE s.version_id = $1`;

// A comment has a row for each stretch; its outcome is the same in all of them.
const PLACED = `
  WITH aside AS MATERIALIZED (SELECT r.id, record.aside_of(r.id) AS responses FROM office.round r
    WHERE r.id IN (SELECT p.round_id FROM record.comment_place p WHERE p.version_id = $1)),
  placed AS (
    SELECT c.id, c.organisation_name, c.number, c.body_text, c.version_id, c.provision_ordinal, c.address AS from_address, c.segments, p.round_id, p.status,
      p.confidence, p.judgement_id, p.needs_review, p.relocated, p.consequential, p.successors, j.judged_by_name, j.id IS NOT NULL AS judged,
      CASE WHEN j.id IS NULL THEN p.provision_id ELSE j.provision_id END AS provision_id,
      CASE WHEN j.id IS NULL THEN p.address ELSE n.address END AS address, c.provision_id IS NULL AS on_whole
    FROM record.comment_place p JOIN record.comment c ON c.id = p.comment_id JOIN aside a ON a.id = p.round_id
      LEFT JOIN LATERAL (SELECT x.id, x.provision_id, x.judged_by_name FROM office.place_judgement x
        WHERE x.version_id = $1 AND x.comment_id = c.id ORDER BY x.ordinal DESC LIMIT 1) j ON p.needs_review
      LEFT JOIN record.provision n ON n.version_id = $1 AND n.provision_id = j.provision_id
    WHERE p.version_id = $1 AND p.part_id IS NULL AND p.segment = 0 AND c.response_id <> ALL (a.responses))`;

const COUNTS = `${PLACED}
  SELECT status, on_whole AS "onWhole", count(*)::int AS comments, (count(*) FILTER (WHERE needs_review AND NOT judged))::int AS unsure
  FROM placed GROUP BY 1, 2`;

/** Before every key: what is judged while the list is read moves nobody else past the reader. */
const START = [0, -1, '', 0, '00000000-0000-0000-0000-000000000000'] as const;

const LIST = `${PLACED}
  SELECT p.id AS "commentId", p.organisation_name AS "organisationName", p.number, p.body_text AS text, r.slug AS "roundSlug", p.version_id AS "fromVersionId",
    v.number AS "fromNumber", p.from_address AS "fromAddress", o.path AS "fromPath", p.address, p.provision_id AS "provisionId", p.status, p.confidence,
    p.needs_review AS "needsReview", p.judged_by_name AS "judgedBy", p.relocated, p.consequential, p.successors, p.segments,
    CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('by', s.judged_by_name, 'version', sv.number::text) END AS "startedFrom",
    (SELECT jsonb_agg(q.places ORDER BY q.segment) FROM record.comment_place q WHERE q.version_id = $1 AND q.comment_id = p.id AND q.part_id IS NULL) AS places,
    p.provision_ordinal AS ordinal
  FROM placed p JOIN office.round r ON r.id = p.round_id JOIN record.version v ON v.id = p.version_id
    LEFT JOIN office.place_judgement s ON s.id = p.judgement_id LEFT JOIN record.version sv ON sv.id = s.version_id
    LEFT JOIN record.provision o ON o.version_id = p.version_id AND o.ordinal = p.provision_ordinal
  WHERE NOT p.on_whole AND ($2::text IS NULL OR p.status = $2) AND (NOT $3 OR (p.needs_review AND NOT p.judged))
    AND (v.number, p.provision_ordinal, p.organisation_name, p.number, p.id) > ($4::int, $5::int, $6::text, $7::int, $8::uuid)
  ORDER BY v.number, p.provision_ordinal, p.organisation_name, p.number, p.id LIMIT $9`;

type Row = Omit<PlacedCommentView, 'explanation' | 'explanationEnglish' | 'quote' | 'quoteNow'> &
  Pick<Placement, 'relocated' | 'consequential' | 'successors'> & {
    segments: { exact: string }[];
    places: { exact: string }[][];
    ordinal: number;
    startedFrom: ExplainOptions['startedFrom'] | null;
  };

export interface PlacesAsked {
  versionId: string;
  status: string | null;
  /** Only the unsure ones that nobody has looked at. */
  unsure: boolean;
  first: number;
  after: string | null;
}

/** Where the comments on earlier versions stand in a version: as it was written down when it was published. */
@Injectable()
export class PlacesQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where the version is not there, or came of no other. */
  async run(caller: AuthorityCaller, asked: PlacesAsked): Promise<VersionPlacesView | null> {
    const { versionId, status, unsure, first, after } = asked;
    const size = pageSize(first);
    const from = fromCursor(after, START.length) ?? START;
    const [heads, counted, rows] = (await this.db.readAll(caller, [
      { text: HEAD, values: [versionId], name: 'version-step-head' },
      { text: COUNTS, values: [versionId], name: 'version-places-counts' },
      { text: LIST, values: [versionId, status, unsure, ...from, size + 1], name: 'version-places' },
    ])) as [Head[], { status: Status; onWhole: boolean; comments: number; unsure: number }[], Row[]];
    const [head] = heads;
    if (head === undefined) return null;
    const { nodes, pageInfo } = toPage(rows, size, (row) => [
      ...[row.fromNumber, row.ordinal, row.organisationName, row.number, row.commentId],
    ]);
    const sum = (of: typeof counted): number => of.reduce((all, { comments }) => all + comments, 0);
    return {
      ...head,
      nodes: nodes.map((row) => described(row, String(head.number))),
      pageInfo,
      comments: sum(counted),
      onWhole: sum(counted.filter(({ onWhole }) => onWhole)),
      counts: STATUSES.map((outcome) => outcome.toUpperCase() as Status).map((one) => ({
        status: one,
        comments: sum(counted.filter((row) => row.status === one && !row.onWhole)),
      })),
      unsure: counted.reduce((all, row) => all + row.unsure, 0),
    };
  }
}

function described(row: Row, version: string): PlacedCommentView {
  const { relocated, consequential, successors, segments, places, ordinal: _ordinal, startedFrom, ...rest } = row;
  const { status, fromAddress, address, provisionId, confidence } = rest;
  const placement: Placement = {
    ...{ status: status.toLowerCase() as PlacementStatus, fromAddress, address, provisionId, confidence },
    ...{ relocated, consequential, successors, segments: [], needsReview: rest.needsReview },
  };
  const told = { version, confirmed: rest.judgedBy !== null, startedFrom: startedFrom ?? undefined };
  const now = (places ?? []).flat();
  return {
    ...rest,
    explanation: explainPlacement(placement, told),
    explanationEnglish: explainPlacement(placement, { ...told, language: 'en' }),
    quote: segments.length === 0 ? null : segments.map(({ exact }) => exact).join(' … '),
    quoteNow: now.length === 0 ? null : now.map(({ exact }) => exact).join(' … '),
  };
}
