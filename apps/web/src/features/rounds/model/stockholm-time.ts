import { fromDate, parseAbsolute, toZoned, type CalendarDateTime, type ZonedDateTime } from '@internationalized/date';
import { TIME_ZONE } from '../../../lib/dates.ts';

/** A moment (ISO 8601 in UTC) as the clock on the wall in Stockholm. */
export function inStockholm(moment: string): ZonedDateTime {
  return parseAbsolute(moment, TIME_ZONE);
}

/** The wall clock's time in Stockholm as a moment in UTC. A time that summer time skips (02.30 in March) is taken an hour later. */
export function toMoment(local: CalendarDateTime): string {
  return toZoned(local, TIME_ZONE, 'compatible').toAbsoluteString();
}

/** The usual deadline: the last minute of the day, `days` days from `now`. */
export function endOfDayIn(now: Date, days: number): ZonedDateTime {
  return fromDate(now, TIME_ZONE).add({ days }).set({ hour: 23, minute: 59, second: 0, millisecond: 0 });
}
