import { addDays, type Day } from './calendar/days.ts';
import { deadlineMoment, stockholmDayOf } from './calendar/moments.ts';
import { isWorkingDay, previousWorkingDay } from './calendar/working-days.ts';
import type { Language } from './labels.ts';
import { problem, type Problem } from './problem.ts';

/** Schedules to choose from, in days before the last day. */
export const REMINDER_PRESETS = {
  USUAL: [14, 7, 1],
  OFTEN: [30, 14, 7, 3, 1],
  ONCE: [7],
  NONE: [],
} as const satisfies Record<string, readonly number[]>;
export type ReminderPreset = keyof typeof REMINDER_PRESETS;

export const MOST_REMINDERS = 8;
export const MOST_DAYS_BEFORE = 90;
/** When the letters leave, by the clock in Stockholm: they lie there when the post is read. */
const MORNING = '08:00';

/** The preset that a schedule is, whatever its order; null for one of its own. */
export function presetOf(days: readonly number[]): ReminderPreset | null {
  const sorted = tidyReminders(days).join();
  const names = Object.keys(REMINDER_PRESETS) as ReminderPreset[];
  return names.find((name) => REMINDER_PRESETS[name].join() === sorted) ?? null;
}

/** Each day once, the earliest first. */
export function tidyReminders(days: readonly number[]): number[] {
  return [...new Set(days)].toSorted((a, b) => b - a);
}

/** What hinders a schedule, all at once. */
export function reminderProblems(days: readonly number[]): Problem[] {
  const isOdd = days.some((one) => !Number.isInteger(one) || one < 0 || one > MOST_DAYS_BEFORE);
  return [
    ...(isOdd
      ? [
          problem(
            'REMINDER_DAY_ODD',
            `Ange hela dagar före svarsdagen, från 0 till ${MOST_DAYS_BEFORE}, till exempel 14, 7, 1.`,
            'days',
          ),
        ]
      : []),
    ...(tidyReminders(days).length > MOST_REMINDERS
      ? [problem('TOO_MANY_REMINDERS', `Välj högst ${MOST_REMINDERS} påminnelser.`, 'days')]
      : []),
  ];
}

/** A reminder on its day. */
export interface PlannedReminder {
  daysBefore: number;
  day: Day;
}

/**
 * On which days those who have not answered by then are reminded, the earliest first. A day on which nobody reads post gives way to the
 * working day before it; of two that come to the same day the later is the one.
 */
export function reminderDays(deadline: number, days: readonly number[]): PlannedReminder[] {
  const last = stockholmDayOf(deadline);
  const planned = new Map<Day, number>();
  for (const daysBefore of tidyReminders(days)) {
    const day = addDays(last, -daysBefore);
    planned.set(isWorkingDay(day) ? day : previousWorkingDay(day), daysBefore);
  }
  return [...planned].map(([day, daysBefore]) => ({ day, daysBefore }));
}

/** The moment at which a day's reminders leave: eight in the morning in Stockholm, summer and winter. */
export function reminderMoment(day: Day): number {
  return deadlineMoment(day, MORNING);
}

/** How far a body has come that has not answered. Its own to know: nothing of it is said to the authority. */
export const ANSWER_STANDINGS = ['NOT_OPENED', 'OPENED', 'DRAFT', 'IN_REVIEW', 'UNSIGNED'] as const;
export type AnswerStanding = (typeof ANSWER_STANDINGS)[number];

const STANDINGS: Record<Language, Record<AnswerStanding, string>> = {
  sv: {
    NOT_OPENED: 'Remissen är ännu inte öppnad hos er. Länken här nedanför öppnar den och ersätter länken i inbjudan.',
    OPENED: 'Remissen är öppnad hos er, men svaret är inte påbörjat.',
    DRAFT: 'Ert svar är påbörjat, men inte inlämnat.',
    IN_REVIEW: 'Ert svar ligger för granskning hos er. Det ska godkännas innan det kan lämnas in.',
    UNSIGNED: 'Ert svar är godkänt hos er, men inte inlämnat. Den som har rätt att lämna in det behöver göra det.',
  },
  en: {
    NOT_OPENED:
      'You have not yet opened the consultation. The link below opens it and replaces the one in the invitation.',
    OPENED: 'You have opened the consultation, but not begun your response.',
    DRAFT: 'Your response has been begun, but not submitted.',
    IN_REVIEW: 'Your response is being reviewed on your side. It must be approved before it can be submitted.',
    UNSIGNED: 'Your response has been approved on your side, but not submitted. Whoever may submit it needs to do so.',
  },
};

/** What the letter says to a body that has come so far. */
export function standingWords(standing: AnswerStanding, language: Language): string {
  return STANDINGS[language][standing];
}

/** "om 14 dagar", "i morgon", "i dag": how far off the last day is, in whole days in Stockholm. */
export function daysLeftWords(days: number, language: Language): string {
  if (language === 'sv') return days === 0 ? 'i dag' : days === 1 ? 'i morgon' : `om ${days} dagar`;
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
}
