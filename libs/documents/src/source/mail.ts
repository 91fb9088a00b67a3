import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { decodeText } from '../read/decode.ts';
import { ReadRefusal } from '../read/result.ts';

/** A mail as far as it is read: who sent what when, its words, and its files. */
export interface ReadMail {
  /** `Från`, `Till`, `Skickat`, `Ämne` as lines. */
  head: string[];
  /** Plain text, or HTML where the mail has nothing else. */
  body: { text: string; isHtml: boolean };
  files: { name: string; bytes: Uint8Array }[];
}

const FILES_MOST = 20;
const HEADER =
  /^(?:received|return-path|from|to|cc|subject|date|message-id|mime-version|content-type|delivered-to|x-[\w-]+):/iu;

/** Whether a text is a mail file: it begins with the headers of one. */
export function isMail(bytes: Uint8Array): boolean {
  const [head = ''] = decodeText(bytes.subarray(0, 16_384)).text.split(/\r?\n\r?\n/u);
  const named = head.split(/\r?\n/u).filter((line) => HEADER.test(line));
  const has = (name: string): boolean => named.some((line) => line.toLowerCase().startsWith(`${name}:`));
  return has('from') && (has('subject') || has('date') || has('message-id')) && HEADER.test(head);
}

/** Reads a mail file; mails that it carries as files are read as files. Throws DAMAGED, TOO_LARGE. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  const mail = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 20,
    maxHeadersSize: 256 * 1024,
    forceRfc822Attachments: true,
  }).catch((error: unknown) => {
    throw new ReadRefusal('DAMAGED', `mail: ${error instanceof Error ? error.name : 'unknown'}`);
  });
  if (mail.attachments.length > FILES_MOST)
    throw new ReadRefusal('TOO_LARGE', `${mail.attachments.length} attachments`);
  const text = mail.text?.trim() ?? '';
  return {
    head: headOf(mail),
    body: text === '' ? { text: mail.html ?? '', isHtml: true } : { text, isHtml: false },
    files: mail.attachments.filter(({ related }) => related !== true).map(fileOf),
  };
}

function headOf({ from, to, date, subject }: Email): string[] {
  const address = (one: Email['from']): string =>
    one === undefined ? '' : [one.name, one.address].filter((each) => (each ?? '') !== '').join(' – ');
  const lines = [
    ['Från', address(from)],
    ['Till', (to ?? []).map(address).join(', ')],
    ['Skickat', date ?? ''],
    ['Ämne', subject ?? ''],
  ];
  return lines.flatMap(([name, words]) => (words === '' ? [] : [`${name}: ${words}`]));
}

function fileOf({ filename, content, mimeType }: Attachment, at: number): { name: string; bytes: Uint8Array } {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const ending = mimeType === 'message/rfc822' ? '.eml' : '';
  return { name: filename ?? `bilaga ${at + 1}${ending}`, bytes };
}
