import type { ReactElement } from 'react';
import { useLanguage, useText } from '../app/text.ts';
import { daysUntil, formatMoment } from '../lib/dates.ts';
import { useNow } from '../lib/use-now.ts';
import { Badge } from './badge.tsx';
import styles from './deadline.module.css';

/** A deadline with what is left of it: `1 december 2026 kl. 23.59 · 9 dagar kvar`. Nearness is said in words, tone beside. */
export function Deadline({
  at,
  serverTime,
  open = true,
}: {
  at: string;
  serverTime?: string;
  open?: boolean;
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const now = useNow(serverTime);
  const days = daysUntil(at, now);
  const passed = Date.parse(at) < Date.parse(now);
  const words = passed
    ? t('ui.deadline.passed')
    : days === 0
      ? t('ui.deadline.today')
      : t('ui.deadline.days', { days });
  const tone = passed ? 'danger' : days <= 3 ? 'warn' : 'neutral';
  return (
    <>
      <time dateTime={at} className={styles['time']}>
        {formatMoment(at, language)}
      </time>{' '}
      {open && <Badge tone={tone}>{words}</Badge>}
    </>
  );
}
