import pg from 'pg';

/** When things happened in the demonstration's past; the database would stamp them all with the moment of seeding. */
export interface Past {
  roundId: string;
  deadline: Date;
  sentAt: Date;
  bodies: { organisationId: string; openedAt: Date; receivedAt: Date | null }[];
}

const TABLES = [
  'record.response',
  'record.comment',
  'record.invitation',
  'record.invitation_opening',
  'office.round',
  'office.round_front',
  'workspace.sign_off_step',
];

/**
 * Moves a round of the demonstration into the past, as the owner of the database and once, when it is made: a round that shows late answers has to have had its
 * last day. The triggers and the row-level security that forbid this to everybody else are put aside inside this one transaction. Never run outside the demo seed.
 */
export async function setInThePast(databaseUrl: string, past: Past): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const table of TABLES)
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
    await client.query('UPDATE office.round SET deadline = $2, opened_at = $3 WHERE id = $1', [
      past.roundId,
      past.deadline,
      past.sentAt,
    ]);
    // what a body is shown before it is surely identified is kept beside the round by a trigger, which is put aside here
    await client.query('UPDATE office.round_front SET deadline = $2 WHERE round_id = $1', [
      past.roundId,
      past.deadline,
    ]);
    await client.query('UPDATE record.invitation SET sent_at = $2 WHERE round_id = $1', [past.roundId, past.sentAt]);
    for (const { organisationId, openedAt, receivedAt } of past.bodies) {
      const one = [past.roundId, organisationId];
      await client.query(
        'UPDATE record.invitation_opening SET opened_at = $3 WHERE round_id = $1 AND organisation_id = $2',
        [...one, openedAt],
      );
      if (receivedAt === null) continue;
      await client.query(
        'UPDATE record.response SET received_at = $3, deadline_at = $4 WHERE round_id = $1 AND organisation_id = $2',
        [...one, receivedAt, past.deadline],
      );
      await client.query(
        `UPDATE workspace.sign_off_step SET at = $3 WHERE round_id = $1 AND organisation_id = $2 AND kind = 'SUBMITTED'`,
        [...one, receivedAt],
      );
      await client.query(
        `UPDATE record.comment c SET received_at = r.received_at, late = r.late FROM record.response r
         WHERE r.id = c.response_id AND c.round_id = $1 AND c.organisation_id = $2`,
        one,
      );
    }
    for (const table of TABLES)
      await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    await client.end();
  }
}
