import writeExcelFile from 'write-excel-file/node';
import { makeZip } from '../testing/zip.ts';
import { readSheetInWorker } from '../worker/index.ts';
import { csvRows } from './csv-rows.ts';
import { readSheetText } from './read.ts';

const book = async (rows: (string | number | null)[][]): Promise<Uint8Array> => {
  const data = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  return new Uint8Array(await writeExcelFile(data).toBuffer());
};
const ROWS = [
  ['Namn', 'Organisationsnummer', 'Antal'],
  ['Region Uppsala; centralt', '232100-0024', 12],
  ['=SUMMA(A1)', null, 'rad\nrad'],
];
const encoded = (text: string, encoding: BufferEncoding): Uint8Array => new Uint8Array(Buffer.from(text, encoding));

describe('a table in a file', () => {
  it('is read out of a workbook, here and in a thread of its own', async () => {
    const bytes = await book(ROWS);
    const read = await readSheetText(bytes);
    if (!read.ok) throw new Error(read.message);
    expect(csvRows(read.text)).toEqual([
      ['Namn', 'Organisationsnummer', 'Antal'],
      ['Region Uppsala; centralt', '232100-0024', '12'],
      ['=SUMMA(A1)', '', 'rad\nrad'],
    ]);
    expect(await readSheetInWorker(bytes)).toEqual(read);
  });

  it.each(['utf8', 'utf16le', 'latin1'] as const)('is read out of csv in %s', async (encoding) => {
    const mark = encoding === 'utf16le' ? '\uFEFF' : '';
    const read = await readSheetText(encoded(`${mark}Namn;Län\nÖrebro kommun;Örebro län\n`, encoding));
    expect(read).toMatchObject({ ok: true, text: expect.stringContaining('Örebro kommun;Örebro län') });
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['is empty', () => new Uint8Array(), 'EMPTY'],
    ['is a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'UNKNOWN_TYPE'],
    ['is a zip file of something else', () => makeZip([{ name: 'a.txt', content: 'x' }]), 'UNKNOWN_TYPE'],
    ['is too large', () => new Uint8Array(5 * 1024 * 1024 + 1), 'TOO_LARGE'],
    ['has too many rows', async () => book(Array.from({ length: 5_001 }, () => ['x'])), 'TOO_LARGE'],
    ['has too many columns', async () => book([Array.from({ length: 101 }, () => 'x')]), 'TOO_LARGE'],
    [
      'has a declaration in it',
      () => makeZip([{ name: 'xl/workbook.xml', content: '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' }]),
      'DOCTYPE_REFUSED',
    ],
    ['is a book without a sheet', () => makeZip([{ name: 'xl/workbook.xml', content: '<workbook/>' }]), 'DAMAGED'],
    [
      'is a bomb',
      () => makeZip([{ name: 'xl/workbook.xml', content: '<workbook/>'.padEnd(4 * 1024 * 1024) }]),
      'ZIP_BOMB',
    ],
  ])('that %s is refused', async (_, make, code) => {
    const read = await readSheetText(await make());
    expect(read).toMatchObject({ ok: false, code });
  });
});
