import { addDays, type Day, daysBetween, weekday } from './days.ts';
import { type Holiday, holidayOn, holidaysOf } from './holidays.ts';

/** Neither Saturday, Sunday, another general holiday, nor one of the three eves that are equated with them. */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) < 6 && holidayOn(day) === null;
}

/** Klämdag: a single working day between two days that are none. Many are away, and it counts all the same. */
export function isBridgeDay(day: Day): boolean {
  return isWorkingDay(day) && !isWorkingDay(addDays(day, -1)) && !isWorkingDay(addDays(day, 1));
}

/** The first working day after the day. */
export function nextWorkingDay(day: Day): Day {
  const next = addDays(day, 1);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
}

/** The last working day before the day. */
export function previousWorkingDay(day: Day): Day {
  const before = addDays(day, -1);
  return isWorkingDay(before) ? before : previousWorkingDay(before);
}

/** The day `count` working days on, back where it is negative; 0 is the day itself, whatever it is. */
export function addWorkingDays(day: Day, count: number): Day {
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= 1) at = count > 0 ? nextWorkingDay(at) : previousWorkingDay(at);
  return at;
}

/** How many working days there are after `from`, to `to` and with it; 0 where `to` is not later. Counted by weeks and years, however long. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to <= from) return 0;
  const days = daysBetween(from, to);
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let day = addDays(from, weeks * 7); day < to;) {
    day = addDays(day, 1);
    if (weekday(day) < 6) count += 1;
  }
  return count - holidaysBetween(from, to).filter(({ day }) => weekday(day) < 6).length;
}

/** The last day of a time that is set by law: one that ends on a day that is no working day runs to the next (lag 1930:173, 2 §). */
export function lawfulLastDay(day: Day): Day {
  return isWorkingDay(day) ? day : nextWorkingDay(day);
}

/** A day between two others that is not as others. */
export interface DayApart {
  day: Day;
  /** Null for a klämdag. */
  holiday: Holiday | null;
}

/** The holidays on what would have been working days, and the klämdagar, after `from`, to `to` and with it, in order. */
export function daysApart(from: Day, to: Day): DayApart[] {
  if (to <= from) return [];
  // a klämdag stands beside a holiday: on its other side may be a weekend
  const bridges = holidaysBetween(addDays(from, -1), addDays(to, 1))
    .flatMap(({ day }) => [addDays(day, -1), addDays(day, 1)])
    .filter((day) => day > from && day <= to && isBridgeDay(day));
  return [
    ...holidaysBetween(from, to).filter(({ day }) => weekday(day) < 6),
    ...[...new Set(bridges)].map((day) => ({ day, holiday: null })),
  ].toSorted((a, b) => a.day.localeCompare(b.day));
}

/** One entry a day, the weekends' too. */
function holidaysBetween(from: Day, to: Day): { day: Day; holiday: Holiday }[] {
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, n) => first + n);
  const found = years.flatMap(holidaysOf).filter(({ day, holiday }) => holidayOn(day) === holiday);
  return found.filter(({ day }) => day > from && day <= to);
}
