import { ATTACHMENT_TEXT } from '@samsyn/consultation';
import { readInWorker, readSheetInWorker } from '@samsyn/documents/worker';
import { sniffType } from '@samsyn/documents/sniff';
import type { Refusal } from '../../../platform/refusals.ts';
import { refuse } from '../../../platform/refusals.ts';

const SHEETS = /\.(?:xlsx|xlsm)$/iu;
// PostgreSQL keeps no such character
const NUL = /\0/gu;

/** Why nobody who gets the file could read it; null where they can. */
export function unreadable(bytes: Uint8Array): Refusal | null {
  if (sniffType(bytes) !== 'ole-encrypted') return null;
  return refuse(
    'FILE_LOCKED',
    'Filen är låst med lösenord, så myndigheten kan inte läsa den. Spara den utan lösenord och välj den igen.',
    'attachment',
  );
}

/** What can be read out of a file, in a thread of its own; '' where nothing can: then the file goes with the answer unread. */
export async function attachmentText(bytes: Buffer, fileName: string, signal: AbortSignal): Promise<string> {
  if (sniffType(bytes) === 'image') return '';
  const text = SHEETS.test(fileName) ? await tableText(bytes, signal) : await documentText(bytes, fileName, signal);
  return text.replace(NUL, ' ').normalize('NFC').trim().slice(0, ATTACHMENT_TEXT).trimEnd();
}

async function documentText(bytes: Buffer, fileName: string, signal: AbortSignal): Promise<string> {
  const read = await readInWorker(bytes, fileName, { signal });
  return read.ok ? read.plainText : '';
}

async function tableText(bytes: Buffer, signal: AbortSignal): Promise<string> {
  const read = await readSheetInWorker(bytes, { signal });
  return read.ok ? read.text : '';
}
