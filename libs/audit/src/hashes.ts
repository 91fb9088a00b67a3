/** The algorithms that an event or a seal may name as its own. Each makes hashes of another length. */
const HASH_ALGORITHMS = { 'SHA-256': 'sha256', 'SHA-512': 'sha512' } as const;

/** The hash of a text by the algorithm that a column names; NULL for one that is not known, which agrees with no hash. */
function hashed(algorithm: string, text: string): string {
  const cases = Object.entries(HASH_ALGORITHMS).map(
    ([name, call]) => `WHEN '${name}' THEN ${call}(convert_to(${text}, 'UTF8'))`,
  );
  return `CASE ${algorithm} ${cases.join(' ')} END`;
}

/**
 * What an event's hash is taken over, in SQL, from columns named as in record.event: one JSON array as PostgreSQL writes it (jsonb is
 * written with its keys in a fixed order), the moment in UTC with microseconds. By the algorithm the event names.
 */
export const EVENT_HASH = hashed(
  'algorithm',
  `json_build_array(id,
  to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), kind, round_id, object_type, object_id, side, user_id, organisation_id,
  data)::text`,
);

/**
 * What a seal's hash is taken over, in SQL: its number, the hash of the seal before it, its moment, and each sealed event (place in the
 * log, id, hash) in order. `seal` names a row of record.seal, `entries` an expression that gives the events as JSON.
 */
export function sealHash(seal: string, entries: string): string {
  return hashed(
    `${seal}.algorithm`,
    `json_build_array(${seal}.number, encode(${seal}.previous, 'hex'),
    to_char(${seal}.sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), ${entries})::text`,
  );
}

/** The events of a seal as JSON, from rows named as in record.seal_entry. */
export const SEAL_ENTRIES = `json_agg(json_build_array(seq, event_id, encode(event_hash, 'hex')) ORDER BY seq)`;
