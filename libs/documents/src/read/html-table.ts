import type { BlockBuilder } from './block-builder.ts';
import { allWords, attribute, type HtmlElement } from './html-dom.ts';

const MAX_SPAN = 200;

/** One block a row; a cell that spans keeps its words in its first column and row, the places it covers are ''. */
export function readHtmlTable(table: HtmlElement, builder: BlockBuilder, depth: number): void {
  const caption = childrenOf(table, ['caption'])[0];
  if (caption) builder.add({ kind: 'paragraph', text: allWords(caption, depth), gapBefore: true });
  /** Rows still covered from above, by column. */
  let covered: number[] = [];
  for (const row of rowsOf(table)) {
    const cells: string[] = [];
    const next: number[] = [];
    const sources = childrenOf(row, ['td', 'th']);
    for (const source of sources) {
      while ((covered[cells.length] ?? 0) > 0) cells.push('');
      const words = allWords(source, depth);
      const columns = span(source, 'colspan');
      const rows = span(source, 'rowspan') - 1;
      for (let i = 0; i < columns && cells.length < MAX_SPAN; i += 1) {
        next[cells.length] = rows;
        cells.push(i === 0 ? words : '');
      }
    }
    covered = merge(covered, next);
    const header = sources.length > 0 && sources.every((source) => source.tagName === 'th');
    const [only] = cells;
    if (cells.length === 1 && only !== undefined) builder.add({ kind: 'paragraph', text: only, gapBefore: true });
    else builder.addRow(cells, header);
  }
}

function merge(covered: readonly number[], next: readonly number[]): number[] {
  return Array.from({ length: Math.max(covered.length, next.length) }, (_each, column) =>
    Math.max((covered[column] ?? 0) - 1, next[column] ?? 0, 0),
  );
}

/** The parser puts every row into a part of the table. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  return childrenOf(table, ['thead', 'tbody', 'tfoot']).flatMap((part) => childrenOf(part, ['tr']));
}

function childrenOf(element: HtmlElement, tags: readonly string[]): HtmlElement[] {
  return element.childNodes.filter((node): node is HtmlElement => 'tagName' in node && tags.includes(node.tagName));
}

function span(cell: HtmlElement, name: string): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 1), MAX_SPAN);
}
