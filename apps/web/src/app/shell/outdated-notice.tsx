import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOutdated } from '../outdated.ts';
import { useText } from '../text.ts';

/** The service has got a new version while the page stood open: what is typed is kept by the browser and follows along. */
export function OutdatedNotice(): ReactElement | null {
  const t = useText();
  if (!useOutdated()) return null;
  const reload = <Button onClick={() => location.reload()}>{t('app.outdated.reload')}</Button>;
  return (
    <Notice tone="warn" alert title={t('app.outdated.title')} actions={reload}>
      {t('app.outdated.text')}
    </Notice>
  );
}
