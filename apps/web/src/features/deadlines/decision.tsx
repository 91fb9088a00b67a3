import { deadlineWords } from '@samsyn/consultation';
import type { ExtensionPartsFragment } from '@samsyn/contracts/rounds';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import { Badge } from '../../ui/badge.tsx';
import styles from './deadlines.module.css';

/** How a request for more time stands. */
export function DecisionBadge({ decision }: Pick<ExtensionPartsFragment, 'decision'>): ReactElement {
  const t = useText();
  if (decision === null) return <Badge tone="info">{t('deadlines.waiting')}</Badge>;
  return decision.until === null ? (
    <Badge tone="warn">{t('deadlines.refused')}</Badge>
  ) : (
    <Badge tone="ok">{t('deadlines.granted')}</Badge>
  );
}

/** What was asked, where somebody did, and what was decided. */
export function Exchange({ extension }: { extension: ExtensionPartsFragment }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { until, reason, askedAt, askedBy, decision } = extension;
  const said = (moment: string): string => deadlineWords(Date.parse(moment), language);
  return (
    <>
      {until !== null && askedAt !== null && askedBy !== null && (
        <>
          <p className={styles['words']}>
            {t('deadlines.asked', { day: said(until) })} {reason}
          </p>
          <p className={styles['quiet']}>
            {t('deadlines.by', { name: askedBy, moment: formatMoment(askedAt, language) })}
          </p>
        </>
      )}
      {decision !== null && (
        <>
          <p className={styles['words']}>
            {decision.until === null
              ? t('deadlines.notGiven')
              : t(askedAt === null ? 'deadlines.givenUnasked' : 'deadlines.given', { day: said(decision.until) })}{' '}
            {decision.reason}
          </p>
          <p className={styles['quiet']}>
            {t('deadlines.by', { name: decision.decidedBy, moment: formatMoment(decision.decidedAt, language) })}
          </p>
        </>
      )}
    </>
  );
}
