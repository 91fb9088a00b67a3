import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import type { MetCommentRow } from './met-comments.ts';
import type { JudgedEdge, ReasonedSpan, RevisionRow, SpanReason } from './revision.store.ts';

export interface StepToWrite {
  versionId: string;
  fromVersionId: string;
  revision: RevisionRow;
  note: string;
  edges: readonly JudgedEdge[];
  spans: readonly ReasonedSpan[];
  met: readonly (MetCommentRow & { answer: SpanReason | null })[];
}

const EDGES = `
  INSERT INTO record.alignment_edge (version_id, ordinal, from_id, to_id, from_address, to_address, level, kind, relation, moved, renumbered, text_changed,
    consequential, similarity, confidence, needs_review, reasons, confirmed_by_name, confirmed_at)
  SELECT $1, e.ordinal, e."fromId", e."toId", e."from", e."to", e.level, e.kind, e.relation, e.moved, e.renumbered, e."textChanged", e.consequential,
    e.similarity, e.confidence, e."needsReview", e.reasons, e."confirmedBy", e."confirmedAt"
  FROM jsonb_to_recordset($2) AS e (ordinal int, "fromId" uuid, "toId" uuid, "from" text, "to" text, level text, kind text, relation text, moved boolean,
    renumbered boolean, "textChanged" boolean, consequential boolean, similarity real, confidence real, "needsReview" boolean, reasons text[],
    "confirmedBy" text, "confirmedAt" timestamptz)`;

const SPANS = `
  INSERT INTO record.change_span (id, version_id, ordinal, kind, field, from_id, to_id, from_unit_id, to_unit_id, from_address, to_address, old_text,
    new_text, old_start, new_start, explains_itself)
  SELECT s.id, $1, s.ordinal, s.kind, s.field, s."fromId", s."toId", s."fromUnitId", s."toUnitId", s."fromAddress", s."toAddress", s."oldText", s."newText",
    s."oldStart", s."newStart", s."explainsItself"
  FROM jsonb_to_recordset($2) AS s (id uuid, ordinal int, kind text, field text, "fromId" uuid, "toId" uuid, "fromUnitId" uuid, "toUnitId" uuid,
    "fromAddress" text, "toAddress" text, "oldText" text, "newText" text, "oldStart" int, "newStart" int, "explainsItself" boolean)`;

const REASONS = `
  INSERT INTO record.change_reason (version_id, span_id, comment_id, original_id, part_id, words, disposition, decision_reason, given_at, given_by_name)
  SELECT $1, r."spanId", r."commentId", (SELECT c.original_id FROM record.comment c WHERE c.id = r."commentId"), r."partId", r.words, r.disposition, r."decisionReason", r.at, r.by
  FROM jsonb_to_recordset($2) AS r ("spanId" uuid, "commentId" uuid, "partId" uuid, words text, disposition text, "decisionReason" text, at timestamptz,
    by text)`;

/** Writes down for good how a version came of the one before it. */
export async function writeStep(tx: Transaction, by: AuthorityCaller, step: StepToWrite): Promise<void> {
  const { versionId, revision } = step;
  await tx.query(
    `INSERT INTO record.version_step (version_id, from_version_id, material, material_reason, material_by_name, note, submitted_at, submitted_by,
       submitted_by_name, published_by, published_by_name) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[versionId, step.fromVersionId, revision.material, revision.materialReason, revision.materialBy, step.note],
      ...[revision.submittedAt, revision.submittedBy, revision.submittedByName, by.userId, by.displayName],
    ],
    'version-step',
  );
  const numbered = <T extends object>(rows: readonly T[]): string =>
    JSON.stringify(rows.map((row, index) => ({ ...row, ordinal: index + 1 })));
  await tx.query(EDGES, [versionId, numbered(step.edges)], 'version-edges');
  const spans = step.spans.map((span) => ({ ...span, kind: capitals(span.kind), field: capitals(span.field) }));
  await tx.query(SPANS, [versionId, numbered(spans)], 'version-spans');
  await tx.query(REASONS, [versionId, JSON.stringify(reasonsOf(step))], 'version-reasons');
}

const GATES = `
  INSERT INTO office.gate_statement (round_id, version_id, kind, outcome, reason, stated_by, stated_by_name)
  SELECT r.id, v.id, 'EU_NOTIFICATION', $2, $3, $4, $5 FROM record.version v JOIN record.version sent ON sent.regulation_id = v.regulation_id
    JOIN office.round r ON r.version_id = sent.id
  WHERE v.id = $1 AND sent.number < v.number AND r.state IN ('OPEN', 'CLOSED', 'CONSOLIDATED') RETURNING id, round_id AS "roundId"`;

/** Whether the change is material is stated of the version in each round on the text that is not decided: one that is opens the gate anew. */
export async function stateGates(
  tx: Transaction,
  by: AuthorityCaller,
  versionId: string,
  { material, materialReason }: RevisionRow,
): Promise<void> {
  const outcome = material === true ? 'MATERIAL' : 'NOT_MATERIAL';
  const values = [versionId, outcome, materialReason, by.userId, by.displayName];
  for (const { id, roundId } of await tx.query<{ id: string; roundId: string }>(GATES, values, 'version-gates')) {
    const about = { roundId, objectType: 'gate', objectId: id };
    await recordEvent(tx, { kind: 'GATE_STATED', by, ...about, data: { gate: 'EU_NOTIFICATION', outcome } });
  }
}

const capitals = (word: string): string => word.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();

/** Each reason with the decision as it now is. A comment that is met no more is a reason no more. */
function reasonsOf({ spans, met }: StepToWrite) {
  const decided = new Map(met.map((one) => [one.id, one]));
  const withDecision = (reason: SpanReason) => {
    const of = decided.get(reason.partId ?? reason.commentId ?? '');
    return { ...reason, disposition: of?.disposition ?? null, decisionReason: of?.reason ?? null };
  };
  return [...spans.flatMap(({ reasons }) => reasons), ...met.flatMap(({ answer }) => answer ?? [])]
    .map(withDecision)
    .filter(({ commentId, disposition }) => commentId === null || disposition !== null);
}
