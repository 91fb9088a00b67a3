import type { SourceBlock } from '@samsyn/statute';
import type { BlockBuilder } from './block-builder.ts';
import { ReadRefusal, type ReadLimits } from './result.ts';

/**
 * Plain text as blocks: one block a line, `gapBefore` where an empty line or a page break stands above. Lines keep their numbers and
 * their words; joining wrapped lines is the statute parser's work.
 */
export function textBlocks(text: string, limits: Pick<ReadLimits, 'blocks'>): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let gap = false;
  text.split('\n').forEach((line, index) => {
    const words = line.replaceAll('\f', '').trim();
    if (words === '') {
      gap = true;
      return;
    }
    if (blocks.length >= limits.blocks) throw new ReadRefusal('TOO_LARGE', `more than ${limits.blocks} lines`);
    blocks.push({ line: index + 1, text: words, kind: 'paragraph', gapBefore: gap || line.startsWith('\f') });
    gap = line.endsWith('\f');
  });
  return blocks;
}

/** Lines of preformatted text, kept as lines: a gap only where an empty line stands. */
export function addLines(text: string, builder: BlockBuilder): void {
  let gapBefore = true;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      gapBefore = true;
      continue;
    }
    builder.add({ kind: 'paragraph', text: line, gapBefore });
    gapBefore = false;
  }
}
