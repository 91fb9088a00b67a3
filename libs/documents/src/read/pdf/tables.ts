import { partedAt, type PdfLine } from './lines.ts';
import { joinLine, type BodyLook, type PdfParagraph } from './paragraphs.ts';

const SAME_COLUMN = 6;
/** Shared baselines a table has at least; the first page has a block of names and numbers beside its title. */
const fewestLines = (page: number): number => (page === 1 ? 3 : 2);

/**
 * The table that begins at a line, if one does: at least two or three baselines in a row whose runs of words start in the same columns.
 * A row begins where the first column has words, or where the distance to the line above is wider than inside a row.
 */
export function tableAt(
  lines: readonly PdfLine[],
  from: number,
  look: BodyLook,
): { rows: PdfParagraph[]; lines: number } | undefined {
  if (!lines[from]?.shared) return undefined;
  const found = baselinesFrom(lines, from);
  const columns = columnsOf(found);
  const baselines = found.map((baseline) => baseline.flatMap((line) => partedAt(line, columns, SAME_COLUMN)));
  const shared = baselines.filter((line) => line.length > 1).length;
  if (columns.length < 2 || shared < fewestLines((lines[from] as PdfLine).page)) return undefined;
  const rows: PdfParagraph[] = [];
  const begins = beginsRow(baselines, columns, look);
  baselines.forEach((baseline, at) => {
    let row = rows.at(-1);
    if (!row || begins[at]) {
      row = {
        page: (baseline[0] as PdfLine).page,
        kind: 'row',
        text: '',
        gapBefore: rows.length === 0,
        calls: [],
        cells: columns.map(() => ''),
      };
      rows.push(row);
    }
    for (const line of baseline) {
      const column = columnOf(line, columns);
      const cells = row.cells as string[];
      cells[column] = joinLine(cells[column] as string, line.text);
      row.calls.push(...line.calls);
    }
  });
  return { rows, lines: found.reduce((sum, line) => sum + line.length, 0) };
}

/**
 * For each baseline, whether a row begins there. Where most rows stand apart from one another, a line that stands close goes on in the row above,
 * also in its first column.
 */
function beginsRow(baselines: readonly PdfLine[][], columns: readonly number[], look: BodyLook): boolean[] {
  const wide = baselines.map((baseline, at) => {
    const above = baselines[at - 1]?.[0];
    return above !== undefined && above.y - (baseline[0] as PdfLine).y > look.pitch * 1.3;
  });
  const full = baselines.map(
    (baseline) => baseline.length > 1 && baseline.some((line) => columnOf(line, columns) === 0),
  );
  const count = (of: (at: number) => boolean | undefined): number => baselines.filter((_each, at) => of(at)).length;
  const apart = count((at) => wide[at]) > count((at) => at > 0 && full[at] && !wide[at]);
  return baselines.map((_each, at) => Boolean(wide[at]) || (!apart && Boolean(full[at])));
}

function baselinesFrom(lines: readonly PdfLine[], from: number): PdfLine[][] {
  const baselines: PdfLine[][] = [];
  let columns: number[] = [];
  for (let index = from; index < lines.length;) {
    const first = lines[index];
    if (!first || first.page !== lines[from]?.page) break;
    const baseline: PdfLine[] = [];
    while (index < lines.length) {
      const line = lines[index];
      if (line?.page !== first.page || Math.abs(line.y - first.y) > first.height * 0.3) break;
      baseline.push(line);
      index += 1;
    }
    const known = (line: PdfLine): boolean => columns.some((column) => Math.abs(column - line.x) < SAME_COLUMN);
    // A line that starts outside every column, or runs across one, is text below the table.
    if (baselines.length > 0 && !baseline.every((line) => known(line) && !crosses(line, columns))) {
      if (baseline.length < 2 || !baseline.some(known)) break;
    }
    columns = [
      ...columns,
      ...baseline.map((line) => line.x).filter((x) => !columns.some((column) => Math.abs(column - x) < SAME_COLUMN)),
    ];
    baselines.push(baseline);
  }
  while (
    baselines.length > 0 &&
    (baselines.at(-1)?.length ?? 0) < 2 &&
    columnOf(
      baselines.at(-1)?.[0],
      columns.sort((a, b) => a - b),
    ) === 0
  )
    baselines.pop();
  return baselines;
}

function crosses(line: PdfLine, columns: readonly number[]): boolean {
  return columns.some((column) => column > line.x + SAME_COLUMN && column < line.right - SAME_COLUMN);
}

function columnsOf(baselines: readonly PdfLine[][]): number[] {
  const starts = baselines
    .flat()
    .map((line) => line.x)
    .sort((a, b) => a - b);
  return starts.filter((x, index) => index === 0 || x - (starts[index - 1] as number) >= SAME_COLUMN);
}

function columnOf(line: PdfLine | undefined, columns: readonly number[]): number {
  let best = 0;
  columns.forEach((column, index) => {
    if (line && column <= line.x + SAME_COLUMN) best = index;
  });
  return best;
}
