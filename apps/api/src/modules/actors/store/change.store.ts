import { type ActorKind, type ActorNow, slugOf } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import type { NameKind, SectorRole } from './actor.row.ts';

/** A body, locked, as the rules and a stale page need it. */
export interface LockedActor extends ActorNow {
  id: string;
  version: number;
  updatedAt: Date;
  updatedBy: string;
}

const LOCK = `
  SELECT a.id, a.version, a.updated_at AS "updatedAt", a.updated_by_name AS "updatedBy", a.ended_on AS "endedOn", coalesce(n.name, a.key) AS name, n.valid_from AS "nameFrom"
  FROM register.actor a LEFT JOIN LATERAL (SELECT o.name, o.valid_from FROM register.actor_name o
    WHERE o.actor_id = a.id AND o.kind = 'OFFICIAL' ORDER BY o.valid_from DESC NULLS LAST LIMIT 1) n ON true
  WHERE a.id = ANY ($1::uuid[]) ORDER BY a.id FOR UPDATE OF a`;

/** The bodies, locked until the transaction ends, in one order: two who merge the same bodies do not wait for one another. */
export async function lockActors(tx: Transaction, ids: readonly string[]): Promise<LockedActor[]> {
  return tx.query<LockedActor>(LOCK, [[...ids]], 'actors-lock');
}

export interface ActorFactsRow {
  organisationNumber: string | null;
  mailbox: string | null;
  countyCode: string | null;
}

export async function insertActor(tx: Transaction, name: string, kind: ActorKind, by: string): Promise<string> {
  const row = await tx.one<{ id: string }>(
    `INSERT INTO register.actor (key, kind, updated_by_name)
     SELECT $1 || CASE WHEN EXISTS (SELECT FROM register.actor WHERE key = $1) THEN '-' || left(gen_random_uuid()::text, 8) ELSE '' END, $2, $3 RETURNING id`,
    [slugOf(name), kind, by],
    'actor-insert',
  );
  if (row === null) throw new Error('the body was not written');
  return row.id;
}

export async function writeFacts(tx: Transaction, id: string, facts: ActorFactsRow): Promise<void> {
  await tx.query(
    'UPDATE register.actor SET organisation_number = $2, mailbox = $3, county_code = $4 WHERE id = $1',
    [id, facts.organisationNumber, facts.mailbox, facts.countyCode],
    'actor-facts',
  );
}

/** Whether another body has the number. */
export async function organisationNumberTaken(tx: Transaction, number: string, id: string | null): Promise<boolean> {
  const found = 'SELECT 1 FROM register.actor WHERE organisation_number = $1 AND id IS DISTINCT FROM $2::uuid';
  return (await tx.one(found, [number, id], 'actor-number-taken')) !== null;
}

/** Whether another body has the official name on the day or later. */
export async function nameTaken(
  tx: Transaction,
  name: string,
  from: string | null,
  id: string | null,
): Promise<boolean> {
  const found = `SELECT 1 FROM register.actor_name n JOIN register.actor a ON a.id = n.actor_id
    WHERE lower(n.name) = lower($1) AND n.kind = 'OFFICIAL' AND n.actor_id IS DISTINCT FROM $3::uuid
      AND coalesce(least(n.valid_to, a.ended_on), 'infinity') >= coalesce($2::date, '-infinity')`;
  return (await tx.one(found, [name, from, id], 'actor-name-taken')) !== null;
}

export interface NewName {
  name: string;
  kind: NameKind;
  from: string | null;
  note: string | null;
}

/** Gives a name from a day. The name of that kind that had no last day gets one: the day before. */
export async function giveName(tx: Transaction, id: string, { name, kind, from, note }: NewName): Promise<void> {
  if (from !== null)
    await tx.query(
      `UPDATE register.actor_name SET valid_to = $3::date - 1 WHERE actor_id = $1 AND kind = $2 AND valid_to IS NULL AND coalesce(valid_from, '-infinity') < $3::date`,
      [id, kind, from],
      'actor-name-end',
    );
  await tx.query(
    `INSERT INTO register.actor_name (actor_id, name, kind, valid_from, note, sources) VALUES ($1, $2, $3, $4, $5, '')`,
    [id, name, kind, from, note],
    'actor-name-give',
  );
}

/** Ends what a body has, on its last day: its names and its places in sectors. */
export async function endActor(tx: Transaction, id: string, lastDay: string): Promise<void> {
  await tx.query('UPDATE register.actor SET ended_on = $2 WHERE id = $1', [id, lastDay], 'actor-end');
  for (const table of ['actor_name', 'actor_sector'])
    await tx.query(
      `UPDATE register.${table} SET valid_to = $2::date WHERE actor_id = $1 AND valid_to IS NULL AND coalesce(valid_from, '-infinity') <= $2::date`,
      [id, lastDay],
      `${table}-end`,
    );
}

export async function addPredecessor(
  tx: Transaction,
  actorId: string,
  predecessorId: string,
  from: string,
  note: string | null,
): Promise<void> {
  await tx.query(
    `INSERT INTO register.actor_predecessor (actor_id, predecessor_id, kind, from_date, note) VALUES ($1, $2, 'MERGER', $3, $4)
     ON CONFLICT (actor_id, predecessor_id) DO UPDATE SET from_date = $3, note = $4`,
    [actorId, predecessorId, from, note],
    'actor-predecessor',
  );
}

export interface SectorPlace {
  sector: string;
  role: SectorRole;
  validFrom: string;
  validTo: string | null;
}

/** A body's place in a sector from a day. The place it had there gets a last day; from the same day it is the same place. */
export async function placeInSector(tx: Transaction, id: string, place: SectorPlace): Promise<void> {
  await tx.query(
    `UPDATE register.actor_sector SET valid_to = $3::date - 1
     WHERE actor_id = $1 AND sector = $2 AND coalesce(valid_from, '-infinity') < $3::date AND coalesce(valid_to, 'infinity') >= $3::date`,
    [id, place.sector, place.validFrom],
    'actor-sector-end',
  );
  await tx.query(
    `INSERT INTO register.actor_sector (actor_id, sector, role, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (actor_id, sector, valid_from) DO UPDATE SET role = $3, valid_to = $5`,
    [id, place.sector, place.role, place.validFrom, place.validTo],
    'actor-sector-place',
  );
}

/** Counts the change, and keeps who made it. */
export async function touchActor(tx: Transaction, id: string, by: string): Promise<void> {
  await tx.query(
    'UPDATE register.actor SET version = version + 1, updated_at = clock_timestamp(), updated_by_name = $2 WHERE id = $1',
    [id, by],
    'actor-touch',
  );
}
