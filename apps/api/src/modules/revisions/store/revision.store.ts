import type { AlignmentEdge, ChangedSpan } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

/** A change with the id it keeps for as long as it is the same change. */
export type StoredSpan = ChangedSpan & { id: string };

/** The comparison of a draft with the version it follows, as it last was made, and how far its publication has come. */
export interface RevisionRow {
  draftId: string;
  version: number;
  /** The draft's own count at the time. */
  draftVersion: number;
  edges: AlignmentEdge[];
  spans: StoredSpan[];
  material: boolean | null;
  materialReason: string | null;
  materialBy: string | null;
  submittedAt: Date | null;
  submittedBy: string | null;
  submittedByName: string | null;
  updatedAt: Date;
  updatedBy: string;
}

const COLUMNS = `draft_id AS "draftId", version, draft_version AS "draftVersion", edges, spans, material, material_reason AS "materialReason",
  material_by_name AS "materialBy", submitted_at AS "submittedAt", submitted_by AS "submittedBy", submitted_by_name AS "submittedByName",
  updated_at AS "updatedAt", updated_by_name AS "updatedBy"`;

/** Null: the draft has not been compared yet. */
export async function revisionOf(tx: Transaction, draftId: string): Promise<RevisionRow | null> {
  return tx.one<RevisionRow>(`SELECT ${COLUMNS} FROM office.revision WHERE draft_id = $1`, [draftId], 'revision');
}

/** The same, held until the transaction ends. */
export async function lockRevision(tx: Transaction, draftId: string): Promise<RevisionRow | null> {
  const text = `SELECT ${COLUMNS} FROM office.revision WHERE draft_id = $1 FOR UPDATE`;
  return tx.one<RevisionRow>(text, [draftId], 'revision-lock');
}

// Whatever is changed, what was handed in for publication is not what stands there now.
const CHANGED = `version = office.revision.version + 1, submitted_at = NULL, submitted_by = NULL, submitted_by_name = NULL,
  updated_at = clock_timestamp(), updated_by_name = excluded.updated_by_name`;

