import { stringify } from 'csv-stringify/sync';
import { Document, Footer, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import writeExcelFile from 'write-excel-file/node';
import { harmless } from '../compilation/csv.ts';
import { NUMBERING, run, STYLES, table } from '../compilation/docx-parts.ts';
import { swedishTime, xmlSafe } from '../compilation/words.ts';
import type { SheetFormat, TableReport } from './data.ts';

/** The table in one of its three forms: the same rows in the same order in each. */
export async function tableReport(format: SheetFormat, report: TableReport): Promise<Uint8Array> {
  if (format === 'csv') return tableCsv(report);
  return format === 'xlsx' ? tableXlsx(report) : tableDocx(report);
}

/** UTF-8 with byte order mark, semicolons, CRLF; no cell that a spreadsheet takes for a formula. */
function tableCsv({ columns, rows }: TableReport): Uint8Array {
  const options = { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/, bom: true };
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map((cell) => harmless(cell)))];
  return new TextEncoder().encode(stringify(lines, options));
}

/** Every text is a typed text cell: none is taken for a formula, and no number for a date. */
async function tableXlsx({ sheet, columns, rows }: TableReport): Promise<Uint8Array> {
  const head = columns.map(({ header }) => ({ value: xmlSafe(header), fontWeight: 'bold' as const, wrap: true }));
  const body = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : xmlSafe(cell) || null)));
  return writeExcelFile([
    { sheet, data: [head, ...body], columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 },
  ]).toBuffer();
}

/** On its side, with a header row on every page, in Swedish. */
async function tableDocx(report: TableReport): Promise<Uint8Array> {
  const kept = report.columns.map(({ onlyInSheets }) => onlyInSheets !== true);
  const shown = report.columns.filter((_, column) => kept[column]);
  const all = shown.reduce((sum, { width }) => sum + width, 0);
  const rows = report.rows.map((row) => row.filter((_, column) => kept[column]).map(String));
  const widths = shown.map(({ width }) => (width * 100) / all);
  const document = new Document({
    title: xmlSafe(report.title),
    subject: xmlSafe(report.registrationNumber),
    creator: xmlSafe(report.authority),
    styles: STYLES,
    numbering: NUMBERING,
    features: { updateFields: false },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        footers: { default: footer(report) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(report.title)] }),
          ...facts(report),
          table(
            shown.map(({ header }) => header),
            rows,
            widths,
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function facts({ registrationNumber, authority, generatedAt, facts: given }: TableReport): Paragraph[] {
  const all: (readonly [string, string])[] = [
    ['Diarienummer', registrationNumber],
    ['Myndighet', authority],
    ['Upprättad', swedishTime(generatedAt)],
    ...given,
  ];
  return all
    .filter(([, value]) => value !== '')
    .map(([name, value]) => new Paragraph({ children: [run(`${name}: `, { bold: true }), run(value)] }));
}

function footer({ registrationNumber, title }: TableReport): Footer {
  const counted = new TextRun({ children: [' · Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ children: [run(registrationNumber || title), counted] })] });
}
