import { ReadRefusal } from './result.ts';

/** Text out of bytes, and how it was encoded. `uncertain` is set when some bytes fitted no encoding and were replaced. */
export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  uncertain: boolean;
}

/**
 * Decodes UTF-8 and UTF-16 (with or without byte order mark) and windows-1252, line ends made `\n`.
 * Throws a BINARY refusal when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decodeBytes(bytes);
  if (looksBinary(decoded.text)) throw new ReadRefusal('BINARY', 'control characters in what should be text');
  return { ...decoded, text: decoded.text.replace(/\r\n?/g, '\n') };
}

/** Text of a single-byte western file, whatever its first line calls the encoding. */
export const decodeWestern = windows1252;

function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded('utf-16be', bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded('utf-8', bytes);
  const wide = guessUtf16(bytes);
  if (wide) return decoded(wide, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', uncertain: false };
  } catch {
    return mostlyUtf8(bytes) ? decoded('utf-8', bytes) : decoded('windows-1252', bytes);
  }
}

/** What windows-1252 has in place of the control characters of Latin-1. Node's own decoder takes it for Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] as string);
}

function decoded(encoding: DecodedText['encoding'], bytes: Uint8Array): DecodedText {
  const text = encoding === 'windows-1252' ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding, uncertain: text.includes('\uFFFD') };
}

/** Western text in UTF-16 has a zero in every other byte: which half they stand in tells the byte order. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4096) & ~1);
  if (sample.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even += 1;
    if (sample[i + 1] === 0) odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/** A UTF-8 file with a damaged byte or two is still UTF-8: most of its bytes above 127 stand in whole sequences. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const length = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    const whole =
      length > 0 &&
      bytes.subarray(i + 1, i + 1 + length).every((byte) => (byte & 0xc0) === 0x80) &&
      i + length < bytes.length;
    if (whole) {
      good += 1;
      i += length;
    } else bad += 1;
  }
  return good > bad * 4;
}

/** Control characters other than tab, line ends, form feed and the end-of-file mark of old editors do not occur in text. */
function looksBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 11 && code !== 26)
      controls += 1;
    else if (code === 0xfffd) controls += 1;
  }
  return controls > text.length / 200;
}
