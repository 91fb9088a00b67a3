import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import type { Copy } from './use-working-copy.ts';
import styles from './working-copy.module.css';

/** What should be looked at in the text as it stands, in reading order; each leads to its place. */
export function ChecksList({ checks, onShow }: { checks: Copy['checks']; onShow: (id: string) => void }): ReactElement {
  const t = useText();
  if (checks.length === 0) return <p className={styles['quiet']}>{t('working-copy.checks.none')}</p>;
  return (
    <ul className={styles['checks']}>
      {checks.map(({ code, severity, address, provisionId, message }, index) => (
        <li key={`${code} ${provisionId ?? ''} ${index}`}>
          {severity === 'ERROR' && <Badge tone="danger">{t('working-copy.checks.error')}</Badge>}{' '}
          <span lang="sv">{message}</span>
          {provisionId != null && (
            <div>
              <Button size="dense" kind="quiet" onClick={() => onShow(provisionId)}>
                {t('working-copy.checks.show', { address })}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
