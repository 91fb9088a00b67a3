import type { Language } from './labels.ts';
import { problem, type Problem } from './problem.ts';

/** Letters whose words the office may write itself. */
export const LETTER_TEXTS = ['INVITATION', 'REMINDER', 'MEETING'] as const;
export type LetterTextKind = (typeof LETTER_TEXTS)[number];

/** What may stand in a letter between {{ and }}. */
export const LETTER_FIELDS = {
  INVITATION: ['instans', 'remiss', 'dnr', 'fråga', 'sista svarsdag', 'anstånd', 'myndighet', 'länk'],
  REMINDER: ['instans', 'remiss', 'dnr', 'sista svarsdag', 'dagar kvar', 'läge', 'myndighet', 'länk'],
  MEETING: ['instans', 'möte', 'gäller', 'dnr', 'tid', 'plats', 'dagordning', 'myndighet', 'länk'],
} as const satisfies Record<LetterTextKind, readonly string[]>;
export type LetterField = (typeof LETTER_FIELDS)[LetterTextKind][number];

/** Without these a letter leads nowhere. */
const NEEDED: Record<LetterTextKind, readonly LetterField[]> = {
  INVITATION: ['sista svarsdag', 'länk'],
  REMINDER: ['sista svarsdag', 'länk'],
  MEETING: ['tid', 'plats', 'länk'],
};

export interface LetterText {
  subject: string;
  body: string;
}

export const LETTER_SUBJECT_MAX = 200;
export const LETTER_BODY_MAX = 10_000;

/** The product's own words, where the office has written none. */
export const USUAL_TEXTS: Record<LetterTextKind, Record<Language, LetterText>> = {
  INVITATION: {
    sv: {
      subject: 'Remiss: {{remiss}} (dnr {{dnr}})',
      body: 'Till {{instans}}\n\n{{myndighet}} ger er tillfälle att yttra er över remissen {{remiss}} (dnr {{dnr}}).\n\n{{fråga}}\n\nSvaret ska ha kommit in senast {{sista svarsdag}}. {{anstånd}}\n\nLäs förslaget och svara här:\n{{länk}}',
    },
    en: {
      subject: 'Consultation: {{remiss}} (ref. {{dnr}})',
      body: 'To {{instans}}\n\n{{myndighet}} invites you to comment on {{remiss}} (ref. {{dnr}}).\n\nYour response must have been received by {{sista svarsdag}}. {{anstånd}}\n\nRead the proposal and respond here:\n{{länk}}',
    },
  },
  REMINDER: {
    sv: {
      subject: 'Påminnelse: {{remiss}} (dnr {{dnr}})',
      body: 'Remissen {{remiss}} (dnr {{dnr}}) ska vara besvarad senast {{sista svarsdag}}, {{dagar kvar}}.\n{{läge}}\n{{länk}}',
    },
    en: {
      subject: 'Reminder: {{remiss}} (ref. {{dnr}})',
      body: 'Your response to {{remiss}} (ref. {{dnr}}) must have been received by {{sista svarsdag}}, {{dagar kvar}}.\n{{läge}}\n{{länk}}',
    },
  },
  MEETING: {
    sv: {
      subject: 'Inbjudan till {{möte}}: {{gäller}} (dnr {{dnr}})',
      body: 'Till {{instans}}\n\n{{myndighet}} bjuder in er till {{möte}}.\n\nGäller: {{gäller}} (dnr {{dnr}})\nTid: {{tid}}\nPlats: {{plats}}\n\n{{dagordning}}\n\nTid och plats finns också i den bifogade kalenderfilen. Den som har konto i Samsyn ser mötet här:\n{{länk}}',
    },
    en: {
      subject: 'Invitation to a {{möte}}: {{gäller}} (ref. {{dnr}})',
      body: 'To {{instans}}\n\n{{myndighet}} invites you to a {{möte}}.\n\nSubject: {{gäller}} (ref. {{dnr}})\nTime: {{tid}}\nPlace: {{plats}}\n\n{{dagordning}}\n\nTime and place are also in the attached calendar file. Those who have an account in Samsyn see the meeting here:\n{{länk}}',
    },
  },
};

const FIELD = /\{\{\s*(?<name>[^{}]*?)\s*\}\}/gu;

/** The names that stand between braces, as they are written. */
function namesIn(text: string): string[] {
  return [...text.matchAll(FIELD)].map(({ groups }) => groups?.['name']?.toLowerCase() ?? '');
}

/** What hinders a text from being a letter, all at once. The subject of a reminder must not say how far anybody has come. */
export function letterTextProblems(kind: LetterTextKind, { subject, body }: LetterText): Problem[] {
  const known: readonly string[] = LETTER_FIELDS[kind];
  const problems: Problem[] = [];
  if (subject.trim() === '') problems.push(problem('SUBJECT_MISSING', 'Skriv en ämnesrad.', 'subject'));
  if (subject.length > LETTER_SUBJECT_MAX || /[\r\n]/u.test(subject))
    problems.push(
      problem('SUBJECT_ODD', `Ämnesraden ska vara en rad om högst ${LETTER_SUBJECT_MAX} tecken.`, 'subject'),
    );
  if (body.length > LETTER_BODY_MAX)
    problems.push(problem('BODY_TOO_LONG', `Korta brevet till högst ${LETTER_BODY_MAX} tecken.`, 'body'));
  const odd = [...new Set([...namesIn(subject), ...namesIn(body)])].filter((name) => !known.includes(name));
  if (odd.length > 0)
    problems.push(
      problem(
        'FIELD_UNKNOWN',
        `Fältet ${odd.map((name) => `{{${name}}}`).join(', ')} finns inte. De som finns är ${known.map((name) => `{{${name}}}`).join(', ')}.`,
        'body',
      ),
    );
  for (const name of ['läge', 'länk'])
    if (namesIn(subject).includes(name))
      problems.push(
        problem('FIELD_NOT_IN_SUBJECT', `{{${name}}} kan inte stå i ämnesraden, som andra kan läsa.`, 'subject'),
      );
  for (const name of NEEDED[kind])
    if (!namesIn(body).includes(name))
      problems.push(problem('FIELD_MISSING', `Brevet måste innehålla {{${name}}}.`, 'body'));
  return problems;
}

/** The letter with its fields filled in. What a field holds is text, never a field in its turn; lines that only held empty fields go. */
export function fillLetter(text: LetterText, values: Readonly<Partial<Record<LetterField, string>>>): LetterText {
  const fill = (template: string): string =>
    template.replace(FIELD, (_, name: string) => values[name.toLowerCase() as LetterField] ?? '');
  const body = fill(text.body)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return { subject: fill(text.subject).replace(/\s+/gu, ' ').trim(), body };
}
