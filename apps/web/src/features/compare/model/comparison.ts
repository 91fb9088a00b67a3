import type { ComparedChangePartsFragment, VersionComparisonQuery } from '@samsyn/contracts/compare';
import type { Segment } from '@samsyn/statute';

/** Two versions held against each other, as they were answered. */
export type Comparison = NonNullable<VersionComparisonQuery['versionComparison']>;
type FoundBlock = Comparison['blocks'][number];

export type Change = ComparedChangePartsFragment;
/** One paragraph, heading, row or mark, with its words as the page draws them. */
export type Block = Omit<FoundBlock, 'title' | 'segments' | 'cells'> & {
  title: Segment[];
  segments: Segment[];
  cells: Segment[][] | null;
  /** It differs in nothing but what follows from other changes. */
  follows: boolean;
};
/** A section (or other unit), a heading or a chapter's title, with all that stands in it. */
export type Group = readonly [Block, ...Block[]];

/** The blocks as the page draws them, by what they stand in. */
export function groupsOf({ blocks, changes }: Pick<Comparison, 'blocks' | 'changes'>): Group[] {
  const follows = new Set(changes.filter((change) => change.follows).map(({ block }) => block));
  const groups: [Block, ...Block[]][] = [];
  blocks.forEach((found, index) => {
    const block: Block = {
      ...found,
      title: found.title.map(drawn),
      segments: found.segments.map(drawn),
      cells: found.cells?.map((cell) => cell.map(drawn)) ?? null,
      follows: follows.has(index),
    };
    const last = groups.at(-1);
    if (found.level === 'LEAF' && last !== undefined) last.push(block);
    else groups.push([block]);
  });
  return groups;
}

const drawn = ({ kind, text }: FoundBlock['segments'][number]): Segment => ({
  kind: kind === 'DELETED' ? 'deleted' : kind === 'INSERTED' ? 'inserted' : 'same',
  text,
});

/** Without the changes that follow from others: what they led to stands there as it reads now. */
export function withoutFollowing(groups: readonly Group[]): Group[] {
  return groups.map((group) => group.map((block) => (block.follows ? settled(block) : block)) as unknown as Group);
}

function settled(block: Block): Block {
  const now = (segments: readonly Segment[]): Segment[] => {
    const text = segments
      .filter(({ kind }) => kind !== 'deleted')
      .map((segment) => segment.text)
      .join('');
    return text === '' ? [] : [{ kind: 'same', text }];
  };
  return {
    ...block,
    ...{ title: now(block.title), segments: now(block.segments), cells: block.cells?.map(now) ?? null },
    ...{ oldLabel: block.newLabel, number: null },
  };
}

/** One side of what was compared: the words it has, those that the other has not marked. */
export function sideOf(segments: readonly Segment[], side: 'old' | 'new'): Segment[] {
  const leftOut = side === 'old' ? 'inserted' : 'deleted';
  return segments.filter(({ kind }) => kind !== leftOut);
}

/** A label, as the version before and the one after have it. */
export function labelOf({ oldLabel, newLabel }: Block): Segment[] {
  if (oldLabel === newLabel || oldLabel == null || newLabel == null) {
    const text = newLabel ?? oldLabel ?? '';
    const kind = oldLabel == null ? 'inserted' : newLabel == null ? 'deleted' : 'same';
    return text === '' ? [] : [{ kind, text }];
  }
  const both: Segment[] = [
    { kind: 'deleted', text: oldLabel },
    { kind: 'inserted', text: newLabel },
  ];
  return both.filter(({ text }) => text !== '');
}

/** What is shown of a section when only its changes are: each with what stands right before and after it. */
export type Shown = { blocks: readonly Block[] } | { leftOut: number };

export function changesOnly([head, ...leaves]: Group): Shown[] {
  const keep = new Set<number>();
  leaves.forEach((block, index) => {
    if (block.number == null && block.change !== 'MOVED_AWAY') return;
    for (const at of [index - 1, index, index + 1]) keep.add(at);
  });
  // Of what is new, moved or gone as a whole all is shown: there is no context but itself.
  const isWhole = head.number != null && ['INSERTED', 'REPEALED', 'MOVED'].includes(head.change);
  const shown: Shown[] = [];
  leaves.forEach((block, index) => {
    const isShown = isWhole || keep.has(index) || (block.isHeaderRow && keep.size > 0);
    const last = shown.at(-1);
    if (isShown && last !== undefined && 'blocks' in last)
      shown[shown.length - 1] = { blocks: [...last.blocks, block] };
    else if (isShown) shown.push({ blocks: [block] });
    else if (last !== undefined && 'leftOut' in last) shown[shown.length - 1] = { leftOut: last.leftOut + 1 };
    else shown.push({ leftOut: 1 });
  });
  return shown;
}

export const isChanged = (group: Group): boolean =>
  group.some(({ number, change }) => number != null || change === 'MOVED_AWAY');
