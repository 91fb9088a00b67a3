import { deadlineWords } from './calendar/moments.ts';
import { ANSWER_VISIBILITIES, DISPOSITIONS, type Disposition, ROLES } from './codes.ts';
import { CONTACT_KINDS } from './assignment/codes.ts';
import { assignmentWords } from './assignment/words.ts';
import { GATE_KINDS, GATE_OUTCOMES } from './gates/codes.ts';
import { gateWords } from './gates/words.ts';
import { stockholmDayOf } from './calendar/moments.ts';
import { MEETING_KINDS } from './meeting/codes.ts';
import { meetingWords } from './meeting/words.ts';
import { type Language, labels } from './labels.ts';
import { visibilityWords } from './visibility-words.ts';

/** What an event keeps beside its kind: codes, numbers and moments. */
export type Facts = Readonly<Record<string, unknown>>;

export const many = (value: unknown, one: string, more: string): string => {
  const count = typeof value === 'number' ? value : 0;
  return `${count} ${count === 1 ? one : more}`;
};
export const disposition = (value: unknown, language: Language): string => {
  const known = DISPOSITIONS.find((one): one is Disposition => one === value);
  return known === undefined ? '–' : labels(language).disposition[known];
};

export const part = ({ part: number }: Facts, word: string): string =>
  typeof number === 'number' ? `, ${word} ${number},` : '';

export const isLater = ({ number }: Facts): boolean => typeof number === 'number' && number > 1;
export const visibility = ({ answersVisible }: Facts, language: Language): string => {
  const known = ANSWER_VISIBILITIES.find((one) => one === answersVisible);
  return known === undefined ? '–' : visibilityWords(known, language);
};

export const contact = ({ contactKind, heldOn }: Facts, language: Language): string => {
  const kind = CONTACT_KINDS.find((one) => one === contactKind);
  const words = kind === undefined ? '–' : assignmentWords(language).contactKind[kind];
  return `${words} ${typeof heldOn === 'string' ? heldOn : ''}`.trim();
};

export const gate = ({ gate: kept, outcome }: Facts, language: Language): string => {
  const words = gateWords(language);
  const kind = GATE_KINDS.find((one) => one === kept);
  const said = GATE_OUTCOMES.find((one) => one === outcome);
  return `${kind === undefined ? '–' : words.kind[kind]}: ${said === undefined ? '–' : words.outcome[said].toLowerCase()}`;
};

export const meeting = ({ meetingKind, startsAt }: Facts, language: Language): string => {
  const kind = MEETING_KINDS.find((one) => one === meetingKind);
  const on = typeof startsAt === 'string' ? stockholmDayOf(Date.parse(startsAt)) : '';
  return `${kind === undefined ? '–' : meetingWords(language)[kind]} ${on}`.trim();
};

export const until = (value: unknown, words: string, language: Language): string =>
  typeof value === 'string' ? ` ${words} ${deadlineWords(Date.parse(value), language)}` : '';
export const whole = (value: unknown): string => (typeof value === 'number' ? String(value) : '–');
export const day = (value: unknown): string => (typeof value === 'string' ? value : '–');

/** As what it was submitted, where the event says so: by the role, on a delegation, on a board's decision. */
export const capacity = (facts: Facts, language: Language): string => {
  const role = ROLES.find((one) => one === facts['role']);
  if (role === undefined) return '';
  const isSwedish = language === 'sv';
  if (facts['capacity'] === 'BOARD') {
    if (facts['preliminary'] === true)
      return isSwedish ? ', preliminärt, beslut kommer' : ', preliminary, decision to follow';
    return isSwedish
      ? `, enligt nämndbeslut ${day(facts['meetingOn'])}`
      : `, by a board’s decision of ${day(facts['meetingOn'])}`;
  }
  if (facts['capacity'] === 'DELEGATED') return isSwedish ? ', på delegation' : ', by delegation';
  const name = labels(language).role[role].toLowerCase();
  return isSwedish ? `, lämnat av ${name}` : `, submitted by a ${name}`;
};
