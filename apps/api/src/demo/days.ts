import {
  type Day,
  deadlineMoment,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  stockholmDayOf,
} from '@samsyn/consultation';

const DAY = 24 * 60 * 60 * 1000;

/** The evening of a day, counted from now, at 23.59 in Stockholm. */
export function eveningIn(days: number, now: Date): Date {
  return atClock(stockholmDayOf(now.getTime() + days * DAY), '23:59');
}

/** The same on a working day: the next one where it lies ahead, the last before where it is past. Nobody sets a last day on a Saturday. */
export function workingEveningIn(days: number, now: Date): Date {
  return atClock(workingDayIn(days, now), '23:59');
}

export function workingDayIn(days: number, now: Date): Day {
  const day = stockholmDayOf(now.getTime() + days * DAY);
  if (isWorkingDay(day)) return day;
  return days < 0 ? previousWorkingDay(day) : nextWorkingDay(day);
}

export function atClock(day: Day, time: string): Date {
  return new Date(deadlineMoment(day, time));
}
