import {
  AlignmentType,
  HeadingLevel,
  LineRuleType,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IStylesOptions,
} from 'docx';
import { xmlSafe } from './words.ts';

/** Levels of our own headings: the title is a style of its own. */
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Lines of any size keep their distance: the rule is said, since a style that leaves it out inherits a fixed one in some programs. */
const LINES = { line: 276, lineRule: LineRuleType.AUTO } as const;

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'sv-SE' } },
      paragraph: { spacing: { ...LINES, after: 120 } },
    },
    title: { run: { size: 40, bold: true }, paragraph: { spacing: { ...LINES, after: 120 } } },
    heading1: {
      run: { size: 32, bold: true },
      paragraph: { spacing: { ...LINES, before: 360, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { size: 26, bold: true },
      paragraph: { spacing: { ...LINES, before: 280, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { size: 22, bold: true },
      paragraph: { spacing: { ...LINES, before: 200, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'ProvisionText',
      name: 'Provision text',
      basedOn: 'Normal',
      paragraph: { indent: { left: 360 }, spacing: { after: 80 } },
    },
    { id: 'TableText', name: 'Table text', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 360 } },
    },
  ],
};

/** Lists in comments: a dash, and decimal numbers that start anew for each list (`instance`). */
export const NUMBERING = {
  config: [
    {
      reference: 'dash',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '–',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 720, hanging: 360 } } },
        },
      ],
    },
    {
      reference: 'decimal',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 720, hanging: 360 } } },
        },
      ],
    },
  ],
};

export function heading(text: string, level: 1 | 2 | 3): Paragraph {
  return new Paragraph({ heading: HEADINGS[level - 1], children: [run(text)] });
}

export function run(
  text: string,
  format: { bold?: boolean; italics?: boolean; strike?: boolean; underline?: boolean } = {},
): TextRun {
  const { underline, ...rest } = format;
  return new TextRun({ text: xmlSafe(text), ...rest, ...(underline ? { underline: {} } : {}) });
}

/** One paragraph for each line of the text; empty lines are not paragraphs. */
export function paragraphs(text: string, options: IParagraphOptions = {}): Paragraph[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => new Paragraph({ ...options, children: [run(line.trim())] }));
}

/** A paragraph that begins with its name in bold: `Bedömning: …`; further lines follow as paragraphs of their own. */
export function named(name: string, text: string): Paragraph[] {
  const [first = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  return [
    new Paragraph({ children: [run(`${name}: `, { bold: true }), run(first.trim())] }),
    ...rest.flatMap((line) => paragraphs(line)),
  ];
}

/** A real table: the first row is a header row, repeated on every page; rows are not split over pages. Widths in percent. */
export function table(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => Math.round(width * 96)),
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [tableRow(headers, true), ...rows.map((cells) => tableRow(cells, false))],
  });
}

// Widths and margins stand with the table, not with each cell: a stance matrix has tens of thousands of cells.
function tableRow(cells: readonly string[], header: boolean): TableRow {
  return new TableRow({
    tableHeader: header,
    cantSplit: true,
    children: cells.map(
      (text) =>
        new TableCell({
          children: [
            new Paragraph({
              style: 'TableText',
              children: text === '' ? [] : [run(text, header ? { bold: true } : {})],
            }),
          ],
        }),
    ),
  });
}
