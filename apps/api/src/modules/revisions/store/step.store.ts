import type { AlignmentEdge } from '@samsyn/statute';
import { SYSTEM } from '../../../platform/caller.ts';
import type { UnitOfWork } from '../../../platform/db/index.ts';

/** A version, and how it came of the one before it. */
export interface StepBetween {
  versionId: string;
  number: number;
  /** As it was confirmed; null where nobody has. */
  edges: AlignmentEdge[] | null;
}

const BETWEEN = `
  SELECT v.id AS "versionId", v.number, (SELECT jsonb_agg(jsonb_build_object('fromId', e.from_id, 'toId', e.to_id, 'from', e.from_address,
      'to', e.to_address, 'level', e.level, 'kind', e.kind, 'relation', e.relation, 'moved', e.moved, 'renumbered', e.renumbered,
      'textChanged', e.text_changed, 'consequential', e.consequential, 'similarity', e.similarity, 'confidence', e.confidence,
      'needsReview', false, 'reasons', '[]'::jsonb) ORDER BY e.ordinal)
    FROM record.alignment_edge e WHERE e.version_id = v.id) AS edges
  FROM record.version v WHERE v.regulation_id = $1 AND v.number BETWEEN $2 AND $3 ORDER BY v.number`;

/**
 * The versions of a föreskrift from one number to another, both ends among them. Asked by the system: whoever may read both ends may know
 * what became of each provision between them, and gets no words of what lies between.
 */
export async function stepsBetween(
  db: UnitOfWork,
  regulationId: string,
  lowest: number,
  highest: number,
): Promise<StepBetween[]> {
  return db.read<StepBetween>(SYSTEM, BETWEEN, [regulationId, lowest, highest], 'steps-between');
}
