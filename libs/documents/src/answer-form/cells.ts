import { BlockBuilder } from '../read/block-builder.ts';
import { BodyReader } from '../read/docx/body.ts';
import type { BodyContext, ReadParagraph } from '../read/docx/body-parts.ts';
import { findAll } from '../read/docx/inline.ts';
import { InlineReader } from '../read/docx/inline.ts';
import type { ReadLimits } from '../read/result.ts';
import { childElements, type XmlElement } from '../read/xml.ts';

/** What stands in a cell or a paragraph of a form. */
export interface CellContent {
  /** Paragraphs parted by an empty line, items of a list under each other. */
  text: string;
  /** Names of bookmarks that hold words here. */
  bookmarks: string[];
  /** Comments in the margin that are tied to these words. */
  margin: string[];
  /** What is here and cannot be taken in: pictures, hidden words. Swedish words. */
  notRead: string[];
}

const LIST_LINE = /^(?:[–•-]|\d{1,4}[.)])\s/u;

/** Reads cells and paragraphs with their lists, notes, boxes and margin comments; open tracked changes count as accepted. */
export class CellReader {
  private readonly body: BodyReader;
  private readonly notes: ReadonlyMap<string, XmlElement>;
  private readonly comments: ReadonlyMap<string, string>;

  constructor(
    context: Pick<BodyContext, 'styles' | 'numbering' | 'notes'>,
    comments: ReadonlyMap<string, string>,
    limits: ReadLimits,
  ) {
    this.body = new BodyReader({ ...context, builder: new BlockBuilder(limits), choice: 'ACCEPT' });
    this.notes = context.notes;
    this.comments = comments;
  }

  /** A cell with everything in it, tables inside it flattened; or one paragraph. */
  read(element: XmlElement): CellContent {
    const content: CellContent = { text: '', bookmarks: [], margin: this.marginOf(element), notRead: [] };
    const lines: string[] = [];
    this.collect(element, content, lines);
    content.text = joined(lines);
    return content;
  }

  private collect(element: XmlElement, content: CellContent, lines: string[]): void {
    if (element.name === 'w:p') {
      const read = this.body.readParagraph(element);
      if (read) this.paragraph(read, content, lines);
      return;
    }
    for (const inner of childElements(element)) {
      if (inner.name === 'w:bookmarkStart') content.bookmarks.push(inner.attributes['w:name'] as string);
      else if (!SKIPPED.has(inner.name)) this.collect(inner, content, lines);
    }
  }

  private paragraph(read: ReadParagraph, content: CellContent, lines: string[]): void {
    const { text, bookmarks, notes, boxes, hidden, unreadable } = read.content;
    const marker = read.marker === undefined ? '' : `${read.bullet ? '–' : read.marker} `;
    const words = text.trim();
    if (words !== '') lines.push(`${marker}${words}`);
    content.bookmarks.push(...bookmarks);
    content.notRead.push(...unreadable, ...hidden.map((each) => `dold text: ${each.trim()}`));
    for (const key of notes) lines.push(...this.note(key));
    for (const box of boxes) this.collect(box, content, lines);
  }

  private note(key: string): string[] {
    const note = this.notes.get(key);
    const words = note === undefined ? '' : wordsOf(note);
    return words === '' ? [] : [`(Not: ${words})`];
  }

  private marginOf(element: XmlElement): string[] {
    return findAll(element, 'w:commentReference').flatMap(({ attributes }) => {
      const words = this.comments.get(attributes['w:id'] as string) ?? '';
      return words === '' ? [] : [words];
    });
  }
}

/** Taken away by a tracked change, or no words. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:tcPr',
  'w:tblPr',
  'w:trPr',
  'w:sdtPr',
  'w:tblGrid',
]);

/** All words of a note or a margin comment on one line. */
export function wordsOf(element: XmlElement): string {
  const inline = new InlineReader('ACCEPT');
  return findAll(element, 'w:p')
    .map((paragraph) => inline.read(paragraph).text.trim())
    .filter((words) => words !== '')
    .join(' ');
}

function joined(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      if (index === 0) return line;
      return (LIST_LINE.test(line) && LIST_LINE.test(lines[index - 1] as string) ? '\n' : '\n\n') + line;
    })
    .join('');
}
