/** What a file's first bytes (and for zip and OLE the names inside) say it is. `docx`, `xlsx` … are settled after the zip is opened. */
export type SniffedType = 'zip' | 'pdf' | 'ole-encrypted' | 'ole' | 'rtf' | 'image' | 'archive' | 'executable' | 'text';

const SIGNATURES: [SniffedType, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['executable', [0x4d, 0x5a, 0x90]],
  ['executable', [0x7f, 0x45, 0x4c, 0x46]],
];

/** Tells the type by content; the file's name is never asked. */
export function sniffType(bytes: Uint8Array): SniffedType {
  for (const [type, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return type === 'ole' ? oleType(bytes) : type;
  }
  return hasPdfHeader(bytes) ? 'pdf' : 'text';
}

/** The header may stand anywhere in the first kilobyte (PDF 1.7, implementation note 13) but only after white space or a mark. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 1024));
  const at = head.indexOf('%PDF-');
  return at === 0 || (at > 0 && !/[<{]|\w{3}/.test(head.slice(0, at)));
}

/** A password-protected .docx is an OLE file with a stream of this name; an old .doc is not. */
function oleType(bytes: Uint8Array): SniffedType {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
    ? 'ole-encrypted'
    : 'ole';
}

export type MarkupKind = 'html' | 'xml' | 'markdown' | 'text';

/** Tells kinds of text apart. Only Markdown, which is text by design, is settled by the file's name. */
export function sniffMarkup(text: string, fileName: string): MarkupKind {
  const head = text.slice(0, 4096).trimStart();
  const afterProlog = head.replace(/^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|\s)+/, '');
  if (/^<!doctype\s+html\b/i.test(afterProlog) || /^<html[\s>]/i.test(afterProlog))
    return isXmlSubset(text) ? 'xml' : 'html';
  if (head.startsWith('<?xml') || /^<!DOCTYPE/i.test(afterProlog) || /^<[a-z]*:?akomaNtoso[\s>]/i.test(afterProlog))
    return 'xml';
  const markdown = /\.(?:md|markdown)$/i.test(fileName);
  if (markdown && !head.startsWith('<?xml')) return 'markdown';
  if (/^<(?:head|body|main|article|section|div|p|h[1-6]|table|ul|ol|meta|title|span)[\s>]/i.test(afterProlog))
    return 'html';
  if (/^<[a-zA-Z_][\w.:-]*(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>/.test(afterProlog)) return 'xml';
  return 'text';
}

/** An internal subset is a means of XML, never of a web page. */
function isXmlSubset(text: string): boolean {
  return /<!DOCTYPE[^>[]*\[|<!ENTITY/i.test(text.slice(0, 65_536));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
