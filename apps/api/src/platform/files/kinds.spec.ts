import { keptAs, misnamed } from './kinds.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('a file is kept by what it holds', () => {
  it.each<[string, Uint8Array, string]>([
    ['text', bytes('Föreskrift'), 'text/plain'],
    ['text in UTF-16', bytes([0xff, 0xfe, 0x46, 0, 0xf6, 0]), 'text/plain'],
    ['a page', bytes('<!doctype html><script>alert(1)</script>'), 'text/plain'],
    ['a picture that is a page', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'text/plain'],
    ['PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['Word', bytes([0x50, 0x4b, 3, 4], 'word'), 'application/zip'],
    ['a photograph', bytes([0xff, 0xd8, 0xff, 0xe0]), 'application/octet-stream'],
  ])('%s', (_, content, kept) => expect(keptAs(content)).toBe(kept));

  it.each<[string, Uint8Array]>([
    ['a program for Windows', bytes('MZ', [0x90, 0, 3])],
    ['another', bytes('MZ', [0x50, 0, 2, 0, 0])],
    ['a program for Linux', bytes([0x7f], 'ELF', [2, 1, 1, 0])],
    ['a program for macOS', bytes([0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1])],
    ['a Java class', bytes([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 0x34])],
    ['a shortcut', bytes([0x4c, 0, 0, 0, 1, 0x14, 2, 0])],
    ['a packed archive', bytes([0x1f, 0x8b, 8])],
    ['bytes of no kind', bytes([1, 2, 3, 0, 4])],
  ])('%s is not received', (_, content) => expect(keptAs(content)).toBeNull());
});

describe('the name of a file', () => {
  const WORD = bytes([0x50, 0x4b, 3, 4], 'xxxxword/document.xml');
  const EXCEL = bytes([0x50, 0x4b, 3, 4], 'xxxxxl/workbook.xml');
  const LOCKED = bytes(
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [...Buffer.from('EncryptedPackage', 'utf16le')],
  );

  it.each<[string, Uint8Array]>([
    ['Föreskrift.DOCX', WORD],
    ['kostnader.xlsx', EXCEL],
    ['låst.docx', LOCKED],
    ['gammal.doc', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['gammal.doc', bytes('{\\rtf1')],
    ['bilaga.pdf', bytes('%PDF-1.7\n')],
    ['v1.2 text.md', bytes('# Text')],
    ['karta.jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['karta.tif', bytes([0x49, 0x49, 0x2a, 0])],
  ])('%s goes with what it holds', (name, content) => expect(misnamed(name, content)).toBeNull());

  it.each<[string, Uint8Array, string, string]>([
    ['yttrande.pdf', WORD, 'slutar på .pdf, men innehållet är Word', '.docx'],
    ['yttrande.docx', EXCEL, 'slutar på .docx, men innehållet är Excel', '.xlsx'],
    ['yttrande.docx', bytes('%PDF-1.7\n'), 'innehållet är PDF', '.pdf'],
    ['karta.png', bytes([0xff, 0xd8, 0xff, 0xe0]), 'innehållet är en bild (JPEG)', '.jpg'],
    ['fakturafdp.exe', bytes('Föreskrift'), 'slutar på .exe, men innehållet är text', '.txt'],
    ['passwd', bytes('Föreskrift'), 'saknar filändelse, men innehållet är text', '.txt'],
    ['bilagor.zip', bytes([0x50, 0x4b, 3, 4], 'xxxxbilaga.pdf'), 'Packa upp den', 'dokumentet'],
  ])('%s does not, and is told so', (name, content, ...words) => {
    for (const word of words) expect(misnamed(name, content)).toContain(word);
  });
});
