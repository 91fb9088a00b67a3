import { use, useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { readStored, writeStored } from '../lib/stored.ts';
import { loadCatalog } from './catalogs.ts';
import { MessagesProvider, SaidIn, useMessages, withMore } from './messages.tsx';
import { LanguageContext, useLanguage, type Language } from './text.ts';

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
const STORED = 'samsyn.language';

function storedLanguage(): Language {
  return readStored(STORED) === 'en' ? 'en' : 'sv';
}

/** Begins to fetch the words before the first render asks for them. */
export function preloadWords(): void {
  void loadCatalog('common', storedLanguage());
}

/** The language of the page and the words every page needs. Suspends until they are here. */
export function Words({ children }: { children: ReactNode }): ReactElement {
  const [language, setLanguage] = useState(storedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        writeStored(STORED, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  const catalog = use(loadCatalog('common', language));
  return (
    <LanguageContext value={choice}>
      <MessagesProvider locale={LOCALES[language]} catalog={catalog}>
        {children}
      </MessagesProvider>
    </LanguageContext>
  );
}

/** The words of the features a page shows, added to the common ones. Suspends until they are here. */
export function FeatureWords({
  features,
  children,
}: {
  features: readonly string[];
  children: ReactNode;
}): ReactElement {
  const language = useLanguage();
  let messages = useMessages();
  for (const feature of features) messages = withMore(messages, use(loadCatalog(feature, language)));
  return <SaidIn messages={messages}>{children}</SaidIn>;
}
