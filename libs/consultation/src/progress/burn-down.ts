import { addDays, type Day } from '../calendar/days.ts';
import { isWorkingDay, workingDaysBetween } from '../calendar/working-days.ts';

/** What a point becomes or ceases to be on a day. */
export const POINT_TURNS = ['SAID', 'READ', 'PROPOSED', 'VALIDATED'] as const;
export type PointTurn = (typeof POINT_TURNS)[number];

/** How many more points (fewer, where negative) are so from a day on. */
export interface TurnCount {
  day: Day;
  turn: PointTurn;
  count: number;
}

export interface ProgressDay {
  day: Day;
  /** Points of answers that count that day. */
  points: number;
  unread: number;
  /** Nobody has proposed anything. */
  unproposed: number;
  /** Proposed by one, and waiting for another. */
  proposed: number;
  validated: number;
  /** Not validated. */
  left: number;
  /** Left by the plan, which goes down alike each working day; null where there is none, and before and after it. */
  planned: number | null;
}

export interface Span {
  /** From the day the answers were in. */
  from: Day;
  /** To today, and with it. */
  to: Day;
  plannedOn: Day | null;
}

/**
 * The end of each day from the close on: working days, and others on which something happened. What happened before the first day is in it.
 * The plan starts from what was left on the first.
 */
export function burnDown(counts: readonly TurnCount[], { from, to, plannedOn }: Span): ProgressDay[] {
  const byDay = new Map<Day, TurnCount[]>();
  for (const one of counts) {
    if (one.day > to) continue;
    const day = one.day < from ? from : one.day;
    byDay.set(day, [...(byDay.get(day) ?? []), one]);
  }
  const now: Record<PointTurn, number> = { SAID: 0, READ: 0, PROPOSED: 0, VALIDATED: 0 };
  const days: ProgressDay[] = [];
  const workingDays = plannedOn === null ? 0 : workingDaysBetween(from, plannedOn);
  let start = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const happened = byDay.get(day) ?? [];
    for (const { turn, count } of happened) now[turn] += count;
    const left = now.SAID - now.VALIDATED;
    if (day === from) start = left;
    if (day !== from && day !== to && happened.length === 0 && !isWorkingDay(day)) continue;
    days.push({
      day,
      points: now.SAID,
      unread: now.SAID - now.READ,
      unproposed: left - now.PROPOSED,
      proposed: now.PROPOSED,
      validated: now.VALIDATED,
      left,
      planned:
        plannedOn === null || day > plannedOn
          ? null
          : Math.ceil(workingDays === 0 ? 0 : (start * (workingDays - workingDaysBetween(from, day))) / workingDays),
    });
  }
  return days;
}
