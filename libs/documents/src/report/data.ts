/** A document of ours in words already: headings, paragraphs, lists and tables. The same parts are written as Word and as PDF. */
export interface ReportHead {
  title: string;
  subject: string;
  author: string;
  /** What stands at the foot of each page. */
  foot: string;
  /** ISO 8601 instant of printing. */
  generatedAt: string;
}

export interface Report extends ReportHead {
  parts: ReportPart[];
}

export type ReportPart =
  /** `mark`: the number of the comment it heads, to be linked to and to be counted by. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; mark?: number }
  /** `look`: the law's own words, or words that are quoted. */
  | { kind: 'text'; text: string; look?: 'provision' | 'quotation' }
  /** A line that begins with its name. */
  | { kind: 'fact'; name: string; value: string }
  /** Numbered ones begin at one. */
  | { kind: 'list'; items: string[]; ordered?: boolean }
  /** What is taken away and what is new, shown and said in words. */
  | { kind: 'change'; runs: ChangeRun[] }
  /** The first row of a table is `headers`; widths in percent. The first cell of a row is its name. */
  | { kind: 'table'; headers: string[]; rows: string[][]; widths: number[] }
  /** What follows stands on pages laid on their side, to the end. */
  | { kind: 'landscape' };

export interface ChangeRun {
  kind: 'same' | 'deleted' | 'inserted';
  text: string;
}

/** What a comment's heading is called in the tree of a PDF, before its number. */
export const MARK = 'synpunkt-';

export type ReportFormat = 'docx' | 'pdf';

/** The columns that hold nothing but whole numbers: they stand to the right, under one another. The first cell of a row is its name. */
export function numberColumns({ headers, rows }: { headers: readonly string[]; rows: readonly string[][] }): boolean[] {
  const isNumber = (column: number): boolean =>
    rows.length > 0 && rows.every((row) => /^\d[\d\s]*$/u.test(row[column] ?? ''));
  return headers.map((_, column) => column > 0 && isNumber(column));
}
