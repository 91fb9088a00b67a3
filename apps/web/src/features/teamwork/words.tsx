import { use, type ReactElement, type ReactNode } from 'react';
import { loadCatalog } from '../../app/catalogs.ts';
import { SaidIn, useMessages, withMore } from '../../app/messages.tsx';
import { useLanguage } from '../../app/text.ts';

/** The feature's words for what it shows inside another's page: made once a page, however many rows show it. Suspends until they are here. */
export function WorkWords({ children }: { children: ReactNode }): ReactElement {
  const own = use(loadCatalog('teamwork', useLanguage()));
  return <SaidIn messages={withMore(useMessages(), own)}>{children}</SaidIn>;
}
