import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { type ActorFilter, ASKED, filterValues } from '../../actors/index.ts';

// A body that is to end is asked until it has.
const TODAY = `(clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date`;

export async function addRecipients(tx: Transaction, roundId: string, actorIds: readonly string[]): Promise<void> {
  await tx.query(
    `INSERT INTO office.round_recipient (round_id, actor_id)
     SELECT $1, a.id FROM register.actor a WHERE a.id = ANY($2::uuid[]) AND (a.ended_on IS NULL OR a.ended_on >= ${TODAY}) ON CONFLICT DO NOTHING`,
    [roundId, [...actorIds]],
  );
}

/** Adds what the register's own filter finds: exactly the bodies that its page would list. Bodies that have ended are never asked. */
export async function addMatching(tx: Transaction, roundId: string, filter: ActorFilter): Promise<void> {
  await tx.query(
    `WITH ${ASKED} INSERT INTO office.round_recipient (round_id, actor_id) SELECT $8, asked.id FROM asked ON CONFLICT DO NOTHING`,
    [...filterValues({ ...filter, includeEnded: false }), roundId],
  );
}

/** Those whom a saved list means today: a rule is resolved here and now. */
export async function addFromList(tx: Transaction, roundId: string, listId: string): Promise<void> {
  await tx.query(
    `INSERT INTO office.round_recipient (round_id, actor_id)
     SELECT $1, m.id FROM office.list_members(office.rule_of_list($2), ${TODAY}) AS m (id) ON CONFLICT DO NOTHING`,
    [roundId, listId],
  );
}

/** Who was asked in a round (its parameter), each as who it is now: a body that has ended stands as those that follow it, however many steps. */
export const standingNow = (round: '$1' | '$2'): string => `
  RECURSIVE standing AS (
    SELECT i.organisation_id AS was, i.name_as_sent AS was_called, i.organisation_id AS id FROM record.invitation i WHERE i.round_id = ${round}
    UNION
    SELECT s.was, s.was_called, p.actor_id FROM standing s
    JOIN register.actor a ON a.id = s.id AND a.ended_on < ${TODAY}
    JOIN register.actor_predecessor p ON p.predecessor_id = s.id
  ), standing_now AS (SELECT s.was, s.was_called, s.id FROM standing s JOIN register.actor a ON a.id = s.id AND (a.ended_on IS NULL OR a.ended_on >= ${TODAY}))`;

/** The bodies that were asked in a round that has been sent, as who they are now. */
export async function addAsIn(tx: Transaction, roundId: string, earlierId: string): Promise<void> {
  await tx.query(
    `WITH ${standingNow('$2')} INSERT INTO office.round_recipient (round_id, actor_id) SELECT DISTINCT $1::uuid, id FROM standing_now ON CONFLICT DO NOTHING`,
    [roundId, earlierId],
  );
}

export async function removeRecipients(tx: Transaction, roundId: string, actorIds: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM office.round_recipient WHERE round_id = $1 AND actor_id = ANY($2::uuid[])', [
    roundId,
    [...actorIds],
  ]);
}

export async function clearRecipients(tx: Transaction, roundId: string): Promise<void> {
  await tx.query('DELETE FROM office.round_recipient WHERE round_id = $1', [roundId]);
}

/** Whether a list of the name is kept as a rule: names never take a rule's place. */
export async function isRule(tx: Transaction, name: string): Promise<boolean> {
  const found = 'SELECT 1 FROM office.distribution_list WHERE name = $1 AND rule IS NOT NULL';
  return (await tx.one(found, [name], 'list-is-rule')) !== null;
}

/** Saves the round's recipients as a list under a name; a list of that name is replaced. */
export async function saveList(
  tx: Transaction,
  caller: AuthorityCaller,
  roundId: string,
  name: string,
): Promise<{ id: string; size: number }> {
  await tx.query(
    'DELETE FROM office.distribution_list_member WHERE list_id IN (SELECT id FROM office.distribution_list WHERE name = $1)',
    [name],
  );
  await tx.query('DELETE FROM office.distribution_list WHERE name = $1', [name]);
  const row = await tx.one<{ id: string }>(
    'INSERT INTO office.distribution_list (name, saved_by, saved_by_name) VALUES ($1, $2, $3) RETURNING id',
    [name, caller.userId, caller.displayName],
  );
  if (row === null) throw new Error('the list was not saved');
  const members = await tx.query(
    `INSERT INTO office.distribution_list_member (list_id, actor_id) SELECT $1, actor_id FROM office.round_recipient WHERE round_id = $2 RETURNING 1`,
    [row.id, roundId],
  );
  return { ...row, size: members.length };
}

export interface Invited {
  invitationId: string;
  organisationId: string;
  mailbox: string | null;
}

// The sändlista as sent: each name as valid today, frozen from here on (record.invitation refuses every change).
const FREEZE = `
  INSERT INTO record.invitation (round_id, organisation_id, name_as_sent, kind, mailbox, channel)
  SELECT rr.round_id, a.id, register.name_on(a.id, (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date), a.kind, a.mailbox,
    CASE WHEN a.mailbox IS NULL THEN 'LINK' ELSE 'EMAIL' END
  FROM office.round_recipient rr JOIN register.actor a ON a.id = rr.actor_id WHERE rr.round_id = $1
  RETURNING id AS "invitationId", organisation_id AS "organisationId", mailbox`;

export async function freezeRecipients(tx: Transaction, roundId: string): Promise<Invited[]> {
  return tx.query<Invited>(FREEZE, [roundId]);
}

/** One letter a mailbox waits to be sent. Returns the ids of the letters. */
export async function queueLetters(tx: Transaction, roundId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO office.outgoing_mail (round_id, invitation_id, kind, address)
     SELECT round_id, id, 'INVITATION', mailbox FROM record.invitation WHERE round_id = $1 AND mailbox IS NOT NULL RETURNING id`,
    [roundId],
  );
  return rows.map((row) => row.id);
}
