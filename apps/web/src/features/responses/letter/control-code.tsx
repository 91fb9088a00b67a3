import { inGroups } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import styles from './control-code.module.css';

/** The code of the very answer that is about to be given: the receipt will say the same. */
export function ControlCode({ code }: { code: string }): ReactElement {
  const t = useText();
  return (
    <div className={styles['box']}>
      <p className={styles['name']}>{t('receipt.code')}</p>
      <code className={styles['code']} data-code={code}>
        {inGroups(code)}
      </code>
      <p className={styles['about']}>{t('receipt.code.about')}</p>
    </div>
  );
}
