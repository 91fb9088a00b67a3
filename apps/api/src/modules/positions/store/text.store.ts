import type { PositionPart } from '@samsyn/consultation';
import type { EditorDocument } from '@samsyn/editor';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, uniqueViolation } from '../../../platform/db/index.ts';

export interface PositionTextView {
  part: PositionPart;
  subjectId: string | null;
  version: number;
  text: EditorDocument;
  writtenAt: Date;
  writtenBy: string;
}

const VIEW = `t.part, t.subject_id AS "subjectId", t.version, t.text, t.written_at AS "writtenAt", t.written_by_name AS "writtenBy"`;

/** The last of each: what stands. */
export const TEXTS = `
  SELECT DISTINCT ON (t.part, t.subject_id) ${VIEW} FROM office.position_text t WHERE t.round_id = $1 ORDER BY t.part, t.subject_id, t.version DESC`;
/** All versions of one, the last first. */
export const VERSIONS = `
  SELECT ${VIEW} FROM office.position_text t
  WHERE t.round_id = $1 AND t.part = $2 AND t.subject_id IS NOT DISTINCT FROM $3 ORDER BY t.version DESC LIMIT 100`;

// A sentence is about a provision or a theme of the round, or about a part as a whole.
const ADD = `
  INSERT INTO office.position_text AS t (round_id, part, subject_id, version, text, written_by, written_by_name)
  SELECT r.id, $2, $3, $4, $5, $6, $7 FROM office.round r
  WHERE r.id = $1 AND ($3::uuid IS NULL OR EXISTS (SELECT FROM record.provision p WHERE p.version_id = r.version_id AND p.provision_id = $3)
    OR EXISTS (SELECT FROM office.tag g WHERE g.round_id = r.id AND g.id = $3))
    AND $4 = 1 + coalesce((SELECT max(b.version) FROM office.position_text b WHERE b.round_id = $1 AND b.part = $2 AND b.subject_id IS NOT DISTINCT FROM $3), 0)
  RETURNING ${VIEW}`;

/** Adds the next version; null where there is one already, or no such place. */
export async function addText(
  tx: Transaction,
  caller: AuthorityCaller,
  given: { roundId: string; part: PositionPart; subjectId: string | null; expectedVersion: number; text: unknown },
): Promise<PositionTextView | null> {
  const { roundId, part, subjectId, expectedVersion, text } = given;
  const values = [
    roundId,
    part,
    subjectId,
    expectedVersion + 1,
    JSON.stringify(text),
    caller.userId,
    caller.displayName,
  ];
  return tx.one<PositionTextView>(ADD, values, 'position-text');
}

/** Whether two wrote at the same moment, and the other was first. */
export const wasFirst = (error: unknown): boolean => uniqueViolation(error) !== null;
