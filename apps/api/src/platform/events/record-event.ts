import { EVENT_HASH } from '@samsyn/audit';
import { SYSTEM, type Acting } from '../caller.ts';
import type { Transaction } from '../db/index.ts';

/** Something that happened and must be known for ever. `data` holds ids, numbers and codes, never what somebody wrote. */
export interface EventNote {
  /** What happened, in the past tense: `ROUND_OPENED`. */
  kind: string;
  by: Acting;
  objectType: string;
  objectId: string;
  roundId?: string;
  data?: Readonly<Record<string, unknown>>;
}

const INSERT = `
  WITH happened AS (
    SELECT gen_random_uuid() AS id, clock_timestamp() AS at, $1::text AS kind, $2::uuid AS round_id, $3::text AS object_type,
      $4::uuid AS object_id, $5::text AS side, $6::uuid AS user_id, $7::uuid AS organisation_id, $8::jsonb AS data,
      record.hash_algorithm() AS algorithm
  )
  INSERT INTO record.event (id, at, kind, round_id, object_type, object_id, side, user_id, organisation_id, data, algorithm, hash)
  SELECT id, at, kind, round_id, object_type, object_id, side, user_id, organisation_id, data, algorithm, ${EVENT_HASH} FROM happened`;

/** Writes the event, with its hash, in the transaction of what it tells of: both are there, or neither. */
export async function recordEvent(tx: Transaction, note: EventNote): Promise<void> {
  const side = note.by === SYSTEM ? 'SYSTEM' : note.by.side;
  const person = 'userId' in note.by ? note.by.userId : null;
  const organisation = 'organisationId' in note.by ? note.by.organisationId : null;
  await tx.query(
    INSERT,
    [
      note.kind,
      note.roundId ?? null,
      note.objectType,
      note.objectId,
      side,
      person,
      organisation,
      JSON.stringify(note.data ?? {}),
    ],
    'record-event',
  );
}
