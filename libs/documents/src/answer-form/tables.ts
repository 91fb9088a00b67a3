import { cellsOf, type Cell } from '../read/docx/table.ts';
import { countTrackedChanges, rowIsRemoved } from '../read/docx/tracked.ts';
import { ReadRefusal, type ReadLimits } from '../read/result.ts';
import { childElements, type XmlElement } from '../read/xml.ts';
import type { CellContent, CellReader } from './cells.ts';
import { readMark } from './names.ts';
import { COLUMNS, plainLines } from './words.ts';

/** A row as it stands in the file. */
export interface ReadRow {
  /** Its place among the rows of the file, from 0; heads are not counted. */
  at: number;
  /** False where the row does not fit a form's columns: all its words then stand in `text`. */
  columns: boolean;
  address: string;
  law: string;
  stance: string;
  text: string;
  wording: string;
  /** Words in columns that the form does not have. */
  beside: string;
  bookmarks: string[];
  margin: string[];
  notRead: string[];
}

/** A paragraph outside the tables. */
export interface LooseText {
  /** Its place among the paragraphs and rows of the file. */
  place: number;
  text: string;
}

type Column = 'address' | 'law' | 'stance' | 'text' | 'wording';
const ORDER: readonly Column[] = ['address', 'law', 'stance', 'text', 'wording'];
/** Which column of the table holds what. */
type Columns = ReadonlyMap<number, Column>;

const USUAL: Columns = new Map(ORDER.map((column, index) => [index, column]));
const HEADS = COLUMNS.map((name) => plainLines(name).toLowerCase());
/** Heads that must be known for a row to be the head of a table of ours. */
const ENOUGH_HEADS = 3;

/** Walks a document's body and gathers the rows of its tables and what stands beside them. */
export class FormTables {
  readonly rows: ReadRow[] = [];
  readonly loose: LooseText[] = [];
  trackedChanges = 0;
  private readonly cells: CellReader;
  private readonly limits: ReadLimits;
  private place = 0;
  /** Columns of the last head that was read: a table that was cut in two goes on as it began. */
  private columns: Columns | undefined;
  private pending: string[] = [];

  constructor(cells: CellReader, limits: ReadLimits) {
    this.cells = cells;
    this.limits = limits;
  }

  /** One child of the body. */
  block(element: XmlElement): void {
    this.trackedChanges += countTrackedChanges(element);
    this.walk(element);
  }

  private walk(element: XmlElement): void {
    if (element.name === 'w:p') this.paragraph(element);
    else if (element.name === 'w:tbl') this.table(element);
    else if (WRAPPERS.has(element.name)) for (const inner of childElements(element)) this.walk(inner);
  }

  private paragraph(element: XmlElement): void {
    const { text, margin } = this.cells.read(element);
    for (const words of [text, ...margin]) if (words !== '') this.loose.push({ place: this.step(), text: words });
  }

  private table(element: XmlElement): void {
    for (const inner of childElements(element)) {
      if (inner.name === 'w:bookmarkStart') this.pending.push(inner.attributes['w:name'] as string);
      else if (inner.name === 'w:tr') {
        if (!rowIsRemoved(inner, 'ACCEPT')) this.row(inner);
      } else if (WRAPPERS.has(inner.name)) this.table(inner);
    }
  }

  private row(element: XmlElement): void {
    const grid = cellsOf(element).flatMap((cell): (CellContent | undefined)[] => [
      this.cell(cell),
      ...Array<undefined>(cell.span - 1).fill(undefined),
    ]);
    const head = headOf(grid);
    if (head) {
      this.columns = head;
      return;
    }
    const own = childElements(element, 'w:bookmarkStart').map((mark) => mark.attributes['w:name'] as string);
    const bookmarks = [...this.pending.splice(0), ...own, ...grid.flatMap((cell) => cell?.bookmarks ?? [])];
    if (this.rows.length >= this.limits.blocks) throw new ReadRefusal('TOO_LARGE', 'too many rows');
    this.rows.push({ ...this.sorted(grid, bookmarks), at: this.rows.length });
    this.step();
  }

  private cell(cell: Cell): CellContent | undefined {
    return cell.continuesAbove ? undefined : this.cells.read(cell.element);
  }

  private sorted(grid: readonly (CellContent | undefined)[], names: readonly string[]): Omit<ReadRow, 'at'> {
    const bookmarks = names.filter((name) => readMark(name) !== undefined);
    const columns = this.columns ?? (grid.length === ORDER.length ? USUAL : undefined);
    const fits = columns !== undefined && (bookmarks.length > 0 || grid.length >= ORDER.length - 1);
    const words = { address: '', law: '', stance: '', text: '', wording: '', beside: '' };
    grid.forEach((cell, index) => {
      const column = fits ? (columns.get(index) ?? 'beside') : 'text';
      words[column] = [words[column], cell?.text ?? ''].filter((text) => text !== '').join('\n\n');
    });
    return {
      ...words,
      columns: fits,
      bookmarks,
      margin: grid.flatMap((cell) => cell?.margin ?? []),
      notRead: grid.flatMap((cell) => cell?.notRead ?? []),
    };
  }

  private step(): number {
    this.place += 1;
    return this.place;
  }
}

const WRAPPERS: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/** The columns a head names; undefined when the row is no head. */
function headOf(grid: readonly (CellContent | undefined)[]): Columns | undefined {
  const found = new Map<number, Column>();
  grid.forEach((cell, index) => {
    const at = HEADS.indexOf(plainLines(cell?.text ?? '').toLowerCase());
    if (at >= 0 && ![...found.values()].includes(ORDER[at] as Column)) found.set(index, ORDER[at] as Column);
  });
  return found.size >= ENOUGH_HEADS ? found : undefined;
}
