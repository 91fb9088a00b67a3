import { use, type ReactElement, type ReactNode } from 'react';
import { createIntl, type IntlShape, RawIntlProvider, useIntl } from 'react-intl';
import { loadCatalog } from '../../app/catalogs.ts';
import { useLanguage } from '../../app/text.ts';

const made = new WeakMap<object, IntlShape>();

/** The feature's words for what it shows inside another's page: made once a page, however many rows show it. Suspends until they are here. */
export function WorkWords({ children }: { children: ReactNode }): ReactElement {
  const { locale, messages } = useIntl();
  const own = use(loadCatalog('teamwork', useLanguage()));
  let intl = made.get(messages);
  if (intl === undefined) {
    intl = createIntl({ locale, messages: { ...messages, ...own } as Record<string, string> });
    made.set(messages, intl);
  }
  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>;
}
