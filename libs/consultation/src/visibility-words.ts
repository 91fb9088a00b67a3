import type { AnswerVisibility } from './codes.ts';
import type { Language } from './labels.ts';

const WORDS: Record<Language, Record<AnswerVisibility, string>> = {
  sv: {
    NEVER: 'Instanserna ser inte varandras svar',
    AFTER_CLOSE: 'Instanserna ser varandras svar när remissen har stängts',
    ON_SUBMISSION: 'Instanserna ser varandras svar så snart de är inlämnade',
  },
  en: {
    NEVER: "The bodies do not see one another's responses",
    AFTER_CLOSE: "The bodies see one another's responses when the round has closed",
    ON_SUBMISSION: "The bodies see one another's responses as soon as they are submitted",
  },
};

/** From when the bodies may read one another's answers, as a sentence. Beside the labels, which every page carries. */
export function visibilityWords(visibility: AnswerVisibility, language: Language): string {
  return WORDS[language][visibility];
}
