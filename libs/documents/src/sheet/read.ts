import { stringify } from 'csv-stringify/sync';
import { InvalidSpreadsheetError, readSheet } from 'read-excel-file/node';
import { decodeText } from '../read/decode.ts';
import { DEFAULT_LIMITS, describeError, type ReadFailure, ReadRefusal, refuse } from '../read/result.ts';
import { sniffType } from '../read/sniff.ts';
import { openZip } from '../read/zip.ts';

/** A table out of a workbook or a csv file, as csv text with semicolons; or why it is not read. */
export type SheetResult = { ok: true; text: string } | ReadFailure;

/** A register is a few thousand rows: what is larger is something else. */
export const SHEET_LIMITS = {
  ...DEFAULT_LIMITS,
  fileBytes: 5 * 1024 * 1024,
  zipEntries: 500,
  zipEntryBytes: 20 * 1024 * 1024,
  zipTotalBytes: 40 * 1024 * 1024,
};
const ROWS_MOST = 5_000;
const COLUMNS_MOST = 100;
const NO_TABLE = 'Filen är ingen arbetsbok och ingen csv-fil. Spara tabellen som Excel (.xlsx) eller csv.';
const OLD_BOOK = 'Filen är skyddad med lösenord eller i ett äldre Excel-format. Spara den som .xlsx utan lösenord.';

/** Reads the first sheet of a workbook, or a csv file in any usual encoding. Never throws. */
export async function readSheetText(bytes: Uint8Array): Promise<SheetResult> {
  if (bytes.length === 0) return refuse('EMPTY', undefined, 'Filen är tom. Välj filen med tabellen.');
  if (bytes.length > SHEET_LIMITS.fileBytes) return tooLarge(`${bytes.length} bytes`);
  try {
    const type = sniffType(bytes);
    if (type === 'zip') return await workbook(bytes);
    if (type === 'ole' || type === 'ole-encrypted') return refuse('ENCRYPTED', type, OLD_BOOK);
    return type === 'text' ? { ok: true, text: decodeText(bytes).text } : refuse('UNKNOWN_TYPE', type, NO_TABLE);
  } catch (error) {
    if (error instanceof ReadRefusal) return refuse(error.code, error.message);
    return refuse('DAMAGED', describeError(error));
  }
}

const tooLarge = (detail: string): ReadFailure =>
  refuse(
    'TOO_LARGE',
    detail,
    `Tabellen är för stor. Den får ha högst ${ROWS_MOST} rader och ${COLUMNS_MOST} kolumner.`,
  );

async function workbook(bytes: Uint8Array): Promise<SheetResult> {
  const zip = await openZip(bytes, SHEET_LIMITS);
  if (!zip.has('xl/workbook.xml')) return refuse('UNKNOWN_TYPE', 'a zip file without a workbook', NO_TABLE);
  await inspect(zip);
  const rows = await sheetOf(bytes);
  if (rows === null) return refuse('DAMAGED', 'no sheet that can be read');
  if (rows.length > ROWS_MOST || rows.some(({ length }) => length > COLUMNS_MOST)) return tooLarge('rows or columns');
  return {
    ok: true,
    text: stringify(
      rows.map((row) => row.map(wordsOf)),
      { delimiter: ';' },
    ),
  };
}

/** Unpacks within the limits what the reader will unpack: sizes that lie, and declarations that grow, stop here. */
async function inspect(zip: Awaited<ReturnType<typeof openZip>>): Promise<void> {
  const parts = ['xl/workbook.xml', 'xl/sharedstrings.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml'];
  for (const name of parts) {
    const part = await zip.read(name);
    const head = part === undefined ? '' : Buffer.from(part.subarray(0, 65_536)).toString('latin1');
    if (/<!DOCTYPE|<!ENTITY/iu.test(head)) throw new ReadRefusal('DOCTYPE_REFUSED', name);
  }
}

async function sheetOf(bytes: Uint8Array) {
  try {
    return await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof InvalidSpreadsheetError) return null;
    throw error;
  }
}

/** A cell as it would stand in a csv file: a day without its time, a number as it is. */
function wordsOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
