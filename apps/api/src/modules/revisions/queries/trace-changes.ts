import type { Transaction } from '../../../platform/db/index.ts';

/** Why a change was made: a comment that was met, with the decision as it was taken, or the authority's own words. */
export interface ChangeReasonView {
  id: string;
  commentId: string | null;
  roundSlug: string | null;
  organisationName: string | null;
  number: number | null;
  /** What was said. */
  text: string | null;
  proposedWording: string | null;
  disposition: string | null;
  decisionReason: string | null;
  /** Other bodies that said the same words, or endorsed them. */
  alsoSaidBy: string[];
  words: string | null;
  by: string;
}

/** One change between a version and the one before it. */
export interface ChangeView {
  id: string;
  versionId: string;
  number: number;
  kind: string;
  field: string;
  fromAddress: string | null;
  toAddress: string | null;
  fromId: string | null;
  toId: string | null;
  fromUnitId: string | null;
  /** What its history is told of: the unit it stands in; in the konsekvensutredning the passage itself. */
  toUnitId: string | null;
  /** The unit it stands in, whatever that is. */
  unitId: string | null;
  path: string | null;
  oldText: string;
  newText: string;
  explainsItself: boolean;
  reasons: ChangeReasonView[];
}

const CHANGES = (where: string): string => `
  SELECT s.id, s.version_id AS "versionId", v.number, s.kind, s.field, s.from_address AS "fromAddress", s.to_address AS "toAddress",
    s.from_id AS "fromId", s.to_id AS "toId", s.from_unit_id AS "fromUnitId",
    CASE WHEN u.kind = 'IMPACT_ASSESSMENT' THEN s.to_id ELSE s.to_unit_id END AS "toUnitId", s.to_unit_id AS "unitId", u.path, s.old_text AS "oldText", s.new_text AS "newText", s.explains_itself AS "explainsItself"
  FROM record.change_span s JOIN record.version v ON v.id = s.version_id
    LEFT JOIN record.provision u ON u.version_id = s.version_id AND u.provision_id = coalesce(s.to_unit_id, s.to_id)
  WHERE ${where} ORDER BY v.number, s.ordinal`;

const REASONS = `
  SELECT w.id, w.span_id AS "spanId", w.comment_id AS "commentId", r.slug AS "roundSlug", c.organisation_name AS "organisationName", c.number,
    CASE WHEN p.id IS NULL THEN c.body_text ELSE substr(c.body_text, p.start_at + 1, p.end_at - p.start_at) END AS text,
    c.proposed_wording AS "proposedWording", w.disposition, w.decision_reason AS "decisionReason", w.words, w.given_by_name AS "by",
    ARRAY(SELECT DISTINCT o.organisation_name FROM record.comment o WHERE o.round_id = c.round_id AND o.organisation_id <> c.organisation_id
      AND (o.endorses_comment_id = c.id OR (o.original_id = c.original_id AND o.id <> c.id)) ORDER BY 1) AS "alsoSaidBy"
  FROM record.change_reason w LEFT JOIN record.comment c ON c.id = w.comment_id LEFT JOIN office.round r ON r.id = c.round_id
    LEFT JOIN office.comment_part p ON p.id = w.part_id
  WHERE w.span_id = ANY ($1::uuid[]) ORDER BY w.given_at, w.id`;

const UNITS = CHANGES(
  `s.version_id = $1 AND ($2::uuid[] && ARRAY[s.to_unit_id, s.to_id] OR $3::uuid[] && ARRAY[s.from_unit_id, s.from_id])`,
);
const OF_COMMENT =
  CHANGES(`s.id IN (SELECT w.span_id FROM record.change_reason w JOIN record.comment said ON said.id = w.comment_id
  JOIN record.comment asked ON asked.original_id = said.original_id OR asked.endorses_comment_id = said.id WHERE asked.id = $1)`);

/** What a version changed in provisions, given by their ids in it and in the version before. */
export async function changesOfUnits(
  tx: Transaction,
  versionId: string,
  ids: readonly string[],
  before: readonly string[],
): Promise<ChangeView[]> {
  return withReasons(tx, await tx.query(UNITS, [versionId, ids, before], 'changes-of-units'));
}

const OF_VERSIONS = CHANGES(`s.version_id = ANY ($1::uuid[])`);

/** All that several versions changed, the earliest first. */
export async function changesOfVersions(tx: Transaction, versionIds: readonly string[]): Promise<ChangeView[]> {
  return withReasons(tx, await tx.query(OF_VERSIONS, [versionIds], 'changes-of-versions'));
}

/** What a comment led to, in whichever version. */
export async function changesOfComment(tx: Transaction, commentId: string): Promise<ChangeView[]> {
  return withReasons(tx, await tx.query(OF_COMMENT, [commentId], 'changes-of-comment'));
}

async function withReasons(tx: Transaction, changes: readonly object[]): Promise<ChangeView[]> {
  const found = changes as Omit<ChangeView, 'reasons'>[];
  const ids = found.map(({ id }) => id);
  const reasons = await tx.query<ChangeReasonView & { spanId: string }>(REASONS, [ids], 'change-reasons');
  const bySpan = new Map<string, ChangeReasonView[]>();
  for (const reason of reasons) bySpan.set(reason.spanId, [...(bySpan.get(reason.spanId) ?? []), reason]);
  return found.map((change) => ({ ...change, reasons: bySpan.get(change.id) ?? [] }));
}
