import type { ReactElement } from 'react';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { useText } from './text.ts';

/** For addresses nobody knows and for things the viewer may not see: the two look alike on purpose. */
export function NotFound(): ReactElement {
  const t = useText();
  return (
    <Page title={t('app.notFound.title')} narrow>
      <p>{t('app.notFound.text')}</p>
      <p>
        <Link to="/">{t('app.notFound.home')}</Link>
      </p>
    </Page>
  );
}
