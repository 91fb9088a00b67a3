import { Suspense, use, type ReactElement, type ReactNode } from 'react';
import { createIntl, type IntlShape, RawIntlProvider, useIntl } from 'react-intl';
import { loadCatalog } from '../../app/catalogs.ts';
import { useLanguage } from '../../app/text.ts';

const made = new WeakMap<object, IntlShape>();

/** The words of what is shown inside another's page, made once a page. */
export function HeatWords({ children }: { children: ReactNode }): ReactElement {
  return (
    <Suspense fallback={null}>
      <Known>{children}</Known>
    </Suspense>
  );
}

function Known({ children }: { children: ReactNode }): ReactElement {
  const { locale, messages } = useIntl();
  const own = use(loadCatalog('heat', useLanguage()));
  let intl = made.get(messages);
  if (intl === undefined) {
    intl = createIntl({ locale, messages: { ...messages, ...own } as Record<string, string> });
    made.set(messages, intl);
  }
  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>;
}
