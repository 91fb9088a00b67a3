import { attachmentProblems, attachmentTitleProblems, titleOfFile } from './attachments.ts';

const MB = 1024 * 1024;
const held = (...sizes: number[]): { size: number }[] => sizes.map((size) => ({ size }));
const codes = (...[files, size]: Parameters<typeof attachmentProblems>): string[] =>
  attachmentProblems(files, size).map(({ code }) => code);

describe('one more file', () => {
  it.each<[string, { size: number }[], number, string[]]>([
    ['the first, of the largest size', [], 20 * MB, []],
    ['larger than that', [], 20 * MB + 1, ['FILE_TOO_LARGE']],
    ['the tenth', held(...Array.from({ length: 9 }, () => 1)), 1, []],
    ['the eleventh', held(...Array.from({ length: 10 }, () => 1)), 1, ['ATTACHMENTS_TOO_MANY']],
    ['up to all together', held(20 * MB, 20 * MB), 10 * MB, []],
    ['above all together', held(20 * MB, 20 * MB), 10 * MB + 1, ['ATTACHMENTS_TOO_LARGE']],
  ])('%s', (_, files, size, expected) => expect(codes(files, size)).toEqual(expected));
});

describe('what a file is called', () => {
  it.each([
    ['Kostnader_2026.pdf', 'Kostnader 2026'],
    ['bilaga 1.2 om lager.docx', 'bilaga 1.2 om lager'],
    ['.pdf', '.pdf'],
    ['utan ändelse', 'utan ändelse'],
    [`${'a'.repeat(250)}.txt`, 'a'.repeat(200)],
  ])('%s is %s', (name, title) => expect(titleOfFile(name)).toBe(title));

  it('has words, not too many', () => {
    expect(attachmentTitleProblems(' Underlag ')).toEqual([]);
    for (const title of [' ', 'a'.repeat(201)])
      expect(attachmentTitleProblems(title)).toMatchObject([{ field: 'title' }]);
  });
});
