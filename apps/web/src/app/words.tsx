import { use, useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { readStored, writeStored } from '../lib/stored.ts';
import { loadCatalog, type Catalog } from './catalogs.ts';
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
  const messages = use(loadCatalog('common', language));
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={LOCALES[language]} messages={messages} onError={reportMissing}>
        {children}
      </IntlProvider>
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
  const intl = useIntl();
  const language = useLanguage();
  const catalogs = features.map((feature) => use(loadCatalog(feature, language)));
  const messages = { ...(intl.messages as Catalog) };
  for (const catalog of catalogs) Object.assign(messages, catalog);
  return (
    <IntlProvider locale={intl.locale} messages={messages} onError={reportMissing}>
      {children}
    </IntlProvider>
  );
}

// A missing word shows its id, and messages.spec.ts fails for it before that.
function reportMissing(error: Error): void {
  if (import.meta.env.DEV) console.error(error.message);
}
