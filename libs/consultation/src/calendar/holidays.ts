import type { Language } from '../labels.ts';
import { addDays, type Day, weekday } from './days.ts';

/** The general holidays (lag 1989:253) other than Sundays as such, and the three eves that are equated with them (lag 1930:173, 2 §). */
export const HOLIDAYS = [
  'NEW_YEARS_DAY',
  'EPIPHANY',
  'GOOD_FRIDAY',
  'EASTER_DAY',
  'EASTER_MONDAY',
  'MAY_DAY',
  'ASCENSION_DAY',
  'WHIT_SUNDAY',
  'NATIONAL_DAY',
  'MIDSUMMER_EVE',
  'MIDSUMMER_DAY',
  'ALL_SAINTS_DAY',
  'CHRISTMAS_EVE',
  'CHRISTMAS_DAY',
  'BOXING_DAY',
  'NEW_YEARS_EVE',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

const NAMES: Record<Holiday, Record<Language, string>> = {
  NEW_YEARS_DAY: { sv: 'nyårsdagen', en: 'New Year’s Day' },
  EPIPHANY: { sv: 'trettondedag jul', en: 'Epiphany' },
  GOOD_FRIDAY: { sv: 'långfredagen', en: 'Good Friday' },
  EASTER_DAY: { sv: 'påskdagen', en: 'Easter Day' },
  EASTER_MONDAY: { sv: 'annandag påsk', en: 'Easter Monday' },
  MAY_DAY: { sv: 'första maj', en: '1 May' },
  ASCENSION_DAY: { sv: 'Kristi himmelsfärdsdag', en: 'Ascension Day' },
  WHIT_SUNDAY: { sv: 'pingstdagen', en: 'Whit Sunday' },
  NATIONAL_DAY: { sv: 'nationaldagen', en: 'the National Day' },
  MIDSUMMER_EVE: { sv: 'midsommarafton', en: 'Midsummer’s Eve' },
  MIDSUMMER_DAY: { sv: 'midsommardagen', en: 'Midsummer’s Day' },
  ALL_SAINTS_DAY: { sv: 'alla helgons dag', en: 'All Saints’ Day' },
  CHRISTMAS_EVE: { sv: 'julafton', en: 'Christmas Eve' },
  CHRISTMAS_DAY: { sv: 'juldagen', en: 'Christmas Day' },
  BOXING_DAY: { sv: 'annandag jul', en: 'Boxing Day' },
  NEW_YEARS_EVE: { sv: 'nyårsafton', en: 'New Year’s Eve' },
};

/** What the day is called, as in the middle of a sentence. */
export function holidayName(holiday: Holiday, language: Language): string {
  return NAMES[holiday][language];
}

/** Easter Day of a year in the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterDay(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return on(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

const on = (year: number, month: number, date: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** The first Saturday from a day on, that day itself included. */
const saturdayFrom = (day: Day): Day => addDays(day, (6 - weekday(day) + 7) % 7);

/** The year's holidays and eves in order. Holds from 2005, when the National Day became one and Whit Monday ceased to be; throws before. */
export function holidaysOf(year: number): readonly { day: Day; holiday: Holiday }[] {
  if (!Number.isInteger(year) || year < 2005) throw new RangeError(`no holidays known for ${year}`);
  const easter = easterDay(year);
  const midsummer = saturdayFrom(on(year, 6, 20));
  const days: Record<Holiday, Day> = {
    NEW_YEARS_DAY: on(year, 1, 1),
    EPIPHANY: on(year, 1, 6),
    GOOD_FRIDAY: addDays(easter, -2),
    EASTER_DAY: easter,
    EASTER_MONDAY: addDays(easter, 1),
    MAY_DAY: on(year, 5, 1),
    ASCENSION_DAY: addDays(easter, 39),
    WHIT_SUNDAY: addDays(easter, 49),
    NATIONAL_DAY: on(year, 6, 6),
    MIDSUMMER_EVE: addDays(midsummer, -1),
    MIDSUMMER_DAY: midsummer,
    ALL_SAINTS_DAY: saturdayFrom(on(year, 10, 31)),
    CHRISTMAS_EVE: on(year, 12, 24),
    CHRISTMAS_DAY: on(year, 12, 25),
    BOXING_DAY: on(year, 12, 26),
    NEW_YEARS_EVE: on(year, 12, 31),
  };
  return HOLIDAYS.map((holiday) => ({ day: days[holiday], holiday })).toSorted((a, b) => a.day.localeCompare(b.day));
}

const years = new Map<number, ReadonlyMap<Day, Holiday>>();

/** Which holiday or eve the day is; null for another day. Where two fall on one day (1 May and Ascension Day 2008) it is the one the list has last. */
export function holidayOn(day: Day): Holiday | null {
  const year = Number(day.slice(0, 4));
  let known = years.get(year);
  if (known === undefined) {
    known = new Map(holidaysOf(year).map((one) => [one.day, one.holiday]));
    years.set(year, known);
  }
  return known.get(day) ?? null;
}
