import { safeHref } from './href.ts';
import { isDocument, type EditorDocument, type EditorNode } from './model.ts';

/** Words with one formatting; `break` is a line break inside a paragraph. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  href?: string;
  break?: true;
}

/** A document as any writer of it wants it (page, Word, PDF, mail): no knowledge of the editor needed. */
export type Block =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'heading'; level: 2 | 3 | 4; runs: Run[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] };

/** The document as blocks. Unknown nodes are passed through as their words, so an older reader loses form but no text. */
export function documentBlocks(doc: EditorDocument): Block[] {
  return doc.content.flatMap(blocksOf);
}

function blocksOf(node: EditorNode): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(node) }];
    case 'heading':
      return [{ kind: 'heading', level: headingLevel(node), runs: runsOf(node) }];
    case 'bulletList':
    case 'orderedList': {
      const start = typeof node.attrs?.['start'] === 'number' ? node.attrs['start'] : 1;
      const items = (node.content ?? []).map((item) => (item.content ?? []).flatMap(blocksOf));
      return [{ kind: 'list', ordered: node.type === 'orderedList', start, items }];
    }
    case 'text':
    case 'hardBreak':
      return [{ kind: 'paragraph', runs: runsOf({ type: 'paragraph', content: [node] }) }];
    default:
      return (node.content ?? []).flatMap(blocksOf);
  }
}

function headingLevel(node: EditorNode): 2 | 3 | 4 {
  const level = node.attrs?.['level'];
  return level === 3 || level === 4 ? level : 2;
}

function runsOf(node: EditorNode): Run[] {
  return (node.content ?? []).map((child) => {
    if (child.type === 'hardBreak') return { text: '\n', break: true };
    const run: Run = { text: child.text ?? '' };
    for (const mark of child.marks ?? []) {
      if (mark.type === 'bold') run.bold = true;
      if (mark.type === 'italic') run.italic = true;
      const href = mark.type === 'link' ? safeHref(mark.attrs?.['href']) : null;
      if (href !== null) run.href = href;
    }
    return run;
  });
}

/** The words of a document: a blank line between blocks, list items on their own lines with `– ` or their number. */
export function documentText(doc: EditorDocument): string {
  return documentBlocks(doc)
    .map((block) => blockText(block, ''))
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

function blockText(block: Block, indent: string): string {
  if (block.kind !== 'list') {
    return block.runs
      .map((run) => run.text)
      .join('')
      .trim();
  }
  return block.items
    .map((item, index) => {
      const marker = block.ordered ? `${block.start + index}. ` : '– ';
      const inner = indent + ' '.repeat(marker.length);
      const lines = item.map((child) => (child.kind === 'list' ? '' : inner) + blockText(child, inner));
      return indent + marker + lines.join('\n').slice(inner.length);
    })
    .join('\n');
}

/** The plain text of a stored document of either kind; '' for null and for what is not a document. */
export function plainText(value: unknown): string {
  return isDocument(value) ? documentText(value) : '';
}

/** True when no words stand in the document (white space and line breaks do not count). */
export function isEmptyDocument(doc: EditorDocument): boolean {
  const stack: EditorNode[] = [...doc.content];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.text !== undefined && node.text.trim() !== '') return false;
    stack.push(...(node.content ?? []));
  }
  return true;
}
