import type { Language } from '../labels.ts';
import { addDays, addMonths, type Day, daysBetween } from './days.ts';
import { lawfulLastDay, workingDaysBetween } from './working-days.ts';

/** Must be given at least two weeks (förordning 2024:183, 13 §). */
export const REGELRADET = 'Regelrådet';

/** What is held against: the rule of the house, the ordinance's word on Regelrådet, the norm. */
export const TIME_RULES = ['TWO_WEEKS_REGELRADET', 'FOUR_WEEKS', 'THREE_MONTHS'] as const;
export type TimeRule = (typeof TIME_RULES)[number];

export interface AnswerTime {
  /** The day the round is sent, in Stockholm. */
  sentOn: Day;
  /** The last day to answer. */
  lastDay: Day;
  /** Whether Regelrådet is among those who are asked. */
  asksRegelradet: boolean;
}

/** That the time is short: by which rule, what was counted, and how much there is of it. */
export interface ShortTime {
  code: TimeRule;
  counted: 'DAYS' | 'WORKING_DAYS';
  given: number;
  asked: number;
}

const WEEK = 7;
const WORKING_WEEK = 5;

/**
 * In what the time to answer is short, the strictest rule first; empty where it is not. Weeks are counted in days, and where there are
 * enough of them in working days too: four weeks across Christmas are not four weeks. The norm is counted in days alone.
 */
export function shortTimes({ sentOn, lastDay, asksRegelradet }: AnswerTime): ShortTime[] {
  const given = Math.max(0, daysBetween(sentOn, lastDay));
  const working = workingDaysBetween(sentOn, lastDay);
  const inWeeks = (code: TimeRule, weeks: number): ShortTime[] => {
    if (given < weeks * WEEK) return [{ code, counted: 'DAYS', given, asked: weeks * WEEK }];
    const asked = weeks * WORKING_WEEK;
    return working < asked ? [{ code, counted: 'WORKING_DAYS', given: working, asked }] : [];
  };
  const norm = daysBetween(sentOn, addMonths(sentOn, 3));
  return [
    ...(asksRegelradet ? inWeeks('TWO_WEEKS_REGELRADET', 2) : []),
    ...inWeeks('FOUR_WEEKS', 4),
    ...(given < norm ? [{ code: 'THREE_MONTHS', counted: 'DAYS', given, asked: norm } as const] : []),
  ];
}

/** The usual last day: the first working day three months after it is sent. */
export function usualLastDay(sentOn: Day): Day {
  return lawfulLastDay(addMonths(sentOn, 3));
}

/** The first working day on which no rule says that the time is short, the norm aside. */
export function earliestLastDay(time: Omit<AnswerTime, 'lastDay'>): Day {
  let day = lawfulLastDay(addDays(time.sentOn, WEEK));
  while (shortTimes({ ...time, lastDay: day }).some(({ code }) => code !== 'THREE_MONTHS'))
    day = lawfulLastDay(addDays(day, 1));
  return day;
}

const RULES: Record<Language, Record<TimeRule, string>> = {
  sv: {
    TWO_WEEKS_REGELRADET: 'Regelrådet ska få minst två veckor (förordning 2024:183, 13 §).',
    FOUR_WEEKS: 'Myndighetens egen regel är minst fyra veckor.',
    THREE_MONTHS: 'Det vanliga är tre månader.',
  },
  en: {
    TWO_WEEKS_REGELRADET: 'Regelrådet is to have at least two weeks (Ordinance 2024:183, Section 13).',
    FOUR_WEEKS: 'The authority’s own rule is at least four weeks.',
    THREE_MONTHS: 'The usual time is three months.',
  },
};

/** The warning as one or two sentences: the rule, and what this round gives. */
export function shortTimeWords({ code, counted, given, asked }: ShortTime, language: Language): string {
  const days = language === 'sv' ? (given === 1 ? 'dag' : 'dagar') : given === 1 ? 'day' : 'days';
  const words = {
    sv: {
      DAYS: `Här är det ${given} ${days}, mot ${asked}.`,
      WORKING_DAYS: `Här är det ${given} ${given === 1 ? 'arbetsdag' : 'arbetsdagar'}, mot ${asked}: helger ligger emellan.`,
    },
    en: {
      DAYS: `Here it is ${given} ${days}, against ${asked}.`,
      WORKING_DAYS: `Here it is ${given} working ${days}, against ${asked}: there are holidays in between.`,
    },
  };
  return `${RULES[language][code]} ${words[language][counted]}`;
}
