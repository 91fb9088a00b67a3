import type { TextBlock } from '../demo/types.ts';

/** An editor document, as JSON. */
export interface DocumentJson {
  type: 'doc';
  content: unknown[];
}

const paragraph = (text: string): unknown => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** Paragraphs and bulleted lists as an editor document; nothing at all becomes one empty paragraph. */
export function documentOf(blocks: readonly TextBlock[]): DocumentJson {
  const content = blocks.map((block) =>
    typeof block === 'string'
      ? paragraph(block)
      : { type: 'bulletList', content: block.list.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) },
  );
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}
