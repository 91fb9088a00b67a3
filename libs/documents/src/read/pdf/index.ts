import { getDocumentProxy } from 'unpdf';
import { BlockBuilder } from '../block-builder.ts';
import { describeError, ReadRefusal, type ReadLimits, type ReadSuccess } from '../result.ts';
import { FontNames } from './fonts.ts';
import { takeFootnotes } from './footnotes.ts';
import { removeFurniture, type Page } from './furniture.ts';
import { linesOfPage, type PdfItem, type PdfLine } from './lines.ts';
import { headingLevel, joinLine, lookOfBody, startsParagraph, type BodyLook, type PdfParagraph } from './paragraphs.ts';
import { isEncryptedError, supplyMissingBuiltins } from './runtime.ts';
import { tableAt } from './tables.ts';

/** Fewer characters a page than this, on average, is no text layer. */
const SCANNED_CHARACTERS = 25;

/**
 * Reads the text layer of a PDF in reading order: page furniture removed (and listed), words parted at line ends joined, notes put
 * behind the paragraph that calls them, tables as rows. Throws ENCRYPTED, DAMAGED, SCANNED_PDF or TOO_LARGE. The caller has checked the streams.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<ReadSuccess> {
  const pages = await readPages(bytes, limits);
  const characters = pages.reduce(
    (sum, page) => sum + page.lines.reduce((each, line) => each + line.text.length, 0),
    0,
  );
  if (characters < pages.length * SCANNED_CHARACTERS)
    throw new ReadRefusal('SCANNED_PDF', `${characters} characters on ${pages.length} pages`);
  const builder = new BlockBuilder(limits);
  for (const { text, pages: count } of removeFurniture(pages))
    builder.warn(text, `Sidhuvud, sidfot eller sidnummer utelämnat (${count} sidor).`);
  const look = lookOfBody(pages);
  for (const paragraph of placeNotes(pages, look)) addParagraph(paragraph, builder);
  return {
    ok: true,
    format: 'pdf',
    blocks: builder.blocks,
    plainText: builder.plainText,
    questions: [],
    warnings: builder.warnings,
  };
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
  fontName: string;
}

async function readPages(bytes: Uint8Array, limits: ReadLimits): Promise<Page[]> {
  supplyMissingBuiltins();
  try {
    // The library takes the bytes over and refuses a Buffer: it gets a copy of its own.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
    try {
      if (document.numPages > limits.pdfPages) throw new ReadRefusal('TOO_LARGE', `${document.numPages} pages`);
      const pages: Page[] = [];
      const fonts = new FontNames();
      for (let number = 1; number <= document.numPages; number += 1) {
        const page = await document.getPage(number);
        const content = await page.getTextContent({ includeMarkedContent: false });
        // Marks of structure are asked for by no one: every item is text.
        const texts = content.items as TextItem[];
        const names = texts.map((item) => item.fontName);
        await fonts.learn(page, names);
        const items = texts.map((item) => toItem(item, fonts));
        const [left, bottom, right, top] = page.view as [number, number, number, number];
        pages.push({ number, width: right - left, height: top - bottom, lines: linesOfPage(items, number) });
        page.cleanup();
      }
      return pages;
    } finally {
      await document.cleanup();
      await document.destroy();
    }
  } catch (error) {
    if (error instanceof ReadRefusal) throw error;
    if (isEncryptedError(error)) throw new ReadRefusal('ENCRYPTED', 'pdf asks for a password');
    throw new ReadRefusal('DAMAGED', `pdf: ${describeError(error)}`);
  }
}

function toItem(item: TextItem, fonts: FontNames): PdfItem {
  const [, , , , x, y] = item.transform as [number, number, number, number, number, number];
  return { text: item.str, x, y, width: item.width, height: item.height, font: fonts.of(item.fontName) };
}

/** Paragraphs of all pages in order, a paragraph that runs over a page break in one piece, notes behind the paragraph that calls them. */
function placeNotes(pages: readonly Page[], look: BodyLook): PdfParagraph[] {
  const paragraphs: PdfParagraph[] = [];
  const notes: PdfParagraph[] = pages.flatMap((page) => takeFootnotes(page, look));
  const placed = new Set<PdfParagraph>();
  const place = (wanted: (note: PdfParagraph) => boolean): void => {
    for (const note of notes) {
      if (placed.has(note) || !wanted(note)) continue;
      placed.add(note);
      paragraphs.push(note);
    }
  };
  for (const paragraph of toParagraphs(pages, look)) {
    place((note) => note.page < paragraph.page - 1);
    paragraphs.push(paragraph);
    place(
      (note) =>
        Math.abs(note.page - paragraph.page) <= 1 &&
        note.page >= paragraph.page &&
        paragraph.calls.includes(note.marker as string),
    );
  }
  place(() => true);
  return paragraphs;
}

function toParagraphs(pages: readonly Page[], look: BodyLook): PdfParagraph[] {
  const lines = pages.flatMap((page) => page.lines);
  const paragraphs: PdfParagraph[] = [];
  let open: PdfLine[] = [];
  let gap = true;
  const close = (): void => {
    if (open.length > 0) paragraphs.push(toParagraph(open, gap, look));
    open = [];
  };
  for (let index = 0; index < lines.length;) {
    const line = lines[index] as PdfLine;
    const table = tableAt(lines, index, look);
    if (table) {
      close();
      paragraphs.push(...table.rows);
      index += table.lines;
      continue;
    }
    const start = startsParagraph(line, open, look);
    if (start.starts) {
      close();
      gap = start.gap;
    }
    open.push(line);
    index += 1;
  }
  close();
  return paragraphs;
}

function toParagraph(lines: readonly PdfLine[], gapBefore: boolean, look: BodyLook): PdfParagraph {
  const text = lines.reduce((words, line) => joinLine(words, line.text), '');
  const level = headingLevel(lines, text, look);
  const common = { page: (lines[0] as PdfLine).page, text, gapBefore, calls: lines.flatMap((line) => line.calls) };
  return level === undefined ? { ...common, kind: 'paragraph' } : { ...common, kind: 'heading', level };
}

function addParagraph(paragraph: PdfParagraph, builder: BlockBuilder): void {
  const { text, kind, gapBefore, page } = paragraph;
  if (kind === 'row') builder.addRow(paragraph.cells as string[], false, page);
  else if (kind === 'footnote') builder.add({ kind, text, page, marker: paragraph.marker as string });
  else if (kind === 'heading') builder.add({ kind, text, page, gapBefore, level: paragraph.level as number });
  else builder.add({ kind, text, page, gapBefore });
}
