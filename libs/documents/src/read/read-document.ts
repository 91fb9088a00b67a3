import { BlockBuilder } from './block-builder.ts';
import { decodeText } from './decode.ts';
import { packageKind, readDocx, type PackageKind } from './docx/index.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { checkStreams } from './pdf/streams.ts';
import {
  DEFAULT_LIMITS,
  describeError,
  ReadRefusal,
  refuse,
  type ReadLimits,
  type ReadOptions,
  type ReadResult,
  type ReadSuccess,
} from './result.ts';
import { sniffMarkup, sniffType, type SniffedType } from './sniff.ts';
import { textBlocks } from './text.ts';
import { openZip } from './zip.ts';

/**
 * Reads a document of any supported kind into blocks for `parseStatute`, its plain text, the questions only a person can answer and a
 * list of what was not understood. The kind is told by the content; the name only tells Markdown from plain text.
 *
 * Never throws: a file that cannot be read gives `{ok: false}` with a code and a Swedish sentence. Limits hold before and while
 * anything is unpacked or parsed. Runs on the calling thread; a server uses `readInWorker`, which also holds time and memory.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const limits: ReadLimits = { ...DEFAULT_LIMITS, ...definedOnly(options) };
  if (bytes.length === 0) return refuse('EMPTY');
  if (bytes.length > limits.fileBytes) return refuse('TOO_LARGE', `${bytes.length} bytes`);
  try {
    const result = await readByType(sniffType(bytes), bytes, fileName, limits, options);
    if (result.blocks.length === 0) return refuse('EMPTY', 'no words', NO_WORDS);
    return result;
  } catch (error) {
    if (error instanceof ReadRefusal) return refuse(error.code, error.message, error.userMessage);
    return refuse('DAMAGED', describeError(error));
  }
}

const NO_WORDS = 'Filen innehåller ingen text. Välj den fil som innehåller texten och försök igen.';

function definedOnly(options: ReadOptions): Partial<ReadLimits> {
  return Object.fromEntries(
    Object.entries(options).filter(([key, value]) => key in DEFAULT_LIMITS && value !== undefined),
  );
}

const NOT_SUPPORTED: Readonly<Partial<Record<SniffedType | PackageKind, string>>> = {
  ole: 'Filen är i det gamla Office-formatet (.doc, .xls). Öppna den i Word, spara den som .docx och försök igen.',
  rtf: 'RTF-filer stöds inte. Öppna filen i Word, spara den som .docx och försök igen.',
  image: 'Filen är en bild. Välj dokumentet som text: Word (.docx), PDF med text eller ren text.',
  archive: 'Filen är ett arkiv. Packa upp det och välj själva dokumentet.',
  executable: 'Filen är ett program och inte ett dokument. Välj ett dokument i Word (.docx), PDF eller ren text.',
  xlsx: 'Excel-filer kan inte läsas som författningstext. Spara texten som Word (.docx) eller ren text.',
  pptx: 'PowerPoint-filer kan inte läsas som författningstext. Spara texten som Word (.docx) eller ren text.',
  opendocument: 'OpenDocument stöds inte. Spara dokumentet som Word (.docx) och försök igen.',
  other: 'Filen är ett arkiv. Packa upp det och välj själva dokumentet.',
};

async function readByType(
  type: SniffedType,
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits,
  options: ReadOptions,
): Promise<ReadSuccess> {
  if (type === 'zip') {
    const zip = await openZip(bytes, limits);
    const kind = packageKind(zip);
    if (kind === 'docx') return readDocx(zip, limits, options.trackedChanges);
    throw new ReadRefusal('UNKNOWN_TYPE', kind, NOT_SUPPORTED[kind]);
  }
  if (type === 'pdf') {
    checkStreams(bytes, limits);
    // The PDF library is large: only those who read a PDF load it.
    const { readPdf } = await import('./pdf/index.ts');
    return readPdf(bytes, limits);
  }
  if (type === 'ole-encrypted') throw new ReadRefusal('ENCRYPTED', 'encrypted office file');
  if (type !== 'text') throw new ReadRefusal('UNKNOWN_TYPE', type, NOT_SUPPORTED[type]);
  return readTextual(bytes, fileName, limits);
}

async function readTextual(bytes: Uint8Array, fileName: string, limits: ReadLimits): Promise<ReadSuccess> {
  const { text, uncertain } = decodeText(bytes);
  const kind = sniffMarkup(text, fileName);
  const builder = new BlockBuilder(limits);
  if (uncertain)
    builder.warn('', 'Några tecken i filen gick inte att läsa. Kontrollera filens teckenkodning (helst UTF-8).');
  const done = (format: ReadSuccess['format']): ReadSuccess => ({
    ok: true,
    format,
    blocks: builder.blocks,
    plainText: builder.plainText,
    questions: [],
    warnings: builder.warnings,
  });
  switch (kind) {
    case 'xml': {
      // one after the other: what both need is not linked twice at once by every loader of modules
      const { readAkomaNtoso } = await import('../akn/read.ts');
      const { addStatuteBlocks } = await import('../akn/blocks.ts');
      const statute = readAkomaNtoso(bytes, limits);
      addStatuteBlocks(statute, builder);
      return { ...done('akn'), statute };
    }
    case 'html':
      readHtml(text, builder, limits);
      return done('html');
    case 'markdown':
      readMarkdown(text, builder, limits);
      return done('markdown');
    default:
      return { ...done('text'), blocks: textBlocks(text, limits), plainText: text };
  }
}
