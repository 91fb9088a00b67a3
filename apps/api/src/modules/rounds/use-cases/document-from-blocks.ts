import { checkDocument, type EditorDocument, type EditorNode } from '@samsyn/editor';
import type { SourceBlock } from '@samsyn/statute';

/** A read file as a text for the page: headings, paragraphs, lists; a table row becomes a line with its cells. Null when nothing readable is left of it. */
export function documentFromBlocks(blocks: readonly SourceBlock[]): EditorDocument | null {
  const content: EditorNode[] = [];
  for (const block of blocks) {
    const text = block.kind === 'tableRow' ? (block.cells ?? [block.text]).join(' | ') : block.text;
    if (text.trim() === '') continue;
    if (block.kind === 'heading')
      content.push({
        type: 'heading',
        attrs: { level: Math.min(4, 1 + (block.level ?? 1)) },
        content: [{ type: 'text', text }],
      });
    else if (block.kind === 'listItem') addItem(content, block, text);
    else content.push(paragraph(text));
  }
  const checked = checkDocument({ type: 'doc', content });
  return checked.ok && !checked.empty ? checked.doc : null;
}

function addItem(content: EditorNode[], block: SourceBlock, text: string): void {
  const type = /\d/u.test(block.marker ?? '') ? 'orderedList' : 'bulletList';
  const item: EditorNode = { type: 'listItem', content: [paragraph(text)] };
  const last = content.at(-1);
  if (last?.type === type) last.content?.push(item);
  else content.push({ type, content: [item] });
}

function paragraph(text: string): EditorNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
