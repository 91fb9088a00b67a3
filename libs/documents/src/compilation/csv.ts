import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { FlowingSheet, SheetCell } from '../stream/xlsx.ts';
import { numberedRowsOf, type CompilationData, type CompilationLabels, type CompilationRow } from './data.ts';
import { plainWords, themeWords, word } from './words.ts';

/** Columns of the csv file and of the workbook's first sheet, with how a row fills them. */
export const COMMENT_COLUMNS: readonly {
  header: string;
  width: number;
  value: (row: CompilationRow, labels: CompilationLabels) => string | number;
}[] = [
  { header: 'Nr', width: 8, value: (row) => row.number },
  { header: 'Bestämmelse', width: 18, value: (row) => row.address },
  { header: 'Rubrik', width: 28, value: (row) => row.heading },
  { header: 'Gäller', width: 22, value: (row) => row.target },
  { header: 'Remissinstans', width: 30, value: (row) => row.bodyName },
  { header: 'Ställningstagande', width: 24, value: (row, labels) => word(labels.stance, row.stance) },
  { header: 'Typ', width: 16, value: (row, labels) => word(labels.kind, row.kind) },
  { header: 'Citat', width: 30, value: (row) => row.quote ?? '' },
  { header: 'Synpunkt', width: 60, value: (row) => plainWords(row.text) },
  { header: 'Föreslagen lydelse', width: 50, value: (row) => row.proposedWording ?? '' },
  { header: 'Skäl för föreslagen lydelse', width: 40, value: (row) => row.proposedReason ?? '' },
  { header: 'Myndighetens bedömning', width: 50, value: (row) => row.assessment ?? '' },
  { header: 'Åtgärd', width: 20, value: (row, labels) => word(labels.disposition, row.disposition) },
  { header: 'Skäl för åtgärd', width: 40, value: (row) => row.dispositionReason ?? '' },
  {
    header: 'Teman',
    width: 50,
    value: (row, labels) => (row.themes ?? []).map((theme) => `${theme.name}: ${themeWords(theme, labels)}`).join('\n'),
  },
  { header: 'Instansens svar', width: 20, value: (row, labels) => word(labels.verdict, row.verdict) },
  { header: 'Instansens kommentar', width: 40, value: (row) => row.verdictWords ?? '' },
  { header: 'Instämmer i', width: 30, value: (row) => row.endorses ?? '' },
];

const BYTE_ORDER_MARK = '\uFEFF';

/** Comments as csv, in pieces: every row one comment, or one body whose answer is not here. */
export function csvOfRows(
  rows: Iterable<CompilationRow> | AsyncIterable<CompilationRow>,
  labels: CompilationLabels,
): AsyncGenerator<Uint8Array> {
  return csvOf({ columns: COMMENT_COLUMNS, rows: () => toCells(rows, labels) });
}

/**
 * A sheet as csv, in pieces: UTF-8 with byte order mark, semicolons, CRLF. A cell that a spreadsheet would take for a formula (first
 * character = + - @ tab or return, also behind spaces, also their full-width forms) gets an apostrophe in front. Memory stays flat however
 * many rows there are.
 */
export async function* csvOf({ columns, rows }: Pick<FlowingSheet, 'columns' | 'rows'>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK);
  const cells = Readable.from(harmlessRows(columns, rows()));
  // A line break of one character is not the record's own delimiter, and would not be quoted for its sake.
  const csv = stringify({ delimiter: ';', record_delimiter: '\r\n', header: false, quoted_match: /[\r\n]/ });
  cells.on('error', (error) => csv.destroy(error));
  for await (const piece of cells.pipe(csv)) yield encoder.encode(String(piece));
}

async function* harmlessRows(
  columns: FlowingSheet['columns'],
  rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>,
): AsyncGenerator<string[]> {
  yield columns.map(({ header }) => header);
  for await (const row of rows) yield row.map(harmless);
}

/** The whole csv file of a compilation. */
export async function compilationCsv(data: CompilationData, labels: CompilationLabels): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of csvOfRows(numberedRowsOf(data), labels)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* toCells(
  rows: Iterable<CompilationRow> | AsyncIterable<CompilationRow>,
  labels: CompilationLabels,
): AsyncGenerator<SheetCell[]> {
  for await (const row of rows) yield COMMENT_COLUMNS.map((column) => column.value(row, labels));
}

/** Makes a cell that begins like a formula into text. Numbers of ours are digits and pass. */
export function harmless(value: string | number): string {
  const text = String(value);
  return typeof value === 'string' && /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text;
}
