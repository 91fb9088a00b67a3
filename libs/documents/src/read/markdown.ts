import type { List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { BlockBuilder } from './block-builder.ts';
import { ReadRefusal, type ReadLimits } from './result.ts';
import { addLines } from './text.ts';

const MAX_LIST_DEPTH = 8;

/** Reads Markdown (CommonMark and tables). HTML inside it is left out and listed; link addresses and images are not words. */
export function readMarkdown(text: string, builder: BlockBuilder, limits: Pick<ReadLimits, 'xmlDepth'>): void {
  refuseDeepNesting(text, limits.xmlDepth);
  const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  readAll(tree.children, { text, builder, depth: 0 });
}

interface Place {
  text: string;
  builder: BlockBuilder;
  depth: number;
}

/** The parser's time grows with the square of nesting: such a line is no document. */
function refuseDeepNesting(text: string, depth: number): void {
  if (new RegExp(`(?:[>*+-][ \\t]*){${depth},}[^\\s>*+-]|(?:[[(!*_~\`][ \\t]*){${depth * 4},}`).test(text)) {
    throw new ReadRefusal('TOO_LARGE', 'markdown nested too deep');
  }
}

function readAll(nodes: readonly RootContent[], place: Place): void {
  for (const node of nodes) readNode(node, place);
}

function readNode(node: RootContent, place: Place): void {
  const { builder } = place;
  switch (node.type) {
    case 'heading':
      builder.add({ kind: 'heading', level: node.depth, text: inlineText(node.children), gapBefore: true });
      return;
    case 'paragraph':
      builder.add({ kind: 'paragraph', text: inlineText(node.children), gapBefore: true });
      return;
    case 'list':
      readList(node, place);
      return;
    case 'table':
      readTable(node, builder);
      return;
    case 'blockquote':
      readAll(node.children, place);
      return;
    case 'code':
      addLines(node.value, builder);
      return;
    case 'html':
      if (!node.value.startsWith('<!--')) builder.warn(node.value, 'HTML-kod i Markdown är utelämnad.');
      return;
    default:
  }
}

function readList(list: List, place: Place): void {
  list.children.forEach((item) => {
    const marker = typedMarker(item, place.text) ?? '–';
    const [first, ...rest] = item.children;
    if (first?.type === 'paragraph') addItem(marker, inlineText(first.children), place);
    else {
      addItem(marker, '', place);
      if (first) readNode(first, deeper(place));
    }
    readAll(rest, deeper(place));
  });
}

function addItem(marker: string, text: string, place: Place): void {
  place.builder.add({ kind: 'listItem', marker, text, depth: Math.min(place.depth, MAX_LIST_DEPTH), gapBefore: false });
}

const deeper = (place: Place): Place => ({ ...place, depth: place.depth + 1 });

/** The number as the author wrote it: `3)` and `3.` are different labels, and a law may go on from 3. */
function typedMarker(item: ListItem, text: string): string | undefined {
  // Every node of the parser has its place.
  const offset = item.position?.start.offset as number;
  return /^\s*(\d{1,9}[.)])/.exec(text.slice(offset, offset + 16))?.[1];
}

function readTable(table: Table, builder: BlockBuilder): void {
  table.children.forEach((row, index) => {
    builder.addRow(
      row.children.map((cell) => inlineText(cell.children)),
      index === 0,
    );
  });
}

/** A line break in the source is a space; a hard break (two spaces or a backslash) starts a new line. */
function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(wordsOf).join('');
}

function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s*\n\s*/g, ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
    default:
      return 'children' in node ? node.children.map(wordsOf).join('') : '';
  }
}
