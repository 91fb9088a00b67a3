import type { Statute } from '@samsyn/statute';
import { flowOf } from '../flow.ts';
import type { BlockBuilder } from '../read/block-builder.ts';

/** A statute as blocks, each with the permanent id of the outermost provision that begins in it. */
export function addStatuteBlocks(statute: Statute, builder: BlockBuilder): void {
  for (const part of flowOf(statute)) {
    const id = part.ids[0] === undefined ? {} : { id: part.ids[0] };
    const marker = part.label === '' ? {} : { marker: part.label };
    if (part.type === 'row') {
      const cells = part.cells as string[];
      builder.add({ kind: 'tableRow', text: cells.join(' | '), cells, header: part.header === true, ...id });
    } else if (part.type === 'item')
      builder.add({
        kind: 'listItem',
        text: part.text,
        depth: part.depth as number,
        gapBefore: false,
        ...marker,
        ...id,
      });
    else if (part.type === 'heading' || part.type === 'title')
      builder.add({ kind: 'heading', text: part.text, level: part.level ?? 1, gapBefore: true, ...marker, ...id });
    else builder.add({ kind: 'paragraph', text: part.text, gapBefore: true, ...marker, ...id });
    (part.notes ?? []).forEach((note, index) =>
      builder.add({ kind: 'footnote', text: note, marker: String(index + 1) }),
    );
  }
}
