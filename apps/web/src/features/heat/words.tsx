import { Suspense, use, type ReactElement, type ReactNode } from 'react';
import { loadCatalog } from '../../app/catalogs.ts';
import { SaidIn, useMessages, withMore } from '../../app/messages.tsx';
import { useLanguage } from '../../app/text.ts';

/** The words of what is shown inside another's page, made once a page. */
export function HeatWords({ children }: { children: ReactNode }): ReactElement {
  return (
    <Suspense fallback={null}>
      <Known>{children}</Known>
    </Suspense>
  );
}

function Known({ children }: { children: ReactNode }): ReactElement {
  const own = use(loadCatalog('heat', useLanguage()));
  return <SaidIn messages={withMore(useMessages(), own)}>{children}</SaidIn>;
}
