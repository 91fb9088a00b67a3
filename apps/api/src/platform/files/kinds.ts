import { sniffType, type SniffedType } from '@samsyn/documents/sniff';

/** What a file is kept as, by its content. Its name and what the browser said of it are never asked. */
const KEPT: Readonly<Record<SniffedType, string | null>> = {
  zip: 'application/zip', // Word and Excel too: who reads the file looks inside
  pdf: 'application/pdf',
  'ole-encrypted': 'application/x-ole-storage',
  ole: 'application/x-ole-storage',
  rtf: 'application/rtf',
  image: 'application/octet-stream',
  text: 'text/plain',
  archive: null,
  executable: null,
};

const UTF16_MARKS = ['fffe', 'feff'];
const LOOKED_AT = 64 * 1024;

/** The media type a file is kept as; null when it is none that is received: a program, a packed archive, bytes that are no text. */
export function keptAs(bytes: Uint8Array): string | null {
  const type = sniffType(bytes);
  return type === 'text' && !isText(bytes) ? null : KEPT[type];
}

function isText(bytes: Uint8Array): boolean {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  return UTF16_MARKS.includes(mark) || !bytes.subarray(0, LOOKED_AT).includes(0);
}
