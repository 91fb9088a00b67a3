import type { ExportFormat, ExportKind, ExportState } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

export interface ExportView {
  id: string;
  roundId: string;
  kind: ExportKind;
  format: ExportFormat;
  state: ExportState;
  rowsDone: number;
  rowsTotal: number;
  problem: string | null;
  size: number | null;
  askedAt: Date;
  askedBy: string;
  finishedAt: Date | null;
}

const VIEW = `id, round_id AS "roundId", kind, format, state, rows_done AS "rowsDone", rows_total AS "rowsTotal", problem, size,
  asked_at AS "askedAt", asked_by_name AS "askedBy", finished_at AS "finishedAt"`;

/** The newest first; more than these nobody looks for. */
export const EXPORTS = `SELECT ${VIEW} FROM office.export WHERE round_id = $1 ORDER BY asked_at DESC, id LIMIT 50`;
export const EXPORT = `SELECT ${VIEW} FROM office.export WHERE id = $1`;

/** What is asked for anew is what is under way already. */
export async function askFor(
  tx: Transaction,
  caller: AuthorityCaller,
  { roundId, kind, format }: { roundId: string; kind: ExportKind; format: ExportFormat },
): Promise<{ made: boolean; export: ExportView | null }> {
  const made = await tx.one<ExportView>(
    `INSERT INTO office.export (round_id, kind, format, asked_by, asked_by_name) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (round_id, kind, format) WHERE state IN ('WAITING', 'RUNNING') DO NOTHING RETURNING ${VIEW}`,
    [roundId, kind, format, caller.userId, caller.displayName],
    'export-ask',
  );
  if (made !== null) return { made: true, export: made };
  const underWay = await tx.one<ExportView>(
    `SELECT ${VIEW} FROM office.export WHERE round_id = $1 AND kind = $2 AND format = $3 AND state IN ('WAITING', 'RUNNING')`,
    [roundId, kind, format],
    'export-under-way',
  );
  return { made: false, export: underWay };
}

/** Takes up the work under a number of its own, and puts away what an earlier attempt left; null where there is nothing to do any more. */
export async function takeUp(
  tx: Transaction,
  id: string,
): Promise<(ExportView & { run: string; attempts: number }) | null> {
  await tx.query('DELETE FROM office.export_part WHERE export_id = $1', [id], 'export-clear');
  return tx.one(
    `UPDATE office.export SET state = 'RUNNING', run = gen_random_uuid(), attempts = attempts + 1, rows_done = 0
     WHERE id = $1 AND state IN ('WAITING', 'RUNNING') RETURNING ${VIEW}, run, attempts`,
    [id],
    'export-take-up',
  );
}

export async function endWithout(
  tx: Transaction,
  id: string,
  state: 'FAILED' | 'CANCELLED',
  problem: string | null,
): Promise<ExportView | null> {
  return tx.one<ExportView>(
    `UPDATE office.export SET state = $2, problem = $3, finished_at = clock_timestamp()
     WHERE id = $1 AND state IN ('WAITING', 'RUNNING') RETURNING ${VIEW}`,
    [id, state, problem],
    'export-end',
  );
}

/** What the process that writes tells of its run; each finds nothing once the run is another's, or the work was cancelled. */
export const PROGRESS = `UPDATE office.export SET rows_done = $3, rows_total = $4 WHERE id = $1 AND run = $2 AND state = 'RUNNING' RETURNING id`;
export const PART = `INSERT INTO office.export_part (export_id, run, ordinal, bytes) VALUES ($1, $2, $3, $4)`;
export const READY = `
  UPDATE office.export SET state = 'READY', size = $3, sha256 = $4, rows_done = rows_total, finished_at = clock_timestamp()
  WHERE id = $1 AND run = $2 AND state = 'RUNNING' RETURNING id`;

/** One piece of a file that is ready. */
export const PIECE = `
  SELECT p.bytes FROM office.export e JOIN office.export_part p ON p.export_id = e.id AND p.run = e.run
  WHERE e.id = $1 AND e.state = 'READY' AND p.ordinal = $2`;

export interface ExportFile {
  kind: ExportKind;
  format: ExportFormat;
  /** The round's. */
  title: string;
  size: number;
}

export const EXPORT_FILE = `
  SELECT e.kind, e.format, e.size, r.title FROM office.export e JOIN office.round r ON r.id = e.round_id WHERE e.id = $1 AND e.state = 'READY'`;
