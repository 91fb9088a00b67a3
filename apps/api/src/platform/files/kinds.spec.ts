import { keptAs } from './kinds.ts';

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
