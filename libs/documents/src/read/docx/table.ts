import { child, childElements, type XmlElement } from '../xml.ts';
import type { BodyContext, BodyWalk } from './body-parts.ts';
import type { InlineContent } from './inline.ts';
import { isOn, valueOf, wholeNumber } from './names.ts';
import { rowIsRemoved } from './tracked.ts';

/** A cell of a row: how many columns it covers, and whether it goes on the one above. */
export interface Cell {
  element: XmlElement;
  span: number;
  continuesAbove: boolean;
}

const MAX_COLUMNS = 200;
const SECTION_LABEL = /^\d+ ?[a-zåäö]? ?§§?$/i;

/**
 * Hands a table over: one block a row, each cell in its own column (a merged cell's words stand in its first column and row, the
 * places it covers are ''). A table of one column, or one that only sets § labels beside their text, is layout and read as paragraphs.
 */
export function readTable(table: XmlElement, body: BodyWalk, context: BodyContext): void {
  const rows = rowsOf(table).filter((row) => !rowIsRemoved(row, context.choice));
  const grid = rows.map(cellsOf);
  if (grid.every((cells) => cells.length <= 1)) {
    for (const cells of grid) for (const cell of cells) body.placeAll(cell.element);
    return;
  }
  body.flushContents();
  const notes: InlineContent[] = [];
  let previous: string[] = [];
  rows.forEach((row, index) => {
    const cells = grid[index] as Cell[];
    const before = notes.length;
    const texts = cells.flatMap((cell) => [
      cell.continuesAbove ? '' : cellText(cell.element, body, notes),
      ...Array<string>(cell.span - 1).fill(''),
    ]);
    const offset = skippedBefore(row);
    const all = [...Array<string>(offset).fill(''), ...texts];
    const [label, words] = all as [string, string];
    if (all.length === 2 && SECTION_LABEL.test(label.trim()) && words.trim() !== '') {
      context.builder.add({ kind: 'paragraph', text: `${label.trim()} ${words.trim()}`, gapBefore: true });
    } else
      addRow(all, isOn(child(row, 'w:trPr'), 'w:tblHeader'), previous.length === 0, body, context, notes.slice(before));
    previous = all;
  });
  for (const content of notes) body.aside(content);
}

function addRow(
  cells: string[],
  header: boolean,
  first: boolean,
  body: BodyWalk,
  context: BodyContext,
  notes: readonly InlineContent[],
): void {
  const tidied = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  if (tidied.every((cell) => cell === '')) return;
  const id = body.takeId(notes.flatMap((content) => content.bookmarks));
  context.builder.add({
    kind: 'tableRow',
    text: tidied.join(' | '),
    cells: tidied,
    header,
    gapBefore: first,
    ...(id === undefined ? {} : { id }),
  });
}

/** Rows, also those inside content controls and tracked wrappers. */
function rowsOf(table: XmlElement): XmlElement[] {
  return childElements(table).flatMap((inner) => {
    if (inner.name === 'w:tr') return [inner];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:del'].includes(inner.name) ? rowsOf(inner) : [];
  });
}

/** The cells of a row, also those inside content controls. */
export function cellsOf(row: XmlElement): Cell[] {
  return childElements(row).flatMap((inner): Cell[] => {
    if (inner.name !== 'w:tc')
      return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(inner.name) ? cellsOf(inner) : [];
    const properties = child(inner, 'w:tcPr');
    const merge = child(properties, 'w:vMerge');
    return [
      {
        element: inner,
        span: Math.min(Math.max(wholeNumber(valueOf(properties, 'w:gridSpan')) ?? 1, 1), MAX_COLUMNS),
        continuesAbove: merge !== undefined && merge.attributes['w:val'] !== 'restart',
      },
    ];
  });
}

function skippedBefore(row: XmlElement): number {
  return Math.min(Math.max(wholeNumber(valueOf(child(row, 'w:trPr'), 'w:gridBefore')) ?? 0, 0), MAX_COLUMNS);
}

/** A cell's words on one line, list markers included, tables inside it flattened; what hangs on its paragraphs is put in `notes`. */
function cellText(element: XmlElement, body: BodyWalk, notes: InlineContent[]): string {
  const words: string[] = [];
  const collect = (parent: XmlElement): void => {
    for (const inner of childElements(parent)) {
      if (inner.name === 'w:p') {
        const read = body.readParagraph(inner);
        if (!read) continue;
        notes.push(read.content);
        words.push([read.marker ?? '', read.content.text].join(' ').trim());
      } else if (inner.name !== 'w:tcPr') collect(inner);
    }
  };
  collect(element);
  return words.filter((line) => line !== '').join(' ');
}
