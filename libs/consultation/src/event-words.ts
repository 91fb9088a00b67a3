import { deadlineWords } from './calendar/moments.ts';
import { ANSWER_VISIBILITIES, DISPOSITIONS, type Disposition, ROLES } from './codes.ts';
import { CONTACT_KINDS } from './assignment/codes.ts';
import { assignmentWords } from './assignment/words.ts';
import { type Language, labels } from './labels.ts';
import { visibilityWords } from './visibility-words.ts';

/** Every kind of event that the log may hold, in the order of a round's life. An event whose kind is not here has no words. */
export const EVENT_KINDS = [
  'SIGNED_IN',
  'DRAFT_IMPORTED',
  'VERSION_PUBLISHED',
  'ROUND_CREATED',
  'ROUND_OPENED',
  'INVITATION_LINK_ISSUED',
  'INVITATION_OPENED',
  'ANSWERS_VISIBILITY_SET',
  'EXTENSION_ASKED',
  'EXTENSION_GRANTED',
  'EXTENSION_REFUSED',
  'DEADLINE_MOVED',
  'ROUND_PAUSED',
  'ROUND_RESUMED',
  'RESPONSE_SUBMITTED',
  'BOARD_DECISION_ADDED',
  'RESPONSE_WITHDRAWN',
  'ROUND_CLOSED',
  'COMMENT_ASSESSED',
  'ASSESSMENT_WITHDRAWN',
  'ASSIGNMENT_CREATED',
  'ASSIGNMENT_CHANGED',
  'CONTACT_RECORDED',
  'CONTACT_CHANGED',
  'CONTACT_REMOVED',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What an event tells: its kind, what the thing is called, and the codes and numbers that were kept with it. */
export interface ToldEvent {
  kind: string;
  /** The body of an invitation or an answer, the place of a comment, the title of a version; null where the round itself is meant. */
  subject: string | null;
  facts: Readonly<Record<string, unknown>>;
}

type Words = (subject: string, facts: ToldEvent['facts']) => string;

const many = (value: unknown, one: string, more: string): string => {
  const count = typeof value === 'number' ? value : 0;
  return `${count} ${count === 1 ? one : more}`;
};
const disposition = (value: unknown, language: Language): string => {
  const known = DISPOSITIONS.find((one): one is Disposition => one === value);
  return known === undefined ? '–' : labels(language).disposition[known];
};

const isLater = ({ number }: ToldEvent['facts']): boolean => typeof number === 'number' && number > 1;
const visibility = ({ answersVisible }: ToldEvent['facts'], language: Language): string => {
  const known = ANSWER_VISIBILITIES.find((one) => one === answersVisible);
  return known === undefined ? '–' : visibilityWords(known, language);
};

const contact = ({ contactKind, heldOn }: ToldEvent['facts'], language: Language): string => {
  const kind = CONTACT_KINDS.find((one) => one === contactKind);
  const words = kind === undefined ? '–' : assignmentWords(language).contactKind[kind];
  return `${words} ${typeof heldOn === 'string' ? heldOn : ''}`.trim();
};

const until = (value: unknown, words: string, language: Language): string =>
  typeof value === 'string' ? ` ${words} ${deadlineWords(Date.parse(value), language)}` : '';
const day = (value: unknown): string => (typeof value === 'string' ? value : '–');

/** As what it was submitted, where the event says so: by the role, on a delegation, on a board's decision. */
const capacity = (facts: ToldEvent['facts'], language: Language): string => {
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

const SV: Record<EventKind, Words> = {
  SIGNED_IN: (_, { confirmed }) => (confirmed === true ? 'bekräftade vem hon eller han är' : 'loggade in'),
  DRAFT_IMPORTED: () => 'Utkastet lästes in',
  VERSION_PUBLISHED: (subject) => `Versionen publicerades: ${subject}`,
  ROUND_CREATED: () => 'Remissen skapades',
  ROUND_OPENED: (_, { invited, shortTime }) => {
    const short = typeof shortTime === 'string' ? ', med kort svarstid' : '';
    const to = typeof invited === 'number' ? ` till ${many(invited, 'instans', 'instanser')}` : '';
    return `Remissen skickades ut${to}${short}`;
  },
  EXTENSION_ASKED: (subject, facts) => `Anstånd begärdes av ${subject}${until(facts['until'], 'till', 'sv')}`,
  EXTENSION_GRANTED: (subject, facts) => `Anstånd medgavs för ${subject}${until(facts['until'], 'till', 'sv')}`,
  EXTENSION_REFUSED: (subject) => `Anstånd medgavs inte för ${subject}`,
  DEADLINE_MOVED: (_, facts) => `Sista svarsdag flyttades${until(facts['after'], 'till', 'sv')}`,
  ROUND_PAUSED: () => 'Remissen pausades',
  ROUND_RESUMED: () => 'Remissen fortsatte efter pausen',
  INVITATION_LINK_ISSUED: (subject) => `En ny länk gavs ut till ${subject}`,
  INVITATION_OPENED: (subject) => `Inbjudan öppnades av ${subject}`,
  ANSWERS_VISIBILITY_SET: (_, facts) => `Det bestämdes vem som får läsa svaren: ${visibility(facts, 'sv')}`,
  RESPONSE_SUBMITTED: (subject, facts) => {
    const late = facts['late'] === true ? ' efter svarstiden' : '';
    if (facts['form'] === 'OTHER_ORDER') return `${subject} meddelade${late} att svaret lämnas i annan ordning`;
    const what = isLater(facts) ? `Komplettering nr ${String(facts['number'])} av svaret` : 'Svaret';
    return `${what} från ${subject} kom in${late}, med ${many(facts['comments'], 'synpunkt', 'synpunkter')}${capacity(facts, 'sv')}`;
  },
  RESPONSE_WITHDRAWN: (subject) => `Svaret från ${subject} återkallades`,
  BOARD_DECISION_ADDED: (subject, { meetingOn, outcome }) =>
    `Ett beslut ${day(meetingOn)} lades till svaret från ${subject}: ${outcome === 'DIFFERS' ? 'annat än svaret' : 'enligt svaret'}`,
  ROUND_CLOSED: () => 'Remissen stängdes',
  COMMENT_ASSESSED: (subject, facts) => `Synpunkten ${subject} bedömdes: ${disposition(facts['disposition'], 'sv')}`,
  ASSESSMENT_WITHDRAWN: (subject, { before }) =>
    `Bedömningen av synpunkten ${subject} togs tillbaka; den var ${disposition(before, 'sv')}`,
  ASSIGNMENT_CREATED: (subject) => `Uppdraget lades upp: ${subject}`,
  ASSIGNMENT_CHANGED: (subject) => `Uppdraget ändrades: ${subject}`,
  CONTACT_RECORDED: (_, facts) => `En kontakt antecknades: ${contact(facts, 'sv')}`,
  CONTACT_CHANGED: (_, facts) => `Anteckningen om en kontakt ändrades: ${contact(facts, 'sv')}`,
  CONTACT_REMOVED: (_, facts) => `Anteckningen om en kontakt togs bort: ${contact(facts, 'sv')}`,
};

const EN: Record<EventKind, Words> = {
  SIGNED_IN: (_, { confirmed }) => (confirmed === true ? 'confirmed who they are' : 'signed in'),
  DRAFT_IMPORTED: () => 'The draft was read in',
  VERSION_PUBLISHED: (subject) => `The version was published: ${subject}`,
  ROUND_CREATED: () => 'The round was created',
  ROUND_OPENED: (_, { invited, shortTime }) => {
    const short = typeof shortTime === 'string' ? ', with a short time to answer' : '';
    return `The round was sent ${typeof invited === 'number' ? `to ${many(invited, 'body', 'bodies')}` : 'out'}${short}`;
  },
  EXTENSION_ASKED: (subject, facts) => `${subject} asked for more time${until(facts['until'], 'until', 'en')}`,
  EXTENSION_GRANTED: (subject, facts) => `${subject} was given more time${until(facts['until'], 'until', 'en')}`,
  EXTENSION_REFUSED: (subject) => `${subject} was not given more time`,
  DEADLINE_MOVED: (_, facts) => `The last day to answer was moved${until(facts['after'], 'to', 'en')}`,
  ROUND_PAUSED: () => 'The round was paused',
  ROUND_RESUMED: () => 'The round went on after the pause',
  INVITATION_LINK_ISSUED: (subject) => `A new link was issued to ${subject}`,
  INVITATION_OPENED: (subject) => `The invitation was opened by ${subject}`,
  ANSWERS_VISIBILITY_SET: (_, facts) => `It was decided who may read the responses: ${visibility(facts, 'en')}`,
  RESPONSE_SUBMITTED: (subject, facts) => {
    const late = facts['late'] === true ? ' after the deadline' : '';
    if (facts['form'] === 'OTHER_ORDER') return `${subject} said${late} that its response is given in another way`;
    const what = isLater(facts) ? `Supplement no. ${String(facts['number'])} to the response` : 'The response';
    return `${what} of ${subject} was received${late}, with ${many(facts['comments'], 'comment', 'comments')}${capacity(facts, 'en')}`;
  },
  RESPONSE_WITHDRAWN: (subject) => `The response of ${subject} was withdrawn`,
  BOARD_DECISION_ADDED: (subject, { meetingOn, outcome }) =>
    `A decision of ${day(meetingOn)} was added to the response of ${subject}: ${outcome === 'DIFFERS' ? 'otherwise than the response' : 'as the response'}`,
  ROUND_CLOSED: () => 'The round was closed',
  COMMENT_ASSESSED: (subject, facts) => `Comment ${subject} was assessed: ${disposition(facts['disposition'], 'en')}`,
  ASSESSMENT_WITHDRAWN: (subject, { before }) =>
    `The assessment of comment ${subject} was withdrawn; it was ${disposition(before, 'en')}`,
  ASSIGNMENT_CREATED: (subject) => `The assignment was entered: ${subject}`,
  ASSIGNMENT_CHANGED: (subject) => `The assignment was changed: ${subject}`,
  CONTACT_RECORDED: (_, facts) => `A contact was recorded: ${contact(facts, 'en')}`,
  CONTACT_CHANGED: (_, facts) => `The note of a contact was changed: ${contact(facts, 'en')}`,
  CONTACT_REMOVED: (_, facts) => `The note of a contact was removed: ${contact(facts, 'en')}`,
};

const WORDS: Record<Language, Record<EventKind, Words>> = { sv: SV, en: EN };

/** What happened, as a sentence. A kind nobody has words for is told by its code. */
export function eventWords(event: ToldEvent, language: Language): string {
  const kind = EVENT_KINDS.find((one) => one === event.kind);
  return kind === undefined ? event.kind : WORDS[language][kind](event.subject ?? '–', event.facts);
}
