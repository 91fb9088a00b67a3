import type { ReactElement } from 'react';
import { useLanguage } from '../../app/text.ts';
import { formatClock, formatDay } from '../../lib/dates.ts';

/** The day and the hours of a meeting: `3 februari 2026 kl. 09.00–11.00`. */
export function When({ startsAt, endsAt }: { startsAt: string; endsAt: string }): ReactElement {
  const language = useLanguage();
  return (
    <time dateTime={startsAt}>
      {formatDay(startsAt, language)} {formatClock(startsAt, language)}–{formatClock(endsAt, language)}
    </time>
  );
}
