import type { DeltaSpanKind, DeltaStep, DeltaUnit } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

interface StepRow {
  versionId: string;
  fromVersionId: string;
}

// Backwards from the newest, each to the one that it came of.
const CHAIN = `
  WITH RECURSIVE back AS (
    SELECT s.version_id, s.from_version_id, 1 AS depth FROM record.version_step s WHERE s.version_id = $2
    UNION ALL SELECT s.version_id, s.from_version_id, b.depth + 1 FROM record.version_step s JOIN back b ON s.version_id = b.from_version_id
    WHERE b.from_version_id <> $1)
  SELECT version_id AS "versionId", from_version_id AS "fromVersionId" FROM back ORDER BY depth DESC`;

// A unit with all that stands in it, a line a subsection, an item or a row; a chapter or a heading by its own words.
const UNITS = `
  SELECT p.provision_id AS id, p.address, p.unit_id IS NULL AS container, concat_ws(E'\n', p.heading, CASE WHEN p.unit_id IS NULL THEN nullif(p.text, '') ELSE (
      SELECT string_agg(CASE WHEN b.cells IS NOT NULL THEN array_to_string(b.cells, ' | ') WHEN b.kind IN ('ITEM', 'SUBITEM') THEN b.label || ' ' || b.text ELSE b.text END, E'\n' ORDER BY b.ordinal)
      FROM record.provision b WHERE b.version_id = p.version_id AND b.ordinal BETWEEN p.ordinal AND p.last_ordinal AND (b.text <> '' OR b.cells IS NOT NULL)) END) AS text
  FROM record.provision p WHERE p.version_id = $1 AND (p.unit_id IS NULL OR p.unit_id = p.provision_id) ORDER BY p.ordinal`;

// What stands inside a unit follows it.
const EDGES = `
  SELECT e.from_id AS "fromId", coalesce(p.unit_id, e.to_id) AS "toId" FROM record.alignment_edge e
    LEFT JOIN record.provision p ON p.version_id = e.version_id AND p.provision_id = e.to_id
  WHERE e.version_id = $1 AND e.level <> 'leaf' ORDER BY e.ordinal`;

const SPANS = `
  SELECT s.kind, coalesce(s.from_unit_id, s.from_id) AS "fromId", coalesce(s.to_unit_id, s.to_id) AS "toId" FROM record.change_span s
  WHERE s.version_id = $1 AND NOT s.explains_itself AND s.kind NOT IN ('RENUMBERED', 'CONSEQUENTIAL') ORDER BY s.ordinal`;

export async function unitsOf(tx: Transaction, versionId: string): Promise<DeltaUnit[]> {
  return tx.query<DeltaUnit>(UNITS, [versionId], 'delta-units');
}

/** The confirmed steps from one version to another, in their order; null where a version in between has none. */
export async function stepsBetween(tx: Transaction, fromId: string, toId: string): Promise<DeltaStep[] | null> {
  const chain = await tx.query<StepRow>(CHAIN, [fromId, toId], 'delta-chain');
  if (chain[0]?.fromVersionId !== fromId) return null;
  const steps: DeltaStep[] = [];
  for (const { versionId } of chain)
    steps.push({
      edges: await tx.query<DeltaStep['edges'][number]>(EDGES, [versionId], 'delta-edges'),
      spans: await tx.query<{ kind: DeltaSpanKind; fromId: string | null; toId: string | null }>(
        SPANS,
        [versionId],
        'delta-spans',
      ),
      units: await unitsOf(tx, versionId),
    });
  return steps;
}
