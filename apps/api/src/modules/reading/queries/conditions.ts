import type { ActorKind, CommentKind, Stance } from '@samsyn/consultation';
import type { SqlValue } from '../../../platform/db/index.ts';
import { ASSESSED, counts, goesBy } from '../../consolidation/index.ts';
import { inHands, type OrderFilter } from './in-hands.ts';
import type { Sought } from './search.ts';

export type ReadingPart = 'COMMENT' | 'GENERAL_TEXT' | 'ATTACHMENT';

/** What is said of the whole and stands at the head of the list. */
export const isOfTheWhole = (part: ReadingPart | null | undefined): boolean =>
  part === 'GENERAL_TEXT' || part === 'ATTACHMENT';

/** Which items are wanted; what is null or absent lets all through. */
export interface ReadingFilter extends OrderFilter {
  search?: string | null;
  provisionId?: string | null;
  organisationId?: string | null;
  organisationKind?: ActorKind | null;
  part?: ReadingPart | null;
  kind?: CommentKind | null;
  stance?: Stance | null;
  decided?: boolean | null;
  /** Where the decision on a comment stands. LEFT: not validated. */
  stands?: 'PROPOSED' | 'VALIDATED' | 'LEFT' | null;
  /** ME: not by the person who asks; ANYONE: by nobody. */
  unreadBy?: 'ME' | 'ANYONE' | null;
  late?: boolean | null;
}

type Value = (one: SqlValue) => string;

/** What is to pass, with what its search came to. */
export interface Passing {
  filter: ReadingFilter;
  /** The places a search names. */
  ordinals: number[] | null;
  /** The words it looks for. */
  words: Sought | null;
  /** How words stand in an item `i`. */
  stand: ((words: Sought, value: Value) => string) | null;
  /** Those that pass, where they have been gathered. */
  ids?: string[] | null;
}

interface Conditions {
  from: string;
  where: string;
  values: SqlValue[];
}

/** Of comments alone, without their words: what passes by place and decision is found on these narrow rows. */
const NARROW = `(SELECT g.comment_id AS id, g.round_id, g.response_id, g.provision_ordinal, g.words_id, g.point_id FROM office.goes_by g) i`;
const ALL = 'record.reading_item i';

/** Fetched by themselves first (OFFSET is a fence): in the hope of an early end PostgreSQL would walk through the round to meet them. */
const theseOnly = (ids: string): string =>
  `(SELECT h.* FROM record.reading_item h WHERE h.id = ANY (${ids}::uuid[]) OFFSET 0) i`;

const IN_PROVISION = (provision: string): string =>
  `i.provision_ordinal BETWEEN (SELECT p.ordinal FROM office.round r JOIN record.provision p ON p.version_id = r.version_id
      WHERE r.id = $1 AND p.provision_id = ${provision}) AND (SELECT p.last_ordinal FROM office.round r
      JOIN record.provision p ON p.version_id = r.version_id WHERE r.id = $1 AND p.provision_id = ${provision})`;

// what is said of the whole letter is decided point by point: a general text has no decision of its own
const assessedNarrow = `EXISTS (SELECT FROM office.assessment a WHERE a.round_id = $1 AND a.comment_id = ${goesBy('i')} AND ${ASSESSED})`;
const assessedAmongAll = `EXISTS (SELECT FROM office.goes_by g JOIN office.assessment a ON a.round_id = $1 AND a.comment_id = ${goesBy('g')} AND ${ASSESSED}
      WHERE g.comment_id = i.id AND g.round_id = $1)`;

const isSet = (value: unknown): boolean => value !== null && value !== undefined && value !== false;

/** Nothing is asked for but a decision, and perhaps a place. */
function isNarrow({ decided, provisionId: _, search: __, ...others }: ReadingFilter): boolean {
  return (
    decided != null && !Object.entries(others).some(([name, value]) => (name === 'late' ? value != null : isSet(value)))
  );
}

/** The conditions, from the filter's values $2 on; what is not asked for is left out, so that each question has a plan of its own. */
export function conditions({ filter, ordinals, words, stand, ids }: Passing, userId: string): Conditions {
  const values: SqlValue[] = [];
  const value: Value = (one) => `$${values.push(one) + 1}`;
  if (ids != null) return { from: theseOnly(value(ids)), where: 'true', values };
  const narrow = words === null && isNarrow(filter);
  const all = ['i.round_id = $1', counts('i.response_id')];
  const { provisionId, decided } = filter;
  if (ordinals !== null) all.push(`i.provision_ordinal = ANY (${value(ordinals)}::int[])`);
  if (words !== null && stand !== null) all.push(stand(words, value));
  if (provisionId != null) all.push(IN_PROVISION(value(provisionId)));
  if (decided != null && narrow) all.push(`${decided ? '' : 'NOT '}${assessedNarrow}`);
  if (decided != null && !narrow) all.push(`i.part = 'COMMENT' AND ${decided ? '' : 'NOT '}${assessedAmongAll}`);
  if (!narrow) all.push(...ofItem(filter, value), ...unread(filter, value, userId), ...inHands(filter, value, userId));
  return { from: narrow ? NARROW : ALL, where: all.join(' AND '), values };
}

/** As the compilation counts: with the words, and with the point it only endorses. */
function standing(stands: 'PROPOSED' | 'VALIDATED' | 'LEFT'): string {
  const state = stands === 'LEFT' ? 'VALIDATED' : stands;
  return `${stands === 'LEFT' ? 'NOT ' : ''}EXISTS (SELECT FROM office.goes_by g JOIN office.assessment a ON a.round_id = $1
      AND a.comment_id = ${goesBy('g')} AND a.state = '${state}' WHERE g.comment_id = i.id AND g.round_id = $1)`;
}

function ofItem(filter: ReadingFilter, value: Value): string[] {
  const { organisationId, organisationKind, part, kind, stance, stands, late } = filter;
  const all: string[] = [];
  if (organisationId != null) all.push(`i.organisation_id = ${value(organisationId)}`);
  if (organisationKind != null)
    all.push(
      `EXISTS (SELECT FROM register.actor o WHERE o.id = i.organisation_id AND o.kind = ${value(organisationKind)})`,
    );
  if (stands != null) all.push(`i.part = 'COMMENT' AND ${standing(stands)}`);
  if (part != null) all.push(`i.part = ${value(part)}`);
  if (isOfTheWhole(part)) all.push('i.provision_ordinal = 0'); // where they all stand
  if (kind != null) all.push(`i.kind = ${value(kind)}`);
  if (stance != null) all.push(`i.stance = ${value(stance)}`);
  if (late != null) all.push(`i.late = ${value(late)}`);
  return all;
}

function unread({ unreadBy }: ReadingFilter, value: Value, userId: string): string[] {
  if (unreadBy == null) return [];
  const whose = unreadBy === 'ME' ? ` AND d.user_id = ${value(userId)}` : '';
  return [`NOT EXISTS (SELECT FROM office.reading d WHERE d.words_id = i.words_id${whose})`];
}
