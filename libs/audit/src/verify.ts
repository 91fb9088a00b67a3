import { EVENT_HASH, SEAL_ENTRIES, sealHash } from './hashes.ts';

/** Sends one statement and gives its rows: the only way the check reaches a database. */
export type Ask = (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;

/** A seal somebody wrote down outside the database: from a receipt, the daily line of the log or the daily letter. */
export interface Anchor {
  number: number;
  /** Hexadecimal, 64 characters or 128: as the seal's algorithm makes it. */
  hash: string;
}

/** What can be wrong with the log. */
export type FindingCode =
  | 'EVENT_ALTERED'
  | 'EVENT_MISSING'
  | 'EVENT_MOVED'
  | 'EVENT_UNSEALED'
  | 'QUEUE_ALTERED'
  | 'SEAL_ALTERED'
  | 'SEAL_MISSING'
  | 'CHAIN_BROKEN'
  | 'ANCHOR_MISSING'
  | 'ANCHOR_DIFFERS';

export interface Finding {
  code: FindingCode;
  /** The event's id or the seal's number. */
  where: string;
}

export interface AuditReport {
  whole: boolean;
  events: number;
  seals: number;
  /** Events written within the last minute that are not sealed yet: no fault. */
  waiting: number;
  /** The newest seal: what to write down outside. Null before the first. */
  head: Anchor | null;
  /** At most 1 000. */
  findings: Finding[];
}

const MOST = 1_000;
/** An event that waits longer than this for its seal is a finding: the sealer stands still, or somebody put the event there. */
const PATIENCE = '1 minute';

// All hashes are computed anew by these statements, none by a function that lies in the database.
const CHECKS: Readonly<Record<string, string>> = {
  EVENT_ALTERED: `SELECT id::text AS place FROM record.event e LEFT JOIN record.seal_entry s ON s.event_id = e.id
    WHERE e.hash IS DISTINCT FROM ${EVENT_HASH} OR s.event_hash <> e.hash ORDER BY e.seq`,
  EVENT_MISSING: `SELECT s.event_id::text AS place FROM record.seal_entry s LEFT JOIN record.event e ON e.id = s.event_id
    WHERE e.id IS NULL ORDER BY s.seq`,
  EVENT_MOVED: `SELECT e.id::text AS place FROM record.event e JOIN record.seal_entry s ON s.event_id = e.id WHERE s.seq <> e.seq ORDER BY e.seq`,
  EVENT_UNSEALED: `SELECT e.id::text AS place FROM record.event e
    WHERE NOT EXISTS (SELECT FROM record.seal_entry s WHERE s.event_id = e.id)
      AND NOT EXISTS (SELECT FROM record.unsealed_event u WHERE u.event_id = e.id AND e.at > clock_timestamp() - interval '${PATIENCE}') ORDER BY e.seq`,
  QUEUE_ALTERED: `SELECT u.event_id::text AS place FROM record.unsealed_event u LEFT JOIN record.event e ON e.id = u.event_id
    WHERE e.hash IS DISTINCT FROM u.event_hash OR e.seq <> u.seq OR EXISTS (SELECT FROM record.seal_entry s WHERE s.event_id = u.event_id)`,
  SEAL_ALTERED: `SELECT s.number::text AS place FROM record.seal s
      LEFT JOIN LATERAL (SELECT ${SEAL_ENTRIES} AS entries, count(*) AS events FROM record.seal_entry e WHERE e.seal = s.number) inside ON true
    WHERE s.hash IS DISTINCT FROM ${sealHash('s', 'inside.entries')} OR s.events <> inside.events ORDER BY s.number`,
  SEAL_MISSING: `SELECT DISTINCT missing::text AS place FROM (
      SELECT e.seal AS missing FROM record.seal_entry e WHERE NOT EXISTS (SELECT FROM record.seal s WHERE s.number = e.seal)
      UNION SELECT n FROM generate_series(1, (SELECT max(number) FROM record.seal)) n WHERE NOT EXISTS (SELECT FROM record.seal s WHERE s.number = n)) gone`,
  CHAIN_BROKEN: `SELECT s.number::text AS place FROM record.seal s LEFT JOIN record.seal b ON b.number = s.number - 1
    WHERE s.previous IS DISTINCT FROM CASE WHEN s.number = 1 THEN decode(repeat('00', 32), 'hex') ELSE b.hash END OR s.sealed_at < b.sealed_at ORDER BY s.number`,
};

/**
 * Checks the whole log: each event against its own hash and its seal, each seal against its events and the seal before it, and the
 * anchors given against the chain. Reads only. A log cut off at its end is found by an anchor alone: keep them outside the database.
 */
export async function verifyAudit(ask: Ask, anchors: readonly Anchor[] = []): Promise<AuditReport> {
  const findings: Finding[] = [];
  for (const [code, text] of Object.entries(CHECKS)) {
    const rows = await ask(`${text} LIMIT ${MOST}`);
    findings.push(...rows.map(({ place }) => ({ code: code as FindingCode, where: String(place) })));
  }
  for (const anchor of anchors) findings.push(...(await against(ask, anchor)));
  const [sums] =
    await ask(`SELECT (SELECT count(*)::int FROM record.event) AS events, (SELECT count(*)::int FROM record.seal) AS seals,
    (SELECT count(*)::int FROM record.unsealed_event) AS waiting`);
  const [head] = await ask(
    `SELECT number::int AS number, encode(hash, 'hex') AS hash FROM record.seal ORDER BY seal.number DESC LIMIT 1`,
  );
  return {
    whole: findings.length === 0,
    ...(sums as { events: number; seals: number; waiting: number }),
    head: head === undefined ? null : (head as unknown as Anchor),
    findings: findings.slice(0, MOST),
  };
}

async function against(ask: Ask, { number, hash }: Anchor): Promise<Finding[]> {
  const [seal] = await ask(`SELECT encode(hash, 'hex') AS hash FROM record.seal WHERE number = $1`, [number]);
  if (seal === undefined) return [{ code: 'ANCHOR_MISSING', where: String(number) }];
  return seal['hash'] === hash.toLowerCase() ? [] : [{ code: 'ANCHOR_DIFFERS', where: String(number) }];
}

/** Reads `123:` and 64 (or 128) hexadecimal characters, as it stands in a receipt; undefined for anything else. */
export function readAnchor(text: string): Anchor | undefined {
  const match = /^\s*(\d{1,15}):((?:[0-9a-f]{64}){1,2})\s*$/iu.exec(text);
  return match ? { number: Number(match[1]), hash: (match[2] as string).toLowerCase() } : undefined;
}
