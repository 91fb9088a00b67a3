import type { SourceBlock } from '@samsyn/statute';
import { provisionIdOfBookmark } from '../../bookmarks.ts';
import { child, childElements, type XmlElement } from '../xml.ts';
import type { BodyContext, BodyWalk, ReadParagraph } from './body-parts.ts';
import { InlineReader, type InlineContent } from './inline.ts';
import { valueOf, wholeNumber } from './names.ts';
import { headingByOutline, type ParagraphStyle } from './styles.ts';
import { readTable } from './table.ts';
import { countTrackedChanges, markIsRemoved } from './tracked.ts';

const NO_STYLE: ParagraphStyle = { name: '', hidden: false };
const MAX_BOX_DEPTH = 8;

/** Walks the body (or a text box, or a cell) and hands blocks to the builder. Numbering and fields go on across calls. */
export class BodyReader implements BodyWalk {
  trackedChanges = 0;
  /** Ids of the provisions that begin in the same paragraph inside the first one, by the id of that first one. */
  readonly innerIds: Record<string, string[]> = {};
  private readonly context: BodyContext;
  private readonly inline: InlineReader;
  private readonly usedIds = new Set<string>();
  private pendingBookmarks: string[] = [];
  /** Words of paragraphs whose mark is taken away: they begin the next paragraph. */
  private carried: InlineContent[] = [];
  private contentsLines: string[] = [];
  private noteCount = 0;
  private boxDepth = 0;

  constructor(context: BodyContext) {
    this.context = context;
    this.inline = new InlineReader(context.choice);
  }

  /** One child of the body. */
  block(element: XmlElement): void {
    this.trackedChanges += countTrackedChanges(element);
    this.place(element);
  }

  /** Call once after the last child. */
  end(): void {
    if (this.carried.length > 0)
      this.emit({ content: joinContents(this.carried.splice(0)), style: NO_STYLE, bullet: false, depth: 0 });
    this.flushContents();
  }

