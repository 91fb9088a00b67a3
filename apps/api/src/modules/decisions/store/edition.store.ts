import type { EditionState, SealedForm } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

export interface EditionFile {
  form: SealedForm;
  size: number;
  sha256: string;
}

/** A compilation as it was put together: its seal, or what became of it. */
export interface EditionRow {
  id: string;
  number: number;
  reason: string;
  orderedAt: Date;
  orderedBy: string;
  state: EditionState;
  problem: string | null;
  contentHash: string | null;
  comments: number | null;
  bodies: number | null;
  contentAt: Date | null;
  sealedAt: Date | null;
  files: EditionFile[];
}

const EDITIONS = `
  SELECT e.id, e.number, e.reason, e.ordered_at AS "orderedAt", e.ordered_by_name AS "orderedBy",
    CASE WHEN s.edition_id IS NOT NULL THEN 'SEALED' WHEN f.edition_id IS NOT NULL THEN 'FAILED' ELSE 'WAITING' END AS state, f.problem,
    s.content_hash AS "contentHash", s.comments, s.bodies, s.content_at AS "contentAt", s.sealed_at AS "sealedAt",
    coalesce((SELECT json_agg(json_build_object('form', w.form, 'size', w.size, 'sha256', w.sha256) ORDER BY array_position(ARRAY['DOCX', 'PDF', 'JSON'], w.form)) FROM office.compilation_file w
      WHERE w.edition_id = e.id), '[]') AS files
  FROM office.compilation_edition e LEFT JOIN office.compilation_seal s ON s.edition_id = e.id LEFT JOIN office.compilation_failure f ON f.edition_id = e.id
  WHERE e.round_id = $1 ORDER BY e.number DESC`;

/** All editions of a round's compilation, the newest first. */
export async function editionsOf(tx: Transaction, roundId: string): Promise<EditionRow[]> {
  return tx.query<EditionRow>(EDITIONS, [roundId], 'compilation-editions');
}

/** Orders the next edition. The round must be locked. */
export async function insertEdition(
  tx: Transaction,
  caller: AuthorityCaller,
  { roundId, reason }: { roundId: string; reason: string },
): Promise<{ id: string; number: number } | null> {
  return tx.one<{ id: string; number: number }>(
    `INSERT INTO office.compilation_edition (round_id, number, reason, ordered_by, ordered_by_name)
     SELECT $1, coalesce(max(e.number), 0) + 1, $2, $3, $4 FROM office.compilation_edition e WHERE e.round_id = $1 RETURNING id, number`,
    [roundId, reason, caller.userId, caller.displayName],
    'compilation-edition-insert',
  );
}

/** Whether what a compilation holds may have changed since the moment. */
export async function changedSince(tx: Transaction, roundId: string, since: Date): Promise<boolean> {
  const row = await tx.one<{ changed: boolean }>(
    'SELECT office.compilation_changed_since($1, $2) AS changed',
    [roundId, since],
    'compilation-changed',
  );
  return row?.changed ?? false;
}
