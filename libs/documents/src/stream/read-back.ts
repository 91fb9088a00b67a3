import type { FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { fromFdPromise } from 'yauzl';
import type { ExportFormat } from '@samsyn/consultation';
import { JSON_COMMENT } from '../compilation/json.ts';
import { MARK } from '../report/data.ts';

/** How a comment shows in each file that is a text, or in the part of a zip that holds the comments. */
const SIGNS: Readonly<Record<Exclude<ExportFormat, 'CSV'>, { part?: string; sign: string }>> = {
  DOCX: { part: 'word/document.xml', sign: '<w:bookmarkStart ' },
  XLSX: { part: 'xl/worksheets/sheet1.xml', sign: '<row ' },
  PDF: { sign: `/T (${MARK}` },
  JSON: { sign: JSON_COMMENT },
};

/**
 * How many comments (of csv and xlsx: rows below the header) the finished file holds, read from the file itself and not from what was meant
 * to be written. It is read in pieces.
 */
export async function countedIn(file: FileHandle, format: ExportFormat): Promise<number> {
  if (format === 'CSV') return (await recordsIn(wholeOf(file))) - 1;
  const { part, sign } = SIGNS[format];
  if (part === undefined) return occurrencesIn(file, sign);
  const zip = await fromFdPromise(file.fd, { autoClose: false });
  for await (const entry of zip.eachEntry())
    if (entry.fileName === part) {
      const found = await occurrences((await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>, sign);
      return format === 'XLSX' ? found - 1 : found;
    }
  throw new Error(`the file has no ${part}`);
}

/** How many times the sign stands in the file. */
export async function occurrencesIn(file: FileHandle, sign: string): Promise<number> {
  return occurrences(wholeOf(file), sign);
}

const wholeOf = (file: FileHandle): AsyncIterable<Buffer> =>
  createReadStream('', { fd: file.fd, start: 0, autoClose: false });

async function occurrences(pieces: AsyncIterable<Buffer>, sign: string): Promise<number> {
  const wanted = Buffer.from(sign);
  let before = Buffer.alloc(0);
  let found = 0;
  for await (const piece of pieces) {
    const text = Buffer.concat([before, piece]);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found += 1;
    // less than the sign: what is cut in two is found with the next piece, and nothing twice
    before = text.subarray(Math.max(0, text.length - wanted.length + 1));
  }
  return found;
}

const [QUOTE, BREAK] = [0x22, 0x0a];

/** Records end at a line break outside quotes; a doubled quote closes and opens again. */
async function recordsIn(pieces: AsyncIterable<Buffer>): Promise<number> {
  let quoted = false;
  let records = 0;
  for await (const piece of pieces)
    for (const byte of piece) {
      if (byte === QUOTE) quoted = !quoted;
      else if (byte === BREAK && !quoted) records += 1;
    }
  return records;
}
