import { checkUpload, MAX_UPLOAD_BYTES } from './upload-check.ts';

describe('a file before it is sent', () => {
  it.each([
    ['Föreskrift.DOCX', 1200, null],
    ['utkast.md', 1, null],
    ['utkast.txt', 0, 'empty'],
    ['utkast.pdf', MAX_UPLOAD_BYTES, null],
    ['utkast.pdf', MAX_UPLOAD_BYTES + 1, 'tooLarge'],
    ['utkast.doc', 10, 'oldWord'],
    ['bild.png', 10, 'wrongKind'],
    ['docx', 10, 'wrongKind'],
  ])('%s of %i bytes → %s', (name, size, fault) => {
    expect(checkUpload({ name, size })).toBe(fault);
  });
});
