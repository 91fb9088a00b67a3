import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { across, artifact, type Doc, INK, MARGIN, type Parent, printable, REGULAR, STRONG } from '../pdf/house.ts';
import { Lean } from '../pdf/lean.ts';
import { brackets, linesOf } from '../stream/docx-xml.ts';
import { collected } from '../stream/pieces.ts';
import { type ChangeRun, MARK, type Report, type ReportHead, type ReportPart } from './data.ts';
import { table } from './pdf-table.ts';

const TEXT = 10.5;
const INDENT = 18;
/** Bytes that may wait to be read before more are written. */
const MOST_WAITING = 1024 * 1024;

/**
 * A report as a tagged PDF (PDF/UA-1): headings in order, lists, tables whose header cells say what they head, the typeface inside, page
 * numbers as artifacts. The same report gives the same bytes.
 */
export async function reportPdf(report: Report): Promise<Uint8Array> {
  return collected(pdfOf(report, report.parts, { counted: true }));
}

/**
 * The same while its parts are being read: a page leaves when the next begins. `counted` holds all pages back, so that each can say of how
 * many it is.
 */
export async function* pdfOf(
  head: ReportHead,
  parts: Iterable<ReportPart> | AsyncIterable<ReportPart>,
  { counted = false } = {},
): AsyncGenerator<Uint8Array> {
  const doc = documentOf(head, counted);
  const written = fill(doc, head, parts, counted).catch((error: unknown) => {
    doc.end();
    throw error;
  });
  // it is heard of below, when what was written before it has been read
  written.catch(() => undefined);
  for await (const chunk of doc as unknown as AsyncIterable<Uint8Array>) yield chunk;
  await written;
}

function documentOf({ title, author, subject, generatedAt }: ReportHead, counted: boolean): Doc {
  const at = new Date(generatedAt);
  return new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    font: REGULAR,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never, // the types are older than the subset
    tagged: true,
    lang: 'sv-SE',
    displayTitle: true,
    bufferPages: counted,
    info: { Title: title, Author: author, Subject: subject, CreationDate: at, ModDate: at },
  });
}

async function fill(
  doc: Doc,
  head: ReportHead,
  parts: Iterable<ReportPart> | AsyncIterable<ReportPart>,
  counted: boolean,
): Promise<void> {
  if (!counted) numberPages(doc, head.foot);
  const page = doc.struct('Document');
  doc.addStructure(page);
  say(doc, page, { tag: 'H1', size: 20, font: STRONG, text: head.title, after: 10 });
  const lean = counted ? null : new Lean(doc, page);
  for await (const part of parts) {
    write(doc, page, part);
    lean?.letGo();
    await taken(doc);
  }
  page.end();
  if (counted) foot(doc, head.foot);
  doc.end();
}

/** Nothing more is written until what is written has been read. */
async function taken(doc: Doc): Promise<void> {
  const stream = doc as unknown as Readable;
  while (stream.readableLength > MOST_WAITING && !stream.destroyed) await new Promise((on) => setImmediate(on));
}

interface Line {
  tag: string;
  size: number;
  font: string;
  text: string;
  after: number;
  indent?: number;
  /** What it is called in the tree beside its tag. */
  title?: string;
}

function say(doc: Doc, parent: Parent, { tag, size, font, text, after, indent = 0, title }: Line): void {
  // A heading is not left alone at the foot of a page.
  if (tag.startsWith('H') && doc.y > doc.page.height - MARGIN - 90) doc.addPage();
  parent.add(
    doc.struct(tag, title === undefined ? {} : { title }, () => {
      doc
        .font(font)
        .fontSize(size)
        .fillColor(INK)
        .text(printable(doc, text), MARGIN + indent, doc.y, { width: across(doc) - indent });
    }),
  );
  doc.y += after;
}

