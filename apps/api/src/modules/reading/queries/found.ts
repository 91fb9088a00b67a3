import { type SqlValue, UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { conditions, type Passing } from './conditions.ts';
import { type Sought, soughtIn } from './search.ts';

/**
 * Above this what passes is told as "more than", and a list in the order of the text meets its next page of it sooner than all of it can be
 * gathered and sorted. Below it that list might be walked from end to end for one item.
 */
export const FEW = 1_000;

/** What passes, gathered before the list is made: the few by their ids, or that they are too many to name. */
export interface Found {
  total: number;
  ids: string[] | null;
}

const PLACES = `
  SELECT o.ordinal FROM office.round r JOIN record.provision p ON p.version_id = r.version_id
    CROSS JOIN generate_series(p.ordinal, p.last_ordinal) AS o (ordinal)
  WHERE r.id = $1 AND ' ' || lower(p.address) LIKE '% ' || $2 GROUP BY o.ordinal`;

/** The places a search names; null: it is of words. */
export async function placesIn(
  db: UnitOfWork,
  caller: AuthorityCaller,
  roundId: string,
  { place }: Sought,
): Promise<number[] | null> {
  if (place === null) return null;
  const rows = await db.read<{ ordinal: number }>(caller, PLACES, [roundId, place], 'reading-places');
  return rows.map(({ ordinal }) => ordinal);
}

/** What was typed in the search field; null: nothing. */
export const searchOf = (search: string | null | undefined): Sought | null =>
  search == null || search.trim() === '' ? null : soughtIn(search);

/** Words stand in the text by their beginnings, or anywhere; each way has an index of its own. */
export function wordsStand(words: Sought, value: (one: SqlValue) => string): string {
  const whole = begin(words, value);
  const parts = words.anywhere.map((ways) => `i.plain LIKE ANY (${value(ways)}::text[])`);
  return parts.length === 0 ? whole : `(${whole} OR (${parts.join(' AND ')}))`;
}

// each with the head of the round's id ($1), as the index holds them (migration 0236); of letters and digits alone, so they need no guard
const begin = ({ beginnings }: Sought, value: (one: SqlValue) => string): string =>
  beginnings.length === 0
    ? 'false'
    : `i.round_words @@ (SELECT string_agg('''' || left($1::uuid::text, 8) || b || ''':*', ' & ')::tsquery FROM unnest(${value(beginnings)}::text[]) b)`;

/** Whether something is asked for that may be rare among what the list walks through. */
export const mayBeRare = ({ words, filter }: Omit<Passing, 'stand'>): boolean =>
  words !== null || filter.decided != null;

/** All that passes, as far as it is few. */
export async function gather(
  db: UnitOfWork,
  caller: AuthorityCaller,
  roundId: string,
  passing: Omit<Passing, 'stand'>,
): Promise<Found | null> {
  const { words } = passing;
  // the cheaper way alone tells what is common
  const ways = words === null ? [null] : words.anywhere.length === 0 ? [begin] : [begin, wordsStand];
  let found: Found | null = null;
  for (const stand of ways) {
    const { from, where, values } = conditions({ ...passing, stand }, caller.userId);
    const text = `SELECT count(*)::int AS total, CASE WHEN count(*) <= ${FEW} THEN coalesce(array_agg(h.id), '{}') END AS ids
      FROM (SELECT i.id FROM ${from} WHERE ${where} LIMIT ${FEW + 1}) h`;
    [found = null] = await db.read<Found>(caller, text, [roundId, ...values]);
    if (found === null || found.ids === null) return found;
  }
  return found;
}
