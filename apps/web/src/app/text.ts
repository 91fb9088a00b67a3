import { labels, type Labels, type Language } from '@samsyn/consultation';
import { createContext, useContext } from 'react';
import { useMessages, type Values } from './messages.tsx';

export type { Language } from '@samsyn/consultation';

/** Gives the words of a message id, with its values filled in. */
export type Text = (id: string, values?: Values) => string;

/** The words of the page in the reader's language: `const t = useText(); t('ui.close')`. */
export function useText(): Text {
  return useMessages().say;
}

export interface LanguageChoice {
  language: Language;
  choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'sv', choose: () => undefined });

/** The reader's language, Swedish unless chosen otherwise. */
export function useLanguage(): Language {
  return useContext(LanguageContext).language;
}

/** The words of the process's codes (stance, kind, state …), the same as in every export. */
export function useLabels(): Labels {
  return labels(useLanguage());
}
