import type { SignOffStepPartsFragment } from '@samsyn/contracts/signing';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import styles from './signing.module.css';

/** Every step the answer has taken, with the control code of the text it was about. */
export function Timeline({ steps }: { steps: readonly SignOffStepPartsFragment[] }): ReactElement | null {
  const t = useText();
  if (steps.length === 0) return null;
  return (
    <details className={styles['timeline']}>
      <summary>{t('signing.timeline', { count: steps.length })}</summary>
      <ol>
        {steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
    </details>
  );
}

function Step({ step }: { step: SignOffStepPartsFragment }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { kind, at, byName, toName, onBehalfOfName, remark, contentHash, edition } = step;
  return (
    <li data-step={kind}>
      <time dateTime={at} className={styles['hint']}>
        {formatMoment(at, language)}
      </time>
      <p>
        {t(`signing.step.${kind}`, { name: byName, to: toName ?? t('signing.step.anyone') })}
        {onBehalfOfName !== null && ` ${t('signing.step.behalf', { name: onBehalfOfName })}`}
        {edition > 1 && ` ${t('signing.step.edition', { edition })}`}
      </p>
      {remark !== null && <blockquote className={styles['remark']}>{remark}</blockquote>}
      <p className={styles['hint']}>
        {t('signing.step.code')} <code className={styles['code']}>{contentHash.slice(0, 8)}</code>
      </p>
    </li>
  );
}
