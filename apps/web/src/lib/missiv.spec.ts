import { missivIn } from './missiv.ts';

const doc = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const [coverLetter, coverLetterEn] = [doc('Hej'), doc('Hello')];

describe('the missiv', () => {
  it.each([
    ['sv', { coverLetter, coverLetterEn }, { doc: coverLetter, lang: 'sv' }],
    ['en', { coverLetter, coverLetterEn }, { doc: coverLetterEn, lang: 'en' }],
    ['en', { coverLetter, coverLetterEn: null }, { doc: coverLetter, lang: 'sv' }],
  ] as const)('for a reader of %s', (language, round, missiv) => expect(missivIn(language, round)).toEqual(missiv));
});
