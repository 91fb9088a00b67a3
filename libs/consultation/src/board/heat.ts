import { daysBetween } from '../calendar/days.ts';
import { stockholmDayOf } from '../calendar/moments.ts';
import type { Language } from '../labels.ts';

export const HEATS = ['CALM', 'SOON', 'HOT', 'PASSED'] as const;
export type Heat = (typeof HEATS)[number];

export interface TimeLeft {
  /** Whole days by the Swedish calendar: 0 on the last day. Negative when it has passed. */
  days: number;
  heat: Heat;
}

const SOON_DAYS = 10;
const HOT_DAYS = 3;

/** What a body that has not answered has left of its time. `due` and `now` are moments (milliseconds). */
export function timeLeft(due: number, now: number): TimeLeft {
  const days = daysBetween(stockholmDayOf(now), stockholmDayOf(due));
  if (now > due) return { days: Math.min(days, 0), heat: 'PASSED' };
  return { days, heat: days <= HOT_DAYS ? 'HOT' : days <= SOON_DAYS ? 'SOON' : 'CALM' };
}

export function timeLeftWords({ days, heat }: TimeLeft, language: Language): string {
  const isSwedish = language === 'sv';
  if (heat === 'PASSED') {
    if (days === 0) return isSwedish ? 'gick ut i dag' : 'ended today';
    return isSwedish ? `gick ut för ${dayCount(-days, 'sv')} sedan` : `ended ${dayCount(-days, 'en')} ago`;
  }
  if (days === 0) return isSwedish ? 'sista dagen' : 'the last day';
  return isSwedish ? `${dayCount(days, 'sv')} kvar` : `${dayCount(days, 'en')} left`;
}

function dayCount(days: number, language: Language): string {
  if (language === 'sv') return days === 1 ? '1 dag' : `${days} dagar`;
  return days === 1 ? '1 day' : `${days} days`;
}
