import { fromAbsolute, parseDate, Time, toCalendarDateTime, toZoned } from '@internationalized/date';
import type { Language } from '../labels.ts';
import { type Day, dayNumber } from './days.ts';

/** Whose clock decides. */
const ZONE = 'Europe/Stockholm';
const CLOCK = /^(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)$/u;

/**
 * The moment (ms since 1970 UTC) by which an answer is to have come in: the end of the day in Stockholm, 23:59:59.999, or the time of day
 * `15:00` where one is set. A time that summer time skips (02:30 in March) is taken an hour later, one that comes twice in October the
 * first time. Throws where day or time is none.
 */
export function deadlineMoment(day: Day, time: string | null = null): number {
  const clock = time === null ? { hour: '23', minute: '59' } : CLOCK.exec(time)?.groups;
  if (clock === undefined) throw new RangeError(`no time of day: ${time}`);
  const [second, ms] = time === null ? [59, 999] : [0, 0];
  dayNumber(day); // a day that does not exist is no deadline
  const local = toCalendarDateTime(
    parseDate(day),
    new Time(Number(clock['hour']), Number(clock['minute']), second, ms),
  );
  return toZoned(local, ZONE, 'compatible').toDate().getTime();
}

/** Which day a moment is in Stockholm. */
export function stockholmDayOf(moment: number): Day {
  const { year, month, day } = fromAbsolute(moment, ZONE);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** What the clock shows at a moment in Stockholm, `09:00`. */
export function stockholmClock(moment: number): string {
  const { hour, minute } = fromAbsolute(moment, ZONE);
  return `${two(hour)}:${two(minute)}`;
}

/** The time of day of a deadline, `15:00`; null where it runs to the end of the day (whatever it says of the last minute's seconds). */
export function deadlineTimeOf(moment: number): string | null {
  const time = stockholmClock(moment);
  return time === '23:59' ? null : time;
}

const two = (number: number): string => String(number).padStart(2, '0');

const WORDS: Record<Language, Intl.DateTimeFormat> = {
  sv: new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
};

/** The day a moment is in Stockholm, as it is read: `tisdag 1 december 2026`. */
export function dayWords(moment: number, language: Language): string {
  return WORDS[language].format(moment).replace(',', '');
}

/** A deadline as it is read: `tisdag 1 december 2026`, with `kl. 15.00` where a time of day is set. */
export function deadlineWords(moment: number, language: Language): string {
  const time = deadlineTimeOf(moment);
  const day = dayWords(moment, language);
  if (time === null) return day;
  return language === 'sv' ? `${day} kl. ${time.replace(':', '.')}` : `${day} at ${time}`;
}
