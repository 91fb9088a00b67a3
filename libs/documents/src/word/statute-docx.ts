import type { Statute } from '@samsyn/statute';
import {
  Bookmark,
  Document,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { bookmarkOfProvision } from '../bookmarks.ts';
import { flowOf, impactFlowOf, type FlowPart } from '../flow.ts';
import { escapeControls } from './text.ts';
import { emptyParagraph, labelGap, looksOf, STATUTE_STYLES } from './style.ts';

/**
 * The statute as a Word file with real headings and tables. Each provision has one bookmark named after its permanent id around the words
 * it begins with, so that a file edited in Word and read again keeps every identity. Labels are typed, not generated: they are the law's own.
 */
export async function statuteDocx(statute: Statute): Promise<Uint8Array> {
  return fileOf(flowOf(statute), statute.title === '' ? (statute.designation ?? 'Författning') : statute.title);
}

/**
 * The konsekvensutredning of a version as a Word file of its own, under the same ids: headings with the numbers its author gave them, lists,
 * tables with their header rows, footnotes. Of the text itself it has nothing.
 */
export async function impactDocx(statute: Statute): Promise<Uint8Array> {
  const parts = impactFlowOf(statute);
  return fileOf(parts, parts[0]?.text ?? statute.title);
}

async function fileOf(parts: readonly FlowPart[], title: string): Promise<Uint8Array> {
  const writer = new StatuteWriter();
  const children = writer.parts(parts);
  const document = new Document({
    title: escapeControls(title),
    creator: 'Samsyn',
    styles: STATUTE_STYLES,
    footnotes: writer.footnotes,
    sections: [{ children: children.length > 0 ? children : [emptyParagraph()] }],
  });
  return Packer.toBuffer(document);
}

/** Paragraphs and tables of a statute, and the footnotes they refer to. */
export class StatuteWriter {
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  private noteCount = 0;

  parts(parts: readonly FlowPart[]): (Paragraph | Table)[] {
    const out: (Paragraph | Table)[] = [];
    for (let index = 0; index < parts.length;) {
      let end = index;
      while (parts[end]?.type === 'row') end += 1;
      const part = parts[index] as FlowPart;
      if (end > index) out.push(this.table(parts.slice(index, end)));
      else out.push(new Paragraph({ ...looksOf(part), children: this.marked(part, this.words(part)) }));
      index = Math.max(end, index + 1);
    }
    return out;
  }

  private words(part: FlowPart): ParagraphChild[] {
    const runs: ParagraphChild[] = [];
    if (part.label !== '') {
      runs.push(
        new TextRun({ text: escapeControls(part.label), ...(part.type === 'paragraph' ? { bold: true } : {}) }),
      );
      if (part.text !== '')
        runs.push(labelGap(part) === '\t' ? new TextRun({ children: [new Tab()] }) : new TextRun({ text: ' ' }));
    }
    if (part.text !== '') runs.push(new TextRun({ text: escapeControls(part.text) }));
    return [...runs, ...this.notes(part)];
  }

  private notes(part: FlowPart): ParagraphChild[] {
    return (part.notes ?? []).map((note) => {
      this.noteCount += 1;
      this.footnotes[String(this.noteCount)] = {
        children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun({ text: escapeControls(note) })] })],
      };
      return new FootnoteReferenceRun(this.noteCount);
    });
  }

  /** One bookmark in another for provisions that begin at the same place, outermost around all. */
  private marked(part: FlowPart, children: ParagraphChild[]): ParagraphChild[] {
    return part.ids.reduceRight<ParagraphChild[]>(
      (inside, id) => [new Bookmark({ id: bookmarkOfProvision(id), children: inside })],
      children,
    );
  }

  private table(parts: readonly FlowPart[]): Table {
    const columns = Math.max(...parts.map((part) => (part.cells as string[]).length), 1);
    const rows = parts.map((part) => {
      const cells = Array.from({ length: columns }, (_each, column) => (part.cells as string[])[column] ?? '');
      return new TableRow({
        tableHeader: part.header === true,
        children: cells.map((text, column) => {
          const run: ParagraphChild[] = [
            new TextRun({ text: escapeControls(text), ...(part.header ? { bold: true } : {}) }),
          ];
          const content = column === 0 ? [...this.marked(part, run), ...this.notes(part)] : run;
          return new TableCell({ children: [new Paragraph({ children: content })] });
        }),
      });
    });
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: Array.from({ length: columns }, () => Math.floor(9000 / columns)),
      rows,
    });
  }
}
