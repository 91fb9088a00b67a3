import { comparisonTable, type StatuteRedline, type TablePart } from '@samsyn/statute';
import {
  AlignmentType,
  Bookmark,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { STATUTE_STYLES } from '../word/style.ts';
import { escapeControls } from '../word/text.ts';
import { countWords } from './count-words.ts';
import { bookmarkOfChange } from './redline-docx.ts';

export interface TableDocxOptions {
  title: string;
  author: string;
  /** What is compared with what, a paragraph each. */
  lead: readonly string[];
}

const COLUMN = 4700;
const MARGINS = { top: 60, bottom: 60, left: 110, right: 110 };

/**
 * The jämförelsetabell as a Word file: Nuvarande lydelse and Föreslagen lydelse side by side, their heads on every page, what differs in
 * italics, provisions without a change left out. Each change of the list has a bookmark in its row.
 */
export async function tableDocx(redline: StatuteRedline, options: TableDocxOptions): Promise<Uint8Array> {
  const rows = comparisonTable(redline).map(
    ({ numbers, old, now }) =>
      new TableRow({ children: [cell(old.map((part) => paragraph(part))), cell(withBookmarks(now, numbers))] }),
  );
  const document = new Document({
    title: escapeControls(options.title),
    creator: escapeControls(options.author),
    styles: STATUTE_STYLES,
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [plain(options.title)] }),
          ...[...options.lead, countWords(redline.changes)].map((words) => new Paragraph({ children: [plain(words)] })),
          ...(rows.length > 0 ? [table([head(), ...rows])] : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const table = (rows: TableRow[]): Table =>
  new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, columnWidths: [COLUMN, COLUMN], rows });

const head = (): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: ['Nuvarande lydelse', 'Föreslagen lydelse'].map((words) =>
      cell([new Paragraph({ children: [new TextRun({ text: words, italics: true, bold: true })] })]),
    ),
  });

const cell = (children: Paragraph[]): TableCell =>
  new TableCell({ margins: MARGINS, width: { size: COLUMN, type: WidthType.DXA }, children });

const plain = (text: string): TextRun => new TextRun({ text: escapeControls(text) });

/** The bookmarks stand around the first paragraph of the proposed wording. */
function withBookmarks(parts: readonly TablePart[], numbers: readonly number[]): Paragraph[] {
  return parts.map((part, index) => paragraph(part, index === 0 ? numbers : []));
}

function paragraph(part: TablePart, numbers: readonly number[] = []): Paragraph {
  const { label, text, kind, depth } = part;
  const isHead = kind === 'section' || kind === 'heading';
  const gap = kind === 'item' ? '\t' : ' ';
  const runs: ParagraphChild[] = [
    ...(label === '' ? [] : [new TextRun({ text: escapeControls(label), bold: isHead })]),
    ...(label === '' || text.length === 0 ? [] : [new TextRun({ text: gap })]),
    ...text.map(
      (run) =>
        new TextRun({
          text: escapeControls(run.text),
          ...(run.isChanged || kind === 'says' ? { italics: true } : {}),
          ...(isHead ? { bold: true } : {}),
        }),
    ),
  ];
  const children = numbers.reduceRight<ParagraphChild[]>(
    (inside, number) => [new Bookmark({ id: bookmarkOfChange(number), children: inside })],
    runs,
  );
  return new Paragraph({
    children,
    ...(kind === 'section' || kind === 'leftOut' ? { alignment: AlignmentType.CENTER } : {}),
    ...(isHead ? { keepNext: true } : {}),
    ...(kind === 'item' ? { indent: { left: 360 * (depth + 1), hanging: 360 } } : {}),
  });
}