/** What is taken away struck and what is new underlined, each said in words too. */
function change(doc: Doc, parent: Parent, runs: readonly ChangeRun[]): void {
  const pieces = runs.flatMap(({ kind, text }): [string, object][] => {
    if (kind === 'same') return [[text, {}]];
    const [opening, closing] = brackets({ kind, text });
    const look = kind === 'deleted' ? { strike: true } : { underline: true };
    return [
      [opening, {}],
      [text.trim(), look],
      [closing, {}],
    ];
  });
  const said = pieces.map(([text, look]) => [printable(doc, text), look] as const).filter(([text]) => text !== '');
  if (said.length === 0) return;
  const all = doc.struct('P', {}, () => {
    doc.font(REGULAR).fontSize(TEXT).fillColor(INK);
    said.forEach(([text, look], at) => {
      const options = { underline: false, strike: false, ...look, continued: at < said.length - 1 };
      if (at > 0) doc.text(text, options);
      else doc.text(text, MARGIN + INDENT, doc.y, { ...options, width: across(doc) - INDENT });
    });
  });
  parent.add(all);
  doc.x = MARGIN;
  doc.y += 5;
}

function write(doc: Doc, page: Parent, part: ReportPart): void {
  const line = (text: string, indent = 0): void =>
    say(doc, page, { tag: 'P', size: TEXT, font: REGULAR, text, after: 5, indent });
  switch (part.kind) {
    case 'heading':
      return heading(doc, page, part);
    case 'text':
      return linesOf(part.text).forEach((text) => line(text, part.look === undefined ? 0 : INDENT));
    case 'fact':
      return linesOf(`${part.name}: ${part.value}`).forEach((text) => line(text));
    case 'list':
      return list(doc, page, part.items, part.ordered === true);
    case 'change':
      return change(doc, page, part.runs);
    case 'landscape':
      doc.options.layout = 'landscape';
      return void doc.addPage();
    case 'table':
      return table(doc, page, part);
  }
}

const SIZES = { 1: 14, 2: 12, 3: 11 } as const;

function heading(doc: Doc, page: Parent, { level, text, mark }: Extract<ReportPart, { kind: 'heading' }>): void {
  doc.y += level === 1 ? 12 : 8;
  const title = mark === undefined ? {} : { title: `${MARK}${mark}` };
  say(doc, page, { tag: `H${level + 1}`, size: SIZES[level], font: STRONG, text, after: 5, ...title });
}

function list(doc: Doc, page: Parent, items: readonly string[], ordered: boolean): void {
  const whole = doc.struct('L');
  page.add(whole);
  for (const [at, text] of items.entries()) {
    const item = doc.struct('LI');
    whole.add(item);
    say(doc, item, {
      tag: 'LBody',
      size: TEXT,
      font: REGULAR,
      text: `${ordered ? `${at + 1}.` : '–'} ${text}`,
      after: 3,
    });
    item.end();
  }
  whole.end();
  doc.y += 4;
}

/** The foot of every page: to be seen, not to be read out in the midst of the text. */
function foot(doc: Doc, text: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at);
    footLine(doc, `${printable(doc, text)} · Sida ${at - start + 1} av ${count}`);
  }
}

/** Each page gets its number when it begins: there is no coming back to it. What was being written, in the midst of a text even, goes on as it was. */
function numberPages(doc: Doc, text: string): void {
  let number = 0;
  const now = doc as unknown as { _font: unknown; _fontSize: number; _wrapper: unknown; _textOptions: unknown };
  const begin = (): void => {
    const { x, y } = doc;
    const { _font, _fontSize: size, _wrapper, _textOptions } = now;
    Object.assign(now, { _wrapper: null, _textOptions: null });
    footLine(doc, `${printable(doc, text)} · Sida ${(number += 1)}`);
    doc.fontSize(size);
    Object.assign(now, { _font, _wrapper, _textOptions, x, y });
  };
  begin();
  doc.on('pageAdded', begin);
}

function footLine(doc: Doc, words: string): void {
  const { bottom } = doc.page.margins;
  doc.page.margins.bottom = 0; // else a line below the margin begins a page
  artifact(doc, () => {
    doc
      .font(REGULAR)
      .fontSize(8.5)
      .fillColor(INK)
      .text(words, MARGIN, doc.page.height - 40, {
        width: across(doc),
        height: 12,
        ellipsis: true,
        lineBreak: false,
      });
  });
  doc.page.margins.bottom = bottom;
}
