import type { Segment } from './redline-text.ts';
import type { StatuteRedline } from './types.ts';

/** One node of a rebuilt version: its own text and, for parts, chapters, annexes and transitional blocks, its own title. */
export interface RebuiltNode {
  id: string;
  text: string;
  title: string;
}

/** One version out of a redline, in reading order: what proves that the redline left nothing out. */
export function rebuild(redline: StatuteRedline, side: 'old' | 'new'): RebuiltNode[] {
  const leftOut = side === 'old' ? 'inserted' : 'deleted';
  const nodes = new Map(redline.order[side].map((id) => [id, { id, text: '', title: '' }]));
  for (const block of redline.blocks) {
    if (block.change === 'movedAway') continue;
    const own = nodes.get((side === 'old' ? block.oldId : block.newId) ?? '');
    if (own && own.title === '') own.title = join(block.title, leftOut);
    const text = join(block.segments, leftOut);
    if (side === 'new') {
      if (own) own.text += text;
      continue;
    }
    let at = 0;
    for (const { id, length } of block.sources) {
      nodes.get(id)!.text += text.slice(at, at + length);
      at += length;
    }
  }
  return [...nodes.values()];
}

const join = (segments: readonly Segment[], leftOut: Segment['kind']): string =>
  segments
    .filter(({ kind }) => kind !== leftOut)
    .map(({ text }) => text)
    .join('');
