import writeExcelFile from 'write-excel-file/node';
import { COMMENT_COLUMNS } from './csv.ts';
import { numberedRowsOf, type CompilationData, type CompilationLabels } from './data.ts';
import { totalsOf } from './totals.ts';
import { plainWords, statusWords, swedishTime, totalLines, word, xmlSafe } from './words.ts';

type Cell = string | number | null | { value: string; fontWeight?: 'bold'; wrap?: boolean; alignVertical?: 'top' };
interface Sheet {
  sheet: string;
  data: Cell[][];
  columns: { width: number }[];
  stickyRowsCount: number;
  stickyColumnsCount?: number;
}

/** Excel's own limit is 32 767 characters a cell. */
const MOST_CHARACTERS = 32_000;
const CUT = ' […] Texten är längre än en cell rymmer. Hela texten finns i Word-filen.';

/**
 * The compilation as a workbook with the sheets Synpunkter, Instanser, Ställningstaganden and Summor. Every text is a typed text cell,
 * so nothing in it is taken for a formula. A text longer than a cell can hold is cut and says so.
 */
export async function compilationXlsx(data: CompilationData, labels: CompilationLabels): Promise<Uint8Array> {
  return writeExcelFile([
    comments(data, labels),
    bodies(data, labels),
    matrix(data, labels),
    totals(data, labels),
  ]).toBuffer();
}

function comments(data: CompilationData, labels: CompilationLabels): Sheet {
  const rows: Cell[][] = [header(COMMENT_COLUMNS.map((column) => column.header))];
  for (const row of numberedRowsOf(data)) rows.push(COMMENT_COLUMNS.map((column) => cell(column.value(row, labels))));
  return {
    sheet: 'Synpunkter',
    data: rows,
    columns: COMMENT_COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

function bodies(data: CompilationData, labels: CompilationLabels): Sheet {
  const counts = totalsOf(data).byBody;
  const rows = data.bodies.map((body): Cell[] => [
    cell(body.name),
    cell(body.kind),
    cell(statusWords(body, labels)),
    cell(swedishTime(body.receivedAt)),
    body.late ? 'Ja' : 'Nej',
    cell(word(labels.stance, body.overallStance)),
    cell(body.endorses ?? ''),
    counts.get(body.name) ?? 0,
    cell(plainWords(body.generalText ?? [])),
    cell(body.decision ?? ''),
  ]);
  const titles = [
    'Remissinstans',
    'Slag',
    'Svar',
    'Inkom',
    'Efter sista svarsdag',
    'Övergripande ställningstagande',
    'Instämmer i',
    'Antal synpunkter',
    'Övergripande synpunkter',
    'Beslut',
  ];
  return {
    sheet: 'Instanser',
    data: [header(titles), ...rows],
    columns: [40, 20, 24, 18, 20, 30, 40, 16, 80, 50].map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

function matrix(data: CompilationData, labels: CompilationLabels): Sheet {
  const { bodies: names, rows } = data.stanceMatrix;
  return {
    sheet: 'Ställningstaganden',
    data: [
      header(['Bestämmelse', ...names]),
      ...rows.map((row) => [cell(row.address), ...row.cells.map((code) => cell(word(labels.stance, code ?? '')))]),
    ],
    columns: [{ width: 20 }, ...names.map(() => ({ width: 22 }))],
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
}

function totals(data: CompilationData, labels: CompilationLabels): Sheet {
  const lines = totalLines(totalsOf(data), labels);
  return {
    sheet: 'Summor',
    data: [
      header(['Grupp', 'Vad', 'Antal']),
      ...lines.map((line): Cell[] => [cell(line.group), cell(line.name), line.count]),
    ],
    columns: [36, 40, 10].map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

function header(titles: readonly string[]): Cell[] {
  return titles.map((title) => ({ value: xmlSafe(title), fontWeight: 'bold', wrap: true, alignVertical: 'top' }));
}

function cell(value: string | number): Cell {
  if (typeof value === 'number') return value;
  if (value === '') return null;
  const text = xmlSafe(value);
  return text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) + CUT : text;
}
