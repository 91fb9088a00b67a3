import type { CompilationTextBlock } from '@samsyn/documents';
import { documentBlocks, type Block, type EditorDocument, type Run } from '@samsyn/editor';

/** A document as it is printed: words in paragraphs and lists. Nested lists become items of their own, indented by a dash. */
export function textBlocks(doc: EditorDocument): CompilationTextBlock[] {
  return documentBlocks(doc).flatMap(toBlocks);
}

function toBlocks(block: Block): CompilationTextBlock[] {
  if (block.kind === 'list')
    return [{ kind: 'list', ordered: block.ordered, items: block.items.flatMap((item) => linesOf(item, '')) }];
  const text = words(block.runs);
  return text === '' ? [] : [{ kind: 'paragraph', text }];
}

function linesOf(item: readonly Block[], indent: string): string[] {
  const own = item.flatMap((block) => (block.kind === 'list' ? [] : [words(block.runs)])).join(' ');
  const below = item.flatMap((block) =>
    block.kind === 'list' ? block.items.flatMap((inner) => linesOf(inner, `${indent}– `)) : [],
  );
  return [`${indent}${own}`, ...below];
}

// A link's address would be lost in print: it follows its words, unless they are the address.
function words(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.href === undefined || run.href === run.text ? run.text : `${run.text} (${run.href})`))
    .join('')
    .trim();
}
