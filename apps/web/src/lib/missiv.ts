import { isDocument } from '@samsyn/editor/text';

/** A missiv with the language it is in. */
export interface Missiv {
  doc: unknown;
  lang: 'sv' | 'en';
}

/** The missiv as a reader of the language gets it: the Swedish one where there is none in English. */
export function missivIn(
  language: 'sv' | 'en',
  { coverLetter, coverLetterEn }: { coverLetter?: unknown; coverLetterEn?: unknown },
): Missiv {
  return language === 'en' && isDocument(coverLetterEn)
    ? { doc: coverLetterEn, lang: 'en' }
    : { doc: coverLetter, lang: 'sv' };
}
