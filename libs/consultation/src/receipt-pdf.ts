/**
 * A receipt in PDF is signed whole: a comment line before the last `startxref` names key and signature, and the signature (Ed25519) is over
 * all bytes of the file but that line. A reader of PDF passes comments over, and no offset that the file states lies behind the line.
 */
const END = /^startxref\r?\n\d+\r?\n%%EOF\r?\n?$/;
const LINE = /^%samsyn-kvitto-1 ([\w-]{43}) ([\w-]{86})\n$/;
/** Longer than any end of a file of ours. */
const TAIL = 400;

/** The file with its signature in it. Throws when `pdf` does not end as a PDF does. */
export function withPdfSignature(pdf: Uint8Array, keyId: string, signature: string): Uint8Array {
  const at = lastXref(pdf);
  if (at === null) throw new Error('not the end of a PDF');
  return joined(pdf.subarray(0, at), latin1Bytes(`%samsyn-kvitto-1 ${keyId} ${signature}\n`), pdf.subarray(at));
}

/** Key, signature and the bytes it is over; null where the file ends in any other way than ours do. */
export function pdfSignature(pdf: Uint8Array): { keyId: string; signature: string; bytes: Uint8Array } | null {
  const at = lastXref(pdf);
  if (at === null) return null;
  const start = pdf.lastIndexOf(0x0a, at - 2) + 1;
  const [, keyId, signature] = LINE.exec(latin1(pdf.subarray(start, at))) ?? [];
  if (keyId === undefined || signature === undefined) return null;
  return { keyId, signature, bytes: joined(pdf.subarray(0, start), pdf.subarray(at)) };
}

/** The files in a PDF that lie there as they are (not compressed), as ours do. */
export function pdfAttachments(pdf: Uint8Array): Uint8Array[] {
  const text = latin1(pdf);
  return [...text.matchAll(/\/Type \/EmbeddedFile\b/g)].flatMap(({ index }) => {
    const begin = text.indexOf('stream\n', index);
    const head = text.slice(index, begin);
    const [, length] = /\/Length (\d+)/.exec(head) ?? [];
    if (begin < 0 || head.includes('endobj') || head.includes('/Filter') || length === undefined) return [];
    const from = begin + 'stream\n'.length;
    return [pdf.subarray(from, from + Number(length))];
  });
}

function lastXref(pdf: Uint8Array): number | null {
  const from = Math.max(0, pdf.length - TAIL);
  const tail = latin1(pdf.subarray(from));
  const at = tail.lastIndexOf('startxref');
  return at >= 0 && END.test(tail.slice(at)) ? from + at : null;
}

/** One character for each byte, so that a place in the text is a place in the bytes. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
