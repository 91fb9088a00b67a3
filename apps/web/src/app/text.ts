import { labels, type Labels, type Language } from '@samsyn/consultation';
import { createContext, useCallback, useContext } from 'react';
import { useIntl, type MessageDescriptor } from 'react-intl';

export type { Language } from '@samsyn/consultation';
type Values = Record<string, string | number>;

/** Gives the words of a message id, with its values filled in. */
export type Text = (id: string, values?: Values) => string;

/** The words of the page in the reader's language: `const t = useText(); t('ui.close')`. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback(
    (id, values) => {
      const descriptor: MessageDescriptor = { id };
      return intl.formatMessage(descriptor, values);
    },
    [intl],
  );
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
