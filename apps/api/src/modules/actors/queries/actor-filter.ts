import type { ActorKind } from '@samsyn/consultation';
import type { SqlValue } from '../../../platform/db/index.ts';

/** Which bodies are asked for. What is left out does not matter; a blank search finds all. */
export interface ActorFilter {
  search?: string | null;
  kind?: ActorKind | null;
  sector?: string | null;
  /** The county's code. */
  county?: string | null;
  /** The day whose names, sectors and bodies count; today when not said. */
  validOn?: string | null;
  includeEnded?: boolean | null;
}

const SEARCH_MOST = 100;

/**
 * SQL that makes `asked`: the bodies that fit the filter, each with its name on the day, how well the search fits (0 best) and which
 * name it hit. Takes the first seven values, in the order `filterValues` gives them.
 */
export const ASKED = `
  hits AS (
    SELECT DISTINCT ON (n.actor_id) n.actor_id, n.name AS hit,
      CASE WHEN lower(n.name) = $2 THEN 0 WHEN starts_with(lower(n.name), $2) THEN 1 WHEN strpos(lower(n.name), ' ' || $2) > 0 THEN 2 ELSE 3 END AS rank
    FROM register.actor_name n
    WHERE $2::text IS NOT NULL AND lower(n.name) LIKE ALL ($3::text[])
    ORDER BY n.actor_id, rank, n.kind DESC, n.valid_from DESC NULLS LAST
  ), asked AS (
    SELECT a.*, register.name_on(a.id, $1::date) AS name, coalesce(h.rank, 0) AS rank, h.hit
    FROM register.actor a LEFT JOIN hits h ON h.actor_id = a.id
    WHERE ($2::text IS NULL OR h.actor_id IS NOT NULL)
      AND ($4::text IS NULL OR a.kind = $4)
      AND ($5::text IS NULL OR a.county_code = $5)
      AND ($6::text IS NULL OR EXISTS (
        SELECT FROM register.actor_sector s WHERE s.actor_id = a.id AND s.sector = $6
          AND coalesce(s.valid_from, '-infinity') <= $1::date AND coalesce(s.valid_to, 'infinity') >= $1::date))
      AND ($7::boolean OR a.ended_on IS NULL OR a.ended_on >= $1::date)
  )`;

/** The values `ASKED` takes. */
export function filterValues(filter: ActorFilter): SqlValue[] {
  const search = (filter.search ?? '')
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .slice(0, SEARCH_MOST);
  return [
    filter.validOn ?? today(),
    search === '' ? null : search,
    search.split(' ').map((word) => `%${escapeLike(word)}%`),
    filter.kind ?? null,
    filter.county ?? null,
    filter.sector ?? null,
    filter.includeEnded ?? false,
  ];
}

const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** Today's date in Sweden. */
export function today(): string {
  return STOCKHOLM.format(new Date());
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/gu, (letter) => `\\${letter}`);
}
