import type { Disposition } from '../codes.ts';
import { wordingsClash } from './clash.ts';

/**
 * What may be a contradiction, as far as it can be known: near-duplicates, an endorsed point and its addition, or comments with one tag that
 * are decided differently; two accepted wordings that cannot both stand; one reason for different decisions on one provision.
 */
export const WARNING_KINDS = ['GROUP', 'ENDORSED', 'TAG', 'WORDINGS', 'REASON'] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** A decided comment, as the warnings see it. */
export interface DecidedComment {
  id: string;
  disposition: Disposition;
  reason: string;
  /** The unit it is listed under; null: the draft as a whole. */
  placeId: string | null;
  groupId: string | null;
  /** The decided comment that it endorses, with an addition of its own. */
  endorses: string | null;
  tags: readonly string[];
  /** What it would have the text read, and which text that is. */
  wording: { provisionId: string; before: string; after: string } | null;
}

export interface Warning {
  kind: WarningKind;
  /** The same for as long as the same comments are decided in the same way: what was acknowledged of it holds no longer than that. */
  key: string;
  commentIds: string[];
  /** The tag, where it is one. */
  tag: string | null;
}

/** Every warning of a round, in the order of the kinds; `decided` in reading order. */
export function warningsOf(decided: readonly DecidedComment[]): Warning[] {
  const byId = new Map(decided.map((one) => [one.id, one]));
  const endorsed = decided.flatMap((one) => {
    const point = one.endorses === null ? undefined : byId.get(one.endorses);
    return point === undefined ? [] : [[point, one]];
  });
  return [
    ...sets(decided, ({ groupId }) => (groupId === null ? [] : [groupId]))
      .filter(differ)
      .map((set) => warning('GROUP', set)),
    ...endorsed.filter(differ).map((set) => warning('ENDORSED', set)),
    ...tagSets(decided),
    ...clashes(decided).map((set) => warning('WORDINGS', set)),
    ...sets(decided, ({ placeId, reason }) => [`${placeId ?? ''} ${plain(reason)}`])
      .filter(differ)
      .map((set) => warning('REASON', set)),
  ];
}

/** Most accepted wordings of one provision that are held against each other: nobody takes over more. */
const COMPARED_MOST = 100;

const plain = (reason: string): string => reason.trim().toLowerCase().replaceAll(/\s+/g, ' ');
const differ = (set: readonly DecidedComment[]): boolean => new Set(set.map(({ disposition }) => disposition)).size > 1;

function sets(
  decided: readonly DecidedComment[],
  keysOf: (one: DecidedComment) => readonly string[],
): DecidedComment[][] {
  return [...mapOf(decided, keysOf).values()];
}

function mapOf(decided: readonly DecidedComment[], keysOf: (one: DecidedComment) => readonly string[]) {
  const found = new Map<string, DecidedComment[]>();
  for (const one of decided)
    for (const key of keysOf(one)) {
      const set = found.get(key);
      if (set === undefined) found.set(key, [one]);
      else set.push(one);
    }
  return found;
}

function tagSets(decided: readonly DecidedComment[]): Warning[] {
  return [...mapOf(decided, ({ tags }) => tags)]
    .filter(([, set]) => differ(set))
    .map(([tag, set]) => warning('TAG', set, tag));
}

function clashes(decided: readonly DecidedComment[]): DecidedComment[][] {
  const accepted = decided.filter(({ disposition, wording }) => disposition === 'ACCEPTED' && wording !== null);
  return sets(accepted, ({ wording }) => [wording?.provisionId ?? '']).flatMap((set) =>
    set.slice(0, COMPARED_MOST).flatMap((one, index) =>
      set
        .slice(index + 1)
        .filter((other) =>
          wordingsClash(one.wording?.before ?? '', one.wording?.after ?? '', other.wording?.after ?? ''),
        )
        .map((other) => [one, other]),
    ),
  );
}

function warning(kind: WarningKind, set: readonly DecidedComment[], tag: string | null = null): Warning {
  const decisions = set.map(({ id, disposition }) => `${id} ${disposition}`).sort();
  return { kind, key: [kind, tag ?? '', ...decisions].join('|'), commentIds: set.map(({ id }) => id), tag };
}
