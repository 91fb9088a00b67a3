import type { SealedForm } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** An edition that waits, with all that its seal says but what comes of the writing. `seal`: of the log, over its being put together. */
export interface WaitingEdition {
  id: string;
  roundId: string;
  edition: number;
  reason: string;
  orderedAt: Date;
  orderedBy: string;
  roundTitle: string;
  roundRegistrationNumber: string;
  versionId: string;
  versionNumber: number;
  versionHash: string;
  follows: string | null;
  seal: string | null;
}

const WAITING = `
  SELECT e.id, e.round_id AS "roundId", e.number AS edition, e.reason, e.ordered_at AS "orderedAt", e.ordered_by_name AS "orderedBy",
    r.title AS "roundTitle", r.registration_number AS "roundRegistrationNumber", v.id AS "versionId", v.number AS "versionNumber", v.content_hash AS "versionHash",
    (SELECT s.content_hash FROM office.compilation_edition b JOIN office.compilation_seal s ON s.edition_id = b.id
      WHERE b.round_id = e.round_id AND b.number < e.number ORDER BY b.number DESC LIMIT 1) AS follows,
    (SELECT o.number || ':' || o.hash FROM record.event ev, record.seal_over(ev.id) o WHERE ev.round_id = e.round_id
      AND ev.kind IN ('ROUND_CONSOLIDATED', 'COMPILATION_RENEWED') AND ev.data->>'editionId' = e.id::text) AS seal
  FROM office.compilation_edition e JOIN office.round r ON r.id = e.round_id JOIN record.version v ON v.id = r.version_id
  WHERE e.id = $1 AND NOT EXISTS (SELECT FROM office.compilation_seal s WHERE s.edition_id = e.id)
    AND NOT EXISTS (SELECT FROM office.compilation_failure f WHERE f.edition_id = e.id)`;

/** Null where there is nothing to do (any more). */
export async function waitingEdition(tx: Transaction, id: string): Promise<WaitingEdition | null> {
  return tx.one<WaitingEdition>(WAITING, [id], 'edition-waiting');
}

/** Puts away what an attempt that broke off left behind. */
export async function clearPieces(tx: Transaction, id: string): Promise<void> {
  await tx.query('DELETE FROM office.compilation_piece WHERE edition_id = $1', [id], 'edition-clear');
}

export const EDITION_PART = `INSERT INTO office.compilation_piece (edition_id, run, form, ordinal, bytes) VALUES ($1, $2, $3, $4, $5)`;

/** One piece of a file, of the attempt $2. */
export const EDITION_PIECE = `SELECT p.bytes FROM office.compilation_piece p WHERE p.edition_id = $1 AND p.run = $2 AND p.form = $3 AND p.ordinal = $4`;

export interface SealRow {
  editionId: string;
  run: string;
  contentHash: string;
  comments: number;
  bodies: number;
  contentAt: string;
  sealedAt: Date;
  keyId: string;
  files: readonly { form: SealedForm; size: number; sha256: string }[];
}

export async function insertSeal(tx: Transaction, row: SealRow): Promise<void> {
  const { editionId, run, contentHash, comments, bodies, contentAt, sealedAt, keyId, files } = row;
  await tx.query(
    `INSERT INTO office.compilation_seal (edition_id, run, content_hash, comments, bodies, content_at, sealed_at, key_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [editionId, run, contentHash, comments, bodies, contentAt, sealedAt, keyId],
    'edition-seal',
  );
  await tx.query(
    `INSERT INTO office.compilation_file (edition_id, form, size, sha256) SELECT $1, f.form, f.size, f.sha256 FROM jsonb_to_recordset($2) AS f (form text, size bigint, sha256 text)`,
    [editionId, JSON.stringify(files)],
    'edition-files',
  );
}

export async function insertFailure(tx: Transaction, editionId: string, problem: string): Promise<void> {
  await tx.query(
    `INSERT INTO office.compilation_failure (edition_id, problem) VALUES ($1, $2)`,
    [editionId, problem],
    'edition-failure',
  );
}

export interface EditionFile {
  run: string;
  size: number;
  edition: number;
  title: string;
}

export const EDITION_FILE = `
  SELECT s.run, f.size::float AS size, e.number AS edition, r.title
  FROM office.compilation_file f JOIN office.compilation_seal s ON s.edition_id = f.edition_id JOIN office.compilation_edition e ON e.id = f.edition_id
    JOIN office.round r ON r.id = e.round_id WHERE f.edition_id = $1 AND f.form = $2`;
