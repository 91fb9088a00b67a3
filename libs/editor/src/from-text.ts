import type { EditorDocument, EditorNode } from './model.ts';

/**
 * A document from typed or pasted plain text: a blank line ends a paragraph, a single line break stays one, `#`/`##`/`###` starts a
 * heading, `- ` or `– ` a bullet, `1. ` a numbered item. With `headings: false` (comments) a `#` line is an ordinary paragraph.
 */
export function documentFromText(text: string, options: { headings?: boolean } = {}): EditorDocument {
  const { headings = true } = options;
  const content: EditorNode[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) content.push(paragraph(lines));
    lines = [];
  };
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.trim();
    const heading = headings ? /^(#{1,3})\s+(.+)$/.exec(line) : null;
    const bullet = /^[-–•]\s+(.+)$/.exec(line);
    const numbered = /^(\d{1,4})[.)]\s+(.+)$/.exec(line);
    if (line === '') flush();
    else if (heading) {
      flush();
      content.push({ type: 'heading', attrs: { level: heading[1]!.length + 1 }, content: [words(heading[2]!)] });
    } else if (bullet) {
      flush();
      addItem(content, { type: 'bulletList' }, bullet[1]!);
    } else if (numbered) {
      flush();
      addItem(content, { type: 'orderedList', attrs: { start: Number(numbered[1]) } }, numbered[2]!);
    } else lines.push(line);
  }
  flush();
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

function addItem(content: EditorNode[], list: EditorNode, text: string): void {
  const last = content.at(-1);
  const item: EditorNode = { type: 'listItem', content: [paragraph([text])] };
  if (last?.type === list.type) last.content?.push(item);
  else content.push({ ...list, content: [item] });
}

function paragraph(lines: string[]): EditorNode {
  return {
    type: 'paragraph',
    content: lines.flatMap((line, at) => (at === 0 ? [words(line)] : [{ type: 'hardBreak' }, words(line)])),
  };
}

function words(text: string): EditorNode {
  return { type: 'text', text };
}
