/** A day by the calendar, `2026-12-01`, without time or zone. Days compare as their texts do. */
export type Day = string;

const MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether the text is a day that exists: `2026-02-29` is none. */
export function isDay(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && fromNumber(ms / MS) === text;
}

/** The day as a number, one more for each day; throws where the text is no day. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`no day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`) / MS;
}

function fromNumber(number: number): Day {
  return new Date(number * MS).toISOString().slice(0, 10);
}

/** The day `days` days later, earlier where it is negative. */
export function addDays(day: Day, days: number): Day {
  return fromNumber(dayNumber(day) + days);
}

/** How many days it is from one day to another: 0 for the same, 1 for the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same date `months` months later; the month's last day where it has no such date (30 November and three months: 28 February). */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(dayNumber(day) * MS);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const [year, month] = [new Date(first).getUTCFullYear(), new Date(first).getUTCMonth()];
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromNumber(Date.UTC(year, month, Math.min(date.getUTCDate(), length)) / MS);
}

/** 1 for Monday … 7 for Sunday. */
export function weekday(day: Day): number {
  return new Date(dayNumber(day) * MS).getUTCDay() || 7;
}
