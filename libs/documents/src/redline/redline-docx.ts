import type { Segment } from '@samsyn/statute';
import {
  Bookmark,
  Comment,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { emptyParagraph, labelGap, looksOf, STATUTE_STYLES } from '../word/style.ts';
import { escapeControls } from '../word/text.ts';
import { moveEnd, moveStart, movedRun, type Revision } from './move.ts';
import type { RedlineEntry } from './script.ts';

export interface RedlineDocxOptions {
  title: string;
  /** Who stands as the author of the changes; a role or an authority. */
  author: string;
  /** ISO 8601 instant of the changes. */
  date: string;
}

/** Named for what a program calls a place in a file; the number is the change's in the list. */
export const bookmarkOfChange = (number: number): string => `andring_${number}`;

/**
 * The marked text as a Word file with real tracked changes: inserted and deleted runs, paragraph marks and table rows. Accepting all
 * gives the new text, rejecting all the old one. What was moved is a move, with its edits inside, and bears a comment that says where from or
 * where to. Changes that only follow from others have an author of their own: who reads in Word can choose not to see them. Each change of
 * the list has a bookmark.
 */
export async function redlineDocx(entries: readonly RedlineEntry[], options: RedlineDocxOptions): Promise<Uint8Array> {
  const writer = new RedlineWriter(options);
  const children = writer.all(entries);
  const document = new Document({
    title: escapeControls(options.title),
    creator: escapeControls(options.author),
    styles: STATUTE_STYLES,
    comments: { children: writer.comments },
    // The last paragraph mark of a document cannot be taken away: an empty paragraph stands there for it.
    sections: [{ children: [...children, emptyParagraph()] }],
  });
  return Packer.toBuffer(document);
}

class RedlineWriter {
  readonly comments: ConstructorParameters<typeof Comment>[0][] = [];
  private readonly options: RedlineDocxOptions;
  private revisions = 0;
  private author: string;

  constructor(options: RedlineDocxOptions) {
    this.options = options;
    this.author = options.author;
  }

  all(entries: readonly RedlineEntry[]): (Paragraph | Table)[] {
    const out: (Paragraph | Table)[] = [];
    for (let index = 0; index < entries.length;) {
      let end = index;
      while (entries[end]?.cells) end += 1;
      const entry = entries[index] as RedlineEntry;
      if (end > index) out.push(this.table(entries.slice(index, end)));
      else {
        this.chooseAuthor(entry, entries[index - 1]);
        out.push(this.paragraph(entry));
      }
      index = Math.max(end, index + 1);
    }
    return out;
  }

  private paragraph(entry: RedlineEntry): Paragraph {
    const { part } = entry;
    const words = this.ranged(entry, [
      ...this.label(entry),
      ...entry.text.map((segment) => this.run(segment, { entry })),
    ]);
    return new Paragraph({
      ...looksOf(part),
      ...(entry.state === 'inserted' ? { run: { insertion: this.revision() } } : {}),
      ...(entry.state === 'deleted' ? { run: { deletion: this.revision() } } : {}),
      children: this.marked(entry, this.commented(entry, words)),
    });
  }

  /** The gap after a label is part of what was inserted or deleted with it; where either version has no label it goes with the other's. */
  private label(entry: RedlineEntry): ParagraphChild[] {
    const { label, text, part } = entry;
    if (label.length === 0) return [];
    const bold = part.type === 'paragraph';
    const gap = labelGap(part);
    const kinds = new Set(label.map((segment) => segment.kind));
    const needed = text.length > 0;
    const whole = kinds.has('same') || kinds.size > 1;
    const gapKind = whole ? 'same' : ([...kinds][0] as Segment['kind']);
    return [
      ...label.map((segment) => this.run(segment, { entry, bold })),
      ...(needed ? [this.run({ kind: gapKind, text: gap }, { entry })] : []),
    ];
  }

  private run(
    { kind, text }: Segment,
    { entry, bold = false }: { entry: RedlineEntry; bold?: boolean },
  ): ParagraphChild {
    const words = text === '\t' ? text : escapeControls(text);
    // Left out, not off: a heading is bold by its style.
    const options = { text: words, ...(bold ? { bold } : {}) };
    if (kind === 'same' && entry.move !== undefined)
      return movedRun(entry.state === 'deleted' ? 'From' : 'To', this.revision(), options);
    if (kind === 'inserted') return new InsertedTextRun({ ...this.revision(), ...options });
    if (kind === 'deleted') return new DeletedTextRun({ ...this.revision(), ...options });
    return new TextRun(options);
  }

  /** What was moved, between marks that name the move: the same at both places. */
  private ranged(entry: RedlineEntry, words: ParagraphChild[]): ParagraphChild[] {
    if (entry.move === undefined) return words;
    const way = entry.state === 'deleted' ? 'From' : 'To';
    const revision = this.revision();
    return [moveStart(way, `flytt${entry.move}`, revision), ...words, moveEnd(way, revision)];
  }

  private marked({ changes = [] }: RedlineEntry, children: ParagraphChild[]): ParagraphChild[] {
    return changes.reduceRight<ParagraphChild[]>(
      (inside, { number }) => [new Bookmark({ id: bookmarkOfChange(number), children: inside })],
      children,
    );
  }

  private commented(entry: RedlineEntry, words: ParagraphChild[]): ParagraphChild[] {
    if (entry.moved === undefined || words.length === 0) return words;
    const id = this.comments.length;
    this.comments.push({
      id,
      author: this.options.author,
      date: new Date(this.options.date),
      children: [new Paragraph({ children: [new TextRun({ text: escapeControls(entry.moved) })] })],
    });
    return [
      new CommentRangeStart(id),
      ...words,
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ];
  }

  private table(entries: readonly RedlineEntry[]): Table {
    const columns = Math.max(...entries.map((entry) => (entry.cells as Segment[][]).length), 1);
    const rows = entries.map((entry) => {
      this.author = this.named(entry);
      const cells = Array.from({ length: columns }, (_each, column) => (entry.cells as Segment[][])[column] ?? []);
      return new TableRow({
        ...(entry.state === 'inserted' ? { insertion: this.revision() } : {}),
        ...(entry.state === 'deleted' ? { deletion: this.revision() } : {}),
        children: cells.map((segments, column) => {
          const words = segments.map((segment) => this.run(segment, { entry }));
          const first = column === 0 ? this.marked(entry, this.commented(entry, words)) : words;
          return new TableCell({ children: [new Paragraph({ children: first })] });
        }),
      });
    });
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: Array.from({ length: columns }, () => Math.floor(9000 / columns)),
      rows,
    });
  }

  private revision(): Revision {
    this.revisions += 1;
    return { id: this.revisions, author: this.author, date: this.options.date };
  }

  /**
   * LibreOffice joins neighbouring insertions of one author, also over a paragraph mark that is no insertion; rejecting then takes that
   * mark away and two paragraphs run together. So a new paragraph behind words inserted at the end of the one above has an author of its own.
   */
  private chooseAuthor(entry: RedlineEntry, above: RedlineEntry | undefined): void {
    const last = (above?.text.at(-1) ?? above?.label.at(-1))?.kind;
    const goesOn =
      entry.state === 'inserted' &&
      (above?.state === 'changed' ? last === 'inserted' : this.author !== this.options.author);
    this.author = goesOn ? `${this.options.author} (nytt stycke)` : this.named(entry);
  }

  private named({ changes = [] }: RedlineEntry): string {
    const isFollowing = changes.length > 0 && changes.every(({ follows }) => follows);
    return isFollowing ? `${this.options.author} (följdändring)` : this.options.author;
  }
}
