import type { ContactKind } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** A meeting or another contact as a person states it. */
export interface ContactInput {
  kind: ContactKind;
  heldOn: string;
  about: string;
  outcome: string;
  versionId: string | null;
  actorIds: readonly string[];
}

export interface ContactLock {
  id: string;
  assignmentId: string;
  version: number;
  kind: ContactKind;
  heldOn: string;
  updatedAt: Date;
  updatedBy: string;
}

const LOCK = `
  SELECT id, assignment_id AS "assignmentId", version, kind, held_on AS "heldOn", updated_at AS "updatedAt", updated_by_name AS "updatedBy"
  FROM office.contact WHERE id = $1 AND removed_at IS NULL FOR UPDATE`;

/** The contact, locked until the transaction ends; null when there is none or it was removed. */
export async function lockContact(tx: Transaction, id: string): Promise<ContactLock | null> {
  return tx.one<ContactLock>(LOCK, [id], 'contact-lock');
}

/** Writes the contact with its bodies, a new one where `id` is null; returns its id. */
export async function writeContact(
  tx: Transaction,
  place: { id: string | null; assignmentId: string },
  input: ContactInput,
  by: string,
): Promise<string> {
  const { kind, heldOn, about, outcome, versionId, actorIds } = input;
  const row = await tx.one<{ id: string }>(
    `INSERT INTO office.contact AS c (id, assignment_id, kind, held_on, about, outcome, version_id, updated_at, updated_by_name)
     VALUES (coalesce($1::uuid, gen_random_uuid()), $2, $3, $4, $5, $6, $7, clock_timestamp(), $8)
     ON CONFLICT (id) DO UPDATE SET kind = $3, held_on = $4, about = $5, outcome = $6, version_id = $7, version = c.version + 1,
       updated_at = clock_timestamp(), updated_by_name = $8 RETURNING id`,
    [place.id, place.assignmentId, kind, heldOn, about, outcome, versionId, by],
    'contact-write',
  );
  if (row === null) throw new Error('the contact was not written');
  await tx.query('DELETE FROM office.contact_actor WHERE contact_id = $1', [row.id]);
  await tx.query(
    'INSERT INTO office.contact_actor (contact_id, actor_id) SELECT $1, a.id FROM register.actor a WHERE a.id = ANY($2::uuid[])',
    [row.id, [...actorIds]],
    'contact-actors-write',
  );
  return row.id;
}

export async function markRemoved(tx: Transaction, id: string, by: string): Promise<void> {
  await tx.query(
    'UPDATE office.contact SET removed_at = clock_timestamp(), updated_at = clock_timestamp(), updated_by_name = $2 WHERE id = $1',
    [id, by],
  );
}