/** Keeps a comparison in the place of the one before. */
export async function saveComparison(
  tx: Transaction,
  caller: AuthorityCaller,
  given: Pick<RevisionRow, 'draftId' | 'draftVersion' | 'edges' | 'spans'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO office.revision (draft_id, draft_version, edges, spans, updated_by_name) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (draft_id) DO UPDATE SET draft_version = excluded.draft_version, edges = excluded.edges, spans = excluded.spans, ${CHANGED}`,
    [given.draftId, given.draftVersion, JSON.stringify(given.edges), JSON.stringify(given.spans), caller.displayName],
    'revision-compare',
  );
}

/** Counts a change of what belongs to it. */
export async function touchRevision(tx: Transaction, caller: AuthorityCaller, draftId: string): Promise<void> {
  await tx.query(
    `UPDATE office.revision SET version = version + 1, submitted_at = NULL, submitted_by = NULL, submitted_by_name = NULL,
       updated_at = clock_timestamp(), updated_by_name = $2 WHERE draft_id = $1`,
    [draftId, caller.displayName],
    'revision-touch',
  );
}

export async function saveMaterial(
  tx: Transaction,
  caller: AuthorityCaller,
  { draftId, material, reason }: { draftId: string; material: boolean; reason: string },
): Promise<void> {
  await touchRevision(tx, caller, draftId);
  await tx.query(
    'UPDATE office.revision SET material = $2, material_reason = $3, material_by_name = $4 WHERE draft_id = $1',
    [draftId, material, reason, caller.displayName],
    'revision-material',
  );
}

export async function markSubmitted(tx: Transaction, caller: AuthorityCaller, draftId: string): Promise<void> {
  await tx.query(
    `UPDATE office.revision SET version = version + 1, submitted_at = clock_timestamp(), submitted_by = $2, submitted_by_name = $3,
       updated_at = clock_timestamp(), updated_by_name = $3 WHERE draft_id = $1`,
    [draftId, caller.userId, caller.displayName],
    'revision-submit',
  );
}

/** What a person has said of two provisions, or of an edge as it was read. */
export interface EdgeJudgement {
  outcome: 'CONFIRMED' | 'TOGETHER' | 'APART';
  edgeKey: string | null;
  fromId: string | null;
  toId: string | null;
  at: Date;
  by: string;
}

export async function judgementsOf(tx: Transaction, draftId: string): Promise<EdgeJudgement[]> {
  return tx.query<EdgeJudgement>(
    `SELECT outcome, edge_key AS "edgeKey", from_id AS "fromId", to_id AS "toId", judged_at AS at, judged_by_name AS by
     FROM office.edge_judgement WHERE draft_id = $1 ORDER BY ordinal`,
    [draftId],
    'edge-judgements',
  );
}

export async function addJudgements(
  tx: Transaction,
  caller: AuthorityCaller,
  draftId: string,
  judgements: readonly Pick<EdgeJudgement, 'outcome' | 'edgeKey' | 'fromId' | 'toId'>[],
): Promise<void> {
  await tx.query(
    `INSERT INTO office.edge_judgement (draft_id, outcome, edge_key, from_id, to_id, judged_by, judged_by_name)
     SELECT $1, j.outcome, j."edgeKey", j."fromId", j."toId", $3, $4
     FROM jsonb_to_recordset($2) AS j (outcome text, "edgeKey" text, "fromId" uuid, "toId" uuid)`,
    [draftId, JSON.stringify(judgements), caller.userId, caller.displayName],
    'edge-judge',
  );
}

/** Why a span is changed, or (no span) why a comment that was met changed nothing. */
export interface SpanReason {
  id: string;
  spanId: string | null;
  commentId: string | null;
  partId: string | null;
  words: string | null;
  at: Date;
  by: string;
}

export async function reasonsOf(tx: Transaction, draftId: string): Promise<SpanReason[]> {
  return tx.query<SpanReason>(
    `SELECT id, span_id AS "spanId", comment_id AS "commentId", part_id AS "partId", words, given_at AS at, given_by_name AS by
     FROM office.span_reason WHERE draft_id = $1 AND removed_at IS NULL ORDER BY given_at, id`,
    [draftId],
    'span-reasons',
  );
}

export async function addReasons(
  tx: Transaction,
  caller: AuthorityCaller,
  draftId: string,
  reasons: readonly Pick<SpanReason, 'spanId' | 'commentId' | 'partId' | 'words'>[],
): Promise<void> {
  await tx.query(
    `INSERT INTO office.span_reason (draft_id, span_id, comment_id, part_id, words, given_by, given_by_name)
     SELECT $1, r."spanId", r."commentId", r."partId", r.words, $3, $4
     FROM jsonb_to_recordset($2) AS r ("spanId" uuid, "commentId" uuid, "partId" uuid, words text)
     ON CONFLICT DO NOTHING`,
    [draftId, JSON.stringify(reasons), caller.userId, caller.displayName],
    'span-reasons-add',
  );
}

/** False where there is no such reason, or it has been taken away already. */
export async function removeReason(
  tx: Transaction,
  caller: AuthorityCaller,
  draftId: string,
  reasonId: string,
): Promise<boolean> {
  const removed = await tx.one(
    `UPDATE office.span_reason SET removed_at = clock_timestamp(), removed_by_name = $3
     WHERE id = $2 AND draft_id = $1 AND removed_at IS NULL RETURNING id`,
    [draftId, reasonId, caller.displayName],
    'span-reason-remove',
  );
  return removed !== null;
}

/** An edge with what a person has said of it. */
export interface JudgedEdge extends AlignmentEdge {
  key: string;
  oldText: string;
  newText: string;
  /** A person is asked: it is unsure, a split, a merge or a repeal, and nothing above it tells of it. */
  asked: boolean;
  confirmedBy: string | null;
  confirmedAt: Date | null;
}

export interface ReasonedSpan extends StoredSpan {
  reasons: SpanReason[];
}
