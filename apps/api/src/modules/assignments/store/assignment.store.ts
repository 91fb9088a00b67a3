import type { ActorKind, HearingWay, ReportKind } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** An assignment as a person states it. */
export interface AssignmentInput {
  registrationNumber: string | null;
  title: string;
  source: string;
  decidedOn: string | null;
  duties: readonly string[];
  parties: readonly PartyInput[];
  reports: readonly ReportInput[];
  /** The rounds that hang on it. */
  roundIds: readonly string[];
}

export interface PartyInput {
  name: string;
  ways: readonly HearingWay[];
  wording: string;
  actorKind: ActorKind | null;
  each: boolean;
  actorIds: readonly string[];
}

export interface ReportInput {
  kind: ReportKind;
  title: string;
  dueOn: string;
  givenOn: string | null;
}

export interface AssignmentLock {
  id: string;
  version: number;
  updatedAt: Date;
  updatedBy: string;
}

const LOCK = `SELECT id, version, updated_at AS "updatedAt", updated_by_name AS "updatedBy" FROM office.assignment WHERE id = $1 FOR UPDATE`;

/** The assignment, locked until the transaction ends; null when there is none. */
export async function lockAssignment(tx: Transaction, id: string): Promise<AssignmentLock | null> {
  return tx.one<AssignmentLock>(LOCK, [id], 'assignment-lock');
}

/** Whether another assignment has the number. */
export async function numberTaken(tx: Transaction, registrationNumber: string, id: string | null): Promise<boolean> {
  const other = await tx.one(
    'SELECT 1 FROM office.assignment WHERE registration_number = $1 AND id IS DISTINCT FROM $2::uuid',
    [registrationNumber, id],
  );
  return other !== null;
}

/** Writes the assignment whole, a new one where `id` is null; returns its id. Actors and rounds that do not exist are left out. */
export async function writeAssignment(
  tx: Transaction,
  id: string | null,
  input: AssignmentInput,
  by: string,
): Promise<string> {
  const final = input.reports.find(({ kind }) => kind === 'FINAL_REPORT')?.dueOn ?? null;
  const { registrationNumber, title, source, decidedOn, duties } = input;
  const row = await tx.one<{ id: string }>(
    `INSERT INTO office.assignment AS a (id, registration_number, title, source, decided_on, duties, final_report_at, updated_at, updated_by_name)
     VALUES (coalesce($1::uuid, gen_random_uuid()), $2, $3, $4, $5, $6, $7, clock_timestamp(), $8)
     ON CONFLICT (id) DO UPDATE SET registration_number = $2, title = $3, source = $4, decided_on = $5, duties = $6, final_report_at = $7,
       version = a.version + 1, updated_at = clock_timestamp(), updated_by_name = $8 RETURNING id`,
    [id, registrationNumber, title, source, decidedOn, [...duties], final, by],
    'assignment-write',
  );
  if (row === null) throw new Error('the assignment was not written');
  await writeParties(tx, row.id, input.parties);
  await writeReports(tx, row.id, input.reports);
  await tx.query(
    `UPDATE office.round SET assignment_id = CASE WHEN id = ANY($2::uuid[]) THEN $1::uuid END
     WHERE (assignment_id = $1 AND NOT id = ANY($2::uuid[])) OR (id = ANY($2::uuid[]) AND assignment_id IS DISTINCT FROM $1::uuid)`,
    [row.id, [...input.roundIds]],
    'assignment-rounds-write',
  );
  return row.id;
}

async function writeParties(tx: Transaction, id: string, parties: readonly PartyInput[]): Promise<void> {
  await tx.query(
    'DELETE FROM office.assignment_party_actor WHERE party_id IN (SELECT p.id FROM office.assignment_party p WHERE p.assignment_id = $1)',
    [id],
  );
  await tx.query('DELETE FROM office.assignment_party WHERE assignment_id = $1', [id]);
  for (const [ordinal, party] of parties.entries()) {
    const { name, ways, wording, actorKind, each, actorIds } = party;
    await tx.query(
      `WITH made AS (
         INSERT INTO office.assignment_party (assignment_id, ordinal, name, ways, wording, actor_kind, each_one) VALUES ($1, $2, $3, $4, $5, $6, $7)
         RETURNING id
       )
       INSERT INTO office.assignment_party_actor (party_id, actor_id) SELECT made.id, a.id FROM made, register.actor a WHERE a.id = ANY($8::uuid[])`,
      [id, ordinal, name, [...ways], wording, actorKind, each, [...actorIds]],
      'assignment-party-write',
    );
  }
}

async function writeReports(tx: Transaction, id: string, reports: readonly ReportInput[]): Promise<void> {
  await tx.query('DELETE FROM office.assignment_report WHERE assignment_id = $1', [id]);
  for (const { kind, title, dueOn, givenOn } of reports) {
    await tx.query(
      'INSERT INTO office.assignment_report (assignment_id, kind, title, due_on, given_on) VALUES ($1, $2, $3, $4, $5)',
      [id, kind, title, dueOn, givenOn],
      'assignment-report-write',
    );
  }
}

/** The day it is in Sweden, by the database's clock. */
export async function swedishToday(tx: Transaction): Promise<string> {
  const row = await tx.one<{ today: string }>(
    `SELECT (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date AS today`,
    [],
    'swedish-today',
  );
  if (row === null) throw new Error('the database does not tell the day');
  return row.today;
}
