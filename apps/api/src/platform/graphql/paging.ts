import { Field, ObjectType } from '@nestjs/graphql';
import { refuse, Refused } from '../refusals.ts';

@ObjectType('PageInfo')
export class PageInfoType {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor?: string | null;
}

/** Lists are never longer than this a page. */
export const PAGE_MOST = 200;

export interface Page<Row> {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** How many rows were asked for, within 1 … PAGE_MOST. */
export function pageSize(first: number): number {
  return Math.min(Math.max(Math.trunc(first), 1), PAGE_MOST);
}

/**
 * How many rows a prepared statement reads, written in its text: one more than an ordinary page, or than the longest. A number among its
 * values would have PostgreSQL guess a tenth of all, never keep the plan, and make a new one for each page. `toPage` cuts to what was asked.
 */
export const ROWS_READ = { short: 51, long: PAGE_MOST + 1 } as const;

export function lengthFor(size: number): keyof typeof ROWS_READ {
  return size < ROWS_READ.short ? 'short' : 'long';
}

/** The place after which the next page starts, as an opaque text: the sort key of the last row. */
export function toCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor of ours (`parts` values), or null when no cursor was given; anything else is refused. */
export function fromCursor(cursor: string | null | undefined, parts: number): (string | number)[] | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === parts && key.every((part) => ['string', 'number'].includes(typeof part))) {
      return key as (string | number)[];
    }
  } catch {
    // not of our making
  }
  throw new Refused(refuse('BAD_CURSOR', 'Listan kunde inte fortsättas härifrån. Börja om från början.', 'after'));
}

/** A page from one row more than was asked for: the extra one only tells that there is more. */
export function toPage<Row>(
  rows: readonly Row[],
  size: number,
  keyOf: (row: Row) => readonly (string | number)[],
): Page<Row> {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > size, endCursor: last === undefined ? null : toCursor(keyOf(last)) },
  };
}
