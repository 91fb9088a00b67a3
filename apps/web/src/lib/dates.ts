import type { Language } from '@samsyn/consultation';

/** Deadlines are Swedish law: every moment is shown as the clock in Stockholm says, wherever the reader sits. */
export const TIME_ZONE = 'Europe/Stockholm';
const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions, moment: Date): string {
  const key = language + JSON.stringify(options);
  let found = formats.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(LOCALES[language], { timeZone: TIME_ZONE, ...options });
    formats.set(key, found);
  }
  return found.format(moment);
}

/** `1 december 2026`. */
export function formatDay(iso: string, language: Language): string {
  return format(language, { day: 'numeric', month: 'long', year: 'numeric' }, momentOf(iso));
}

/** `1 dec.`: where the year is plain. */
export function formatShortDay(iso: string, language: Language): string {
  return format(language, { day: 'numeric', month: 'short' }, momentOf(iso));
}

/** `tisdag 1 december 2026`. */
export function formatWeekday(iso: string, language: Language): string {
  return format(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, momentOf(iso));
}

/** `14.02` in Swedish, `14:02` in English. */
export function formatClock(iso: string, language: Language): string {
  const clock = format('en', { hour: '2-digit', minute: '2-digit', hour12: false }, momentOf(iso));
  return language === 'sv' ? clock.replace(':', '.') : clock;
}

/** `1 december 2026 kl. 23.59`, `1 December 2026 at 23:59`. */
export function formatMoment(iso: string, language: Language): string {
  return `${formatDay(iso, language)} ${language === 'sv' ? 'kl.' : 'at'} ${formatClock(iso, language)}`;
}

/** `2026-12-01 23.59.07`: for receipts and registers, where seconds count. */
export function formatExact(iso: string): string {
  return format('sv', { dateStyle: 'short', timeStyle: 'medium' }, momentOf(iso)).replaceAll(':', '.');
}

/** The day in Stockholm as `2026-12-01`. */
export function stockholmDay(iso: string): string {
  return format('sv', { year: 'numeric', month: '2-digit', day: '2-digit' }, momentOf(iso));
}

/** ISO week number of the day in Stockholm. */
export function weekNumber(iso: string): number {
  const day = new Date(`${stockholmDay(iso)}T00:00:00Z`);
  const thursday = new Date(day);
  thursday.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - yearStart) / 86_400_000 + 1) / 7);
}

/** Whole calendar days from `now` to `iso` by the Stockholm calendar: 0 today, 1 tomorrow, −1 yesterday. */
export function daysUntil(iso: string, now: string): number {
  const day = (moment: string): number => Date.parse(`${stockholmDay(moment)}T00:00:00Z`) / 86_400_000;
  return day(iso) - day(now);
}

/** A day (`YYYY-MM-DD`) is read as noon in UTC, so that no time zone turns it into its neighbour. */
function momentOf(iso: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00Z` : iso);
}
