import {
  daysApart,
  type DayApart,
  holidayName,
  isDay,
  isWorkingDay,
  stockholmDayOf,
  workingDaysBetween,
} from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { type Language, useLanguage, useText } from '../../app/text.ts';
import { formatShortDay, formatWeekday, weekNumber } from '../../lib/dates.ts';
import styles from './deadlines.module.css';

/** One calm line: which day of the week it is, and how many working days there are to it; what stands between is told to those who ask. */
export function TimeLeft({ deadline, now }: { deadline: string; now: string }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const [from, to] = [now, deadline].map((moment) => stockholmDayOf(Date.parse(moment))) as [string, string];
  // what is being typed passes by the year 2, and a day that has been is told of elsewhere
  if (!isDay(to) || to < from) return null;
  const week = t('ui.week', { week: weekNumber(deadline) });
  const apart = daysApart(from, to);
  return (
    <div className={styles['left']}>
      <p>
        {weekdayName(to, language)}, {week}
        {!isWorkingDay(to) && ` · ${t('deadlines.notWorking')}`}
        {` · ${t('deadlines.workingDays', { count: workingDaysBetween(from, to) })}`}
      </p>
      {apart.length > 0 && <Apart days={apart} />}
    </div>
  );
}

const weekdayName = (day: string, language: Language): string => formatWeekday(day, language).split(/[ ,]/u)[0] ?? '';

function Apart({ days }: { days: readonly DayApart[] }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const bridges = days.filter(({ holiday }) => holiday === null).length;
  const counts = { holidays: days.length - bridges, bridges };
  const what = (['holidays', 'bridges'] as const).flatMap((one) =>
    counts[one] === 0 ? [] : [t(`deadlines.${one}`, { count: counts[one] })],
  );
  return (
    <details>
      <summary>{t('deadlines.between', { what: new Intl.ListFormat(language).format(what) })}</summary>
      <ul>
        {days.map(({ day, holiday }) => (
          <li key={day}>
            <time dateTime={day}>{formatShortDay(day, language)}</time>{' '}
            {holiday === null ? t('deadlines.bridge') : holidayName(holiday, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}
