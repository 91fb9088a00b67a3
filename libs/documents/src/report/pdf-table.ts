import {
  across,
  artifact,
  type Doc,
  INK,
  LINE,
  MARGIN,
  type Parent,
  printable,
  REGULAR,
  STRONG,
} from '../pdf/house.ts';
import { numberColumns, type ReportPart } from './data.ts';

const CELL = 9;
/** Points around the words of a cell: above, right, below, left. */
const PADDING = [3, 6, 3, 0] as const;
/** The same of a column of numbers: it ends where the words of the next begin. */
const ROOM_AFTER_NUMBER = 12;
/** A row is never taller than a page: the words of a long cell go on in rows below. */
const CELL_MOST = 600;

type Table = Extract<ReportPart, { kind: 'table' }>;

/**
 * A table whose head stands on every page it goes on to. It is read out once: on the pages that follow it is to be seen only.
 */
export function table(doc: Doc, page: Parent, { headers, rows, widths }: Table): void {
  // A head is not left alone at the foot of a page.
  if (doc.y > doc.page.height - MARGIN - 60) doc.addPage();
  const wide = across(doc);
  const columns = widths.map((width) => (wide * width) / 100);
  const aligns = numberColumns({ headers, rows }).map((isNumber) => (isNumber ? 'right' : 'left'));
  look(doc, REGULAR);
  const again = repeatHead(
    doc,
    headers.map((text, at) => ({ text, width: columns[at] ?? 0, align: aligns[at] ?? 'left' })),
  );
  const head = headers.map((text) => ({ text, type: 'TH', scope: 'Column', font: { src: STRONG, size: CELL } }));
  const body = rows.flatMap(inRows).map((row) =>
    row.map((text, column) => ({
      text: printable(doc, text),
      // `type` and `scope` are younger than the types
      ...(column === 0 ? { type: 'TH', scope: 'Row' } : {}),
    })),
  );
  const options = {
    position: { x: MARGIN, y: doc.y },
    maxWidth: wide,
    columnStyles: columns.map((width, at) => ({
      width,
      align: { x: aligns[at], y: 'top' },
      padding: [PADDING[0], after(aligns[at]), PADDING[2], PADDING[3]],
    })),
    defaultStyle: { border: [0, 0, 0.6, 0], borderColor: LINE, textColor: INK, padding: PADDING },
    data: [head, ...body],
    structParent: page,
  };
  doc.table(options as never);
  again.end();
  doc.x = MARGIN;
  doc.y += 10;
}

const after = (align: string | undefined): number => (align === 'right' ? ROOM_AFTER_NUMBER : PADDING[1]);

function look(doc: Doc, font: string): void {
  doc.font(font).fontSize(CELL).fillColor(INK);
}

interface HeadCell {
  text: string;
  width: number;
  align: string;
}

/** Draws the head at the top of each page that begins until the end is said. The library begins a row at the page's upper margin: it is held down. */
function repeatHead(doc: Doc, cells: readonly HeadCell[]): { end(): void } {
  const [above, , below] = PADDING;
  look(doc, STRONG);
  const heights = cells.map(({ text, width, align }) => doc.heightOfString(text, { width: width - after(align) }));
  const height = Math.max(...heights) + above + below;
  look(doc, REGULAR);
  const hold = (): void => void (doc.page.margins.top = MARGIN + height);
  const draw = (): void => {
    hold();
    artifact(doc, () => {
      look(doc, STRONG);
      let x = MARGIN;
      for (const { text, width, align } of cells) {
        doc.text(text, x, MARGIN + above, { width: width - after(align), align: align as 'left' });
        x += width;
      }
      const y = MARGIN + height;
      doc.moveTo(MARGIN, y).lineTo(x, y).lineWidth(0.6).strokeColor(LINE).stroke();
    });
    look(doc, REGULAR);
  };
  hold();
  doc.on('pageAdded', draw);
  return {
    end: () => {
      doc.off('pageAdded', draw);
      doc.page.margins.top = MARGIN;
    },
  };
}

/** A row as one or more: the words that have no room in a cell go on below. */
function inRows(row: readonly string[]): string[][] {
  const cells = row.map(inCells);
  const most = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => cells.map((parts) => parts[at] ?? ''));
}

function inCells(text: string): string[] {
  const words = text.replace(/\s+/gu, ' ').split(' ');
  const cells: string[] = [''];
  for (const word of words.flatMap((one) => one.match(/.{1,60}/gu) ?? [''])) {
    const last = cells.at(-1) ?? '';
    if (last.length + word.length > CELL_MOST) cells.push(word);
    else cells[cells.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return cells;
}
