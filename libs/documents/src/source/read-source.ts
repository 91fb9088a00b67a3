import type { SourceBlock } from '@samsyn/statute';
import { readDocument } from '../read/read-document.ts';
import {
  DEFAULT_LIMITS,
  describeError,
  ReadRefusal,
  refuse,
  type DocumentFormat,
  type ReadFailure,
} from '../read/result.ts';
import { sniffType } from '../read/sniff.ts';
import { isMail, readMail, type ReadMail } from './mail.ts';
import { passagesOf } from './passages.ts';
import type { SourcePassage } from './source-passage.ts';

export interface SourceRead {
  ok: true;
  format: DocumentFormat | 'mail';
  passages: SourcePassage[];
  /** What was left out or could not be read, in Swedish. */
  warnings: { text: string; reason: string }[];
}

export type SourceResult = SourceRead | ReadFailure;

const TRACKED = 'Filen har ändringar som ingen har godkänt eller avvisat. Texten visas som om alla vore godkända.';
const NESTED = 'Ett mejl i ett mejl i ett mejl läses inte. Öppna originalet.';
const NESTING_MOST = 2;

/**
 * Reads an answer that came from outside, of any kind that is read and mail files with what they carry, as the passages a person goes
 * through beside it. Never throws; a refusal has a Swedish sentence. Runs on the calling thread: a server uses `readSourceInWorker`.
 */
export async function readSource(bytes: Uint8Array, fileName: string): Promise<SourceResult> {
  if (bytes.length === 0) return refuse('EMPTY');
  if (bytes.length > DEFAULT_LIMITS.fileBytes) return refuse('TOO_LARGE', `${bytes.length} bytes`);
  try {
    const read = await readFile(bytes, { name: fileName, part: '', depth: 0 });
    return read.ok && read.passages.length === 0 ? refuse('EMPTY', 'no words') : read;
  } catch (error) {
    if (error instanceof ReadRefusal) return refuse(error.code, error.message, error.userMessage);
    return refuse('DAMAGED', describeError(error));
  }
}

interface Place {
  name: string;
  part: string;
  depth: number;
}

async function readFile(bytes: Uint8Array, place: Place): Promise<SourceResult> {
  if (sniffType(bytes) === 'text' && isMail(bytes)) return readWholeMail(bytes, place);
  const read = await readDocument(bytes, place.name, { trackedChanges: 'ACCEPT' });
  if (!read.ok) return read;
  const tracked = await hasTrackedChanges(bytes, place.name, read.format);
  return {
    ok: true,
    format: read.format,
    passages: passagesOf(read.blocks, place.part, read.format === 'text'),
    warnings: [
      ...(tracked ? [{ text: '', reason: TRACKED }] : []),
      ...read.warnings.map(({ text, reason }) => ({ text, reason })),
    ],
  };
}

/** Asked without an answer, the reader says whether there is something to answer. */
async function hasTrackedChanges(bytes: Uint8Array, name: string, format: DocumentFormat): Promise<boolean> {
  if (format !== 'docx') return false;
  const read = await readDocument(bytes, name);
  return read.ok && read.questions.length > 0;
}

async function readWholeMail(bytes: Uint8Array, { part, depth }: Place): Promise<SourceResult> {
  if (depth > NESTING_MOST) throw new ReadRefusal('TOO_LARGE', 'mails in mails', NESTED);
  const mail = await readMail(bytes);
  const body = await bodyOf(mail);
  const result: SourceRead = {
    ok: true,
    format: 'mail',
    passages: [
      ...mail.head.map((text): SourcePassage => ({ text, kind: 'paragraph', page: null, part })),
      ...passagesOf(body.blocks, part, body.isPlain),
    ],
    warnings: [],
  };
  for (const { name, bytes: file } of mail.files)
    await addFile(result, file, { name, part: joined(part, name), depth: depth + 1 });
  return result;
}

const joined = (part: string, name: string): string => (part === '' ? name : `${part} / ${name}`);

/** A file that cannot be read is no reason to refuse the mail: it is said, and the original is there to open. */
async function addFile(result: SourceRead, bytes: Uint8Array, place: Place): Promise<void> {
  const read = await readFile(bytes, place).catch((error: unknown) => {
    if (error instanceof ReadRefusal) return refuse(error.code, error.message, error.userMessage);
    throw error;
  });
  if (!read.ok) {
    result.warnings.push({ text: place.part, reason: read.message });
    return;
  }
  result.passages.push(...read.passages);
  result.warnings.push(...read.warnings);
}

async function bodyOf({ body }: ReadMail): Promise<{ blocks: SourceBlock[]; isPlain: boolean }> {
  if (body.text.trim() === '') return { blocks: [], isPlain: true };
  const name = body.isHtml ? 'mejl.html' : 'mejl.txt';
  const words = body.isHtml ? `<!doctype html><html><body>${body.text}</body></html>` : body.text;
  const read = await readDocument(new TextEncoder().encode(words), name);
  return read.ok ? { blocks: read.blocks, isPlain: read.format === 'text' } : { blocks: [], isPlain: true };
}
