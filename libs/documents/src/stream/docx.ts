import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { fromBufferPromise } from 'yauzl';
import { NUMBERING, run, STYLES } from '../compilation/docx-parts.ts';
import { xmlSafe } from '../compilation/words.ts';
import type { ReportHead, ReportPart } from '../report/data.ts';
import { DocxParts } from './docx-xml.ts';
import { collected } from './pieces.ts';
import { type ZipEntry, zipOf } from './zip.ts';

const HERE = '@@INNEHÅLL@@';
/** Above every number the shell has given. */
const FIRST_NUMBERED = 1_000;

/**
 * A Word file while its parts are being read, however many there are: real headings, tables with header rows, Swedish as its language, a
 * title. The frame around the parts (styles, lists, page head and foot) is written by the Word library; the parts themselves stream through.
 */
export async function* docxOf(
  head: ReportHead,
  parts: Iterable<ReportPart> | AsyncIterable<ReportPart>,
): AsyncGenerator<Uint8Array> {
  const shell = await shellOf(head);
  const text = (name: string): string => shell.get(name) ?? '';
  const frame = frameOf(text('word/document.xml'));
  const writer = new DocxParts({ dash: frame.dash, firstNumbered: FIRST_NUMBERED });
  const decimal = abstractOf(text('word/numbering.xml'), frame.decimal);
  const others = [...shell.keys()].filter((name) => !STREAMED.has(name));
  const entries: ZipEntry[] = [
    ...others.map((name) => ({ name, content: () => [text(name)] })),
    { name: 'word/document.xml', content: () => body(head, parts, frame, writer) },
    // the lists are known when the parts have been written
    { name: 'word/numbering.xml', content: () => [withLists(text('word/numbering.xml'), decimal, writer.numbered)] },
  ];
  yield* zipOf(entries, head.generatedAt);
}

const STREAMED = new Set(['word/document.xml', 'word/numbering.xml']);

interface Frame {
  before: string;
  /** Ends the upright pages and begins those on their side. */
  between: string;
  after: string;
  /** The end where no page is laid on its side. */
  end: string;
  dash: number;
  decimal: number;
}

async function* body(
  { title }: ReportHead,
  parts: Iterable<ReportPart> | AsyncIterable<ReportPart>,
  frame: Frame,
  writer: DocxParts,
): AsyncGenerator<string> {
  yield frame.before;
  yield writer.title(title);
  let turned = false;
  for await (const part of parts) {
    if (part.kind === 'landscape') {
      if (!turned) yield frame.between;
      turned = true;
    } else yield writer.of(part);
  }
  yield turned ? frame.after : frame.end;
}

async function shellOf(head: ReportHead): Promise<ReadonlyMap<string, string>> {
  const marker = (text: string): Paragraph => new Paragraph({ children: [run(text)] });
  const document = new Document({
    title: xmlSafe(head.title),
    subject: xmlSafe(head.subject),
    creator: xmlSafe(head.author),
    styles: STYLES,
    numbering: NUMBERING,
    features: { updateFields: false },
    sections: [
      section(head, [
        new Paragraph({ numbering: { reference: 'dash', level: 0 }, children: [] }),
        new Paragraph({ numbering: { reference: 'decimal', level: 0 }, children: [] }),
        marker(HERE),
      ]),
      {
        ...section(head, [marker(HERE)]),
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
      },
    ],
  });
  return unzipped(await Packer.toBuffer(document));
}

async function unzipped(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(bytes);
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const pieces = await collected(await zip.openReadStreamPromise(entry));
    files.set(entry.fileName, Buffer.from(pieces).toString('utf8'));
  }
  return files;
}

function section({ foot }: ReportHead, children: Paragraph[]): ISectionOptions {
  const counted = new TextRun({ children: ['Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] });
  return {
    headers: { default: new Header({ children: [new Paragraph({ children: [run(foot)] })] }) },
    footers: { default: new Footer({ children: [new Paragraph({ children: [counted] })] }) },
    children,
  };
}

/** The shell's own document around the places where the parts go. */
function frameOf(xml: string): Frame {
  const paragraphs = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>|<w:p\/>/gsu)];
  const [first, second] = paragraphs.filter(([text]) => text.includes(HERE));
  const lists = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/gu)].map(([, id]) => Number(id));
  const opening = /<w:body>/u.exec(xml);
  if (!first || !second || !opening || lists.length < 2)
    throw new Error('the frame of a Word file has changed its shape');
  // the last paragraph of the upright pages bears their properties
  const upright = /<w:sectPr\b.*<\/w:sectPr>/su.exec(first[0])?.[0];
  if (upright === undefined) throw new Error('the pages of a Word file have changed their shape');
  const after = xml.slice(second.index + second[0].length);
  return {
    before: xml.slice(0, opening.index + opening[0].length),
    between: `<w:p><w:pPr>${upright}</w:pPr></w:p>`,
    after,
    end: after.replace(/<w:sectPr\b.*<\/w:sectPr>/su, upright),
    dash: lists[0] ?? 0,
    decimal: lists[1] ?? 0,
  };
}

/** The abstract list that a list of the shell is made of. */
function abstractOf(numbering: string, list: number): string {
  const found = new RegExp(`<w:num w:numId="${list}"[^>]*><w:abstractNumId w:val="(\\d+)"`, 'u').exec(numbering);
  if (!found?.[1]) throw new Error('the lists of a Word file have changed their shape');
  return found[1];
}

function withLists(numbering: string, abstract: string, lists: readonly number[]): string {
  const each = lists.map(
    (id) =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return numbering.replace('</w:numbering>', `${each.join('')}</w:numbering>`);
}