  private place(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        this.paragraph(element);
        return;
      case 'w:tbl':
        readTable(element, this, this.context);
        return;
      case 'w:bookmarkStart':
        this.pendingBookmarks.push(element.attributes['w:name'] ?? '');
        return;
      case 'w:altChunk':
      case 'w:subDoc':
        this.context.builder.warn('', 'En inbäddad fil i dokumentet lästes inte. Klistra in dess text i dokumentet.');
        return;
      case 'mc:AlternateContent':
        this.placeAll(child(element, 'mc:Choice') ?? child(element, 'mc:Fallback'));
        return;
      case 'w:sdt':
        this.placeAll(child(element, 'w:sdtContent'));
        return;
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
      case 'w:del':
      case 'w:moveFrom':
        this.placeAll(element);
        return;
      default:
    }
  }

  placeAll(element: XmlElement | undefined): void {
    for (const inner of childElements(element)) this.place(inner);
  }

  private paragraph(element: XmlElement): void {
    const read = this.readParagraph(element);
    if (read) this.emit(read);
  }

  /** Reads and numbers a paragraph; undefined when its words run on into the next one. */
  readParagraph(element: XmlElement): ReadParagraph | undefined {
    const properties = child(element, 'w:pPr');
    const content = this.inline.read(element);
    if (markIsRemoved(properties, this.context.choice)) {
      this.carried.push(content);
      return undefined;
    }
    const styleId = valueOf(properties, 'w:pStyle') ?? '';
    const style = this.context.styles.get(styleId) ?? NO_STYLE;
    const headingLevel = headingByOutline(wholeNumber(valueOf(properties, 'w:outlineLvl'))) ?? style.headingLevel;
    const whole = joinContents([...this.carried.splice(0), content]);
    const read: ReadParagraph = { content: whole, style, headingLevel, bullet: false, depth: 0 };
    this.number(read, properties, styleId);
    return read;
  }

  private number(read: ReadParagraph, properties: XmlElement | undefined, styleId: string): void {
    const own = child(properties, 'w:numPr');
    const numId = valueOf(own, 'w:numId') ?? read.style.numId;
    if (numId === undefined || numId === '0') return;
    const { numbering } = this.context;
    const level =
      wholeNumber(valueOf(own, 'w:ilvl')) ?? numbering.levelOfStyle(numId, styleId) ?? read.style.listLevel ?? 0;
    const marker = numbering.next(numId, level);
    if (!marker) return;
    read.bullet = marker.bullet;
    read.depth = Math.min(Math.max(level, 0), 8);
    if (marker.text !== '') read.marker = marker.text;
  }

  private emit(read: ReadParagraph): void {
    const { builder } = this.context;
    const { content } = read;
    const id = this.takeId(content.bookmarks);
    if (this.isContentsLine(read)) this.contentsLines.push(content.text);
    else {
      this.flushContents();
      const empty = content.text.trim() === '';
      if (!empty || (read.marker !== undefined && !read.bullet))
        builder.add({ ...this.toBlock(read), ...(id === undefined ? {} : { id }) });
    }
    this.aside(content);
  }

  private toBlock(read: ReadParagraph): Omit<SourceBlock, 'line'> {
    const { content, style, marker, headingLevel } = read;
    const common = {
      text: content.text,
      ...(marker === undefined ? {} : { marker }),
      ...(style.name === '' ? {} : { style: style.name }),
    };
    if (headingLevel !== undefined) return { ...common, kind: 'heading', level: headingLevel, gapBefore: true };
    // A generated "1 §" or "2 kap." is the label of a provision, not a list.
    if (marker === undefined || /§|\bkap\b/i.test(marker)) return { ...common, kind: 'paragraph', gapBefore: true };
    return { ...common, kind: 'listItem', depth: read.depth, gapBefore: false };
  }

  /** What hangs on a paragraph: notes, text boxes, and what could not be read. */
  aside(content: InlineContent): void {
    const { builder } = this.context;
    for (const words of content.hidden) builder.warn(words, 'Dold text i Word-filen är utelämnad.');
    for (const what of content.unreadable)
      builder.warn(content.text, `Ett innehåll som inte är text (${what}) är utelämnat.`);
    for (const note of content.notes) this.note(note);
    if (this.boxDepth >= MAX_BOX_DEPTH) return;
    this.boxDepth += 1;
    for (const box of content.boxes) this.placeAll(box);
    this.boxDepth -= 1;
  }

  private note(key: string): void {
    const note = this.context.notes.get(key);
    this.noteCount += 1;
    if (!note) return;
    this.trackedChanges += countTrackedChanges(note);
    const inline = new InlineReader(this.context.choice);
    const text = paragraphsOf(note)
      .map((paragraph) => inline.read(paragraph).text.trim())
      .filter((words) => words !== '')
      .join(' ');
    if (text !== '')
      this.context.builder.add({ kind: 'footnote', text: text.replaceAll('\n', ' '), marker: String(this.noteCount) });
  }

  /** The first bookmark of ours that no earlier block has: a copied paragraph does not carry its identity with it. */
  takeId(bookmarks: readonly string[]): string | undefined {
    let found: string | undefined;
    for (const name of [...this.pendingBookmarks.splice(0), ...bookmarks]) {
      const id = provisionIdOfBookmark(name);
      if (id === undefined || this.usedIds.has(id)) continue;
      this.usedIds.add(id);
      if (found === undefined) found = id;
      else (this.innerIds[found] ??= []).push(id);
    }
    return found;
  }

  /** A table of contents would bring in every chapter twice. */
  private isContentsLine(read: ReadParagraph): boolean {
    if (read.content.text.trim() === '') return false;
    if (/^(?:toc|innehåll|contents|table of (?:figures|contents)) ?\d?( heading)?$/i.test(read.style.name)) return true;
    return read.content.contents && /\d\s*$/.test(read.content.text);
  }

  flushContents(): void {
    if (this.contentsLines.length === 0) return;
    this.context.builder.warn(this.contentsLines.splice(0).join(' / '), 'Innehållsförteckningen är utelämnad.');
  }
}

function paragraphsOf(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((inner) => (inner.name === 'w:p' ? [inner] : paragraphsOf(inner)));
}

function joinContents(contents: readonly InlineContent[]): InlineContent {
  const [only] = contents;
  if (only && contents.length === 1) return only;
  return {
    text: contents.map((content) => content.text).join(''),
    notes: contents.flatMap((content) => content.notes),
    bookmarks: contents.flatMap((content) => content.bookmarks),
    boxes: contents.flatMap((content) => content.boxes),
    hidden: contents.flatMap((content) => content.hidden),
    unreadable: contents.flatMap((content) => content.unreadable),
    contents: contents.some((content) => content.contents),
  };
}
