import type { RedlineBlock, StatuteRedline } from './types.ts';

/** The blocks of one section (or other unit), heading, chapter title or front matter, in order. */
export type RedlineGroup<T extends Pick<RedlineBlock, 'level'> = RedlineBlock> = T[];

/** The blocks of a redline by what they stand in: a page, or a table, shows each group by itself. */
export function redlineGroups<T extends Pick<RedlineBlock, 'level'>>(blocks: readonly T[]): RedlineGroup<T>[] {
  const groups: RedlineGroup<T>[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.level === 'leaf' && last !== undefined) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** True when the list of changes names something in the group. */
export function isChangedGroup(group: readonly Pick<RedlineBlock, 'number'>[]): boolean {
  return group.some(({ number }) => number !== undefined);
}

/** The numbers of the changes in a group. */
export function numbersIn(group: readonly Pick<RedlineBlock, 'number'>[]): number[] {
  return group.flatMap(({ number }) => (number === undefined ? [] : [number]));
}

/** One side of a redline, without the other: the old words or the new ones, with what is not in the other marked. */
export function sideOf(
  segments: StatuteRedline['blocks'][number]['segments'],
  side: 'old' | 'new',
): { text: string; isChanged: boolean }[] {
  const leftOut = side === 'old' ? 'inserted' : 'deleted';
  return segments
    .filter(({ kind }) => kind !== leftOut)
    .map(({ kind, text }) => ({ text, isChanged: kind !== 'same' }));
}
