import { fileWords, hashBegins, inGroups, sizeWords } from './file-words.ts';

describe('a file in words', () => {
  it('has a size that is never nothing, in the units of file managers', () => {
    expect([1, 1_499, 999_000, 1_000_000, 20_971_520].map((size) => sizeWords(size, 'sv'))).toEqual([
      '1 kB',
      '1 kB',
      '999 kB',
      '1 MB',
      '21 MB',
    ]);
    expect([sizeWords(1_240_000, 'sv'), sizeWords(1_240_000, 'en')]).toEqual(['1,2 MB', '1.2 MB']);
  });

  it('is one line, and its hash begins as the receipt prints it', () => {
    const sha256 = '0123456789abcdef'.repeat(4);
    expect(fileWords({ title: 'Kostnader', fileName: 'k.pdf', size: 2_000 })).toBe('Kostnader (k.pdf, 2 kB)');
    expect(hashBegins(sha256)).toBe('01234567 89ab');
    expect(inGroups(sha256).startsWith(hashBegins(sha256))).toBe(true);
  });
});
