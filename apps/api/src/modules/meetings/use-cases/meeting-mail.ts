import { fillLetter, type Language, meetingTimeWords, meetingWords } from '@samsyn/consultation';
import type { TextIn } from '../../rounds/index.ts';
import type { MeetingLetter } from '../store/meeting-letter.store.ts';

const RULE = '–'.repeat(20);

const BEFORE: Record<Language, Record<MeetingLetter['kind'], { subject: string; words: string }>> = {
  sv: {
    INVITATION: { subject: '', words: '' },
    CHANGE: { subject: 'Ändrad tid eller plats: ', words: 'Det här brevet ersätter vårt tidigare om samma möte.' },
    CANCELLATION: { subject: 'Inställt: ', words: 'är inställt. Ni behöver inte göra något.' },
  },
  en: {
    INVITATION: { subject: '', words: '' },
    CHANGE: { subject: 'New time or place: ', words: 'This letter replaces our earlier one about the same meeting.' },
    CANCELLATION: { subject: 'Cancelled: ', words: 'is cancelled. You need not do anything.' },
  },
};
const AGENDA_IN_SAMSYN: Record<Language, string> = {
  sv: 'Dagordningen kan läsas i Samsyn.',
  en: 'The agenda can be read in Samsyn.',
};

/** The words of a letter to a meeting in each of its languages below one another, the subject in the first. */
export function meetingMail(
  letter: MeetingLetter,
  texts: readonly TextIn[],
  { url, authority }: { url: string; authority: string },
): { subject: string; text: string } {
  const filled = texts.map(({ language, ...text }) => {
    const before = BEFORE[language][letter.kind];
    const { subject, body } = fillLetter(text, {
      ...about(letter, language),
      ...{ instans: letter.organisationName, myndighet: authority, länk: url },
    });
    if (letter.kind === 'CANCELLATION')
      return { subject: before.subject + name(letter, language), body: off(letter, language) };
    return {
      subject: `${before.subject}${subject}`,
      body: [before.words, body].filter((part) => part !== '').join('\n\n'),
    };
  });
  return {
    subject: filled[0]?.subject ?? letter.title,
    text: filled.map(({ body }) => body).join(`\n\n${RULE}\n\n`),
  };
}

function about(letter: MeetingLetter, language: Language) {
  return {
    möte: meetingWords(language)[letter.meetingKind].toLowerCase(),
    gäller: letter.title,
    dnr: letter.registrationNumber,
    tid: timeOf(letter, language),
    plats: letter.place,
    dagordning: withHeading(agendaOf(letter, language), language),
  };
}

/** The agenda goes by mail only where the round asks no more of its readers than a mailbox. */
export function agendaOf({ agenda, assurance }: MeetingLetter, language: Language): string {
  if (agenda === '') return '';
  return assurance === null || assurance === 'EMAIL' ? agenda : AGENDA_IN_SAMSYN[language];
}

const withHeading = (agenda: string, language: Language): string =>
  agenda.includes('\n') ? `${language === 'sv' ? 'Dagordning' : 'Agenda'}\n${agenda}` : agenda;

const timeOf = ({ startsAt, endsAt }: MeetingLetter, language: Language): string =>
  meetingTimeWords(startsAt.getTime(), endsAt.getTime(), language);

const name = ({ meetingKind, title, registrationNumber }: MeetingLetter, language: Language): string =>
  `${meetingWords(language)[meetingKind]}: ${title} (${language === 'sv' ? 'dnr' : 'ref.'} ${registrationNumber})`;

function off(letter: MeetingLetter, language: Language): string {
  const to = language === 'sv' ? 'Till' : 'To';
  const words = `${name(letter, language)}, ${timeOf(letter, language)}, ${BEFORE[language].CANCELLATION.words}`;
  return `${to} ${letter.organisationName}\n\n${words}`;
}
