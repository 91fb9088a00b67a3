import { deadlineWords, fillLetter, type Language } from '@samsyn/consultation';
import type { TextIn } from '../store/letter-texts.store.ts';
import type { WrittenMail } from './round-mail.ts';

/** What an invitation tells. */
export interface InvitationLetter {
  organisationName: string;
  title: string;
  registrationNumber: string;
  subject: string;
  /** The body's own last moment. */
  deadline: Date;
  noExtensions: boolean;
}

const RULE = '–'.repeat(20);

// What the office writes is its own; how a link behaves is not for it to forget.
const LINK: Record<Language, string[]> = {
  sv: [
    'Länken är personlig för er organisation och kan användas en gång. När det har gått mer än tio minuter skickas en kod till den här brevlådan innan den öppnar, så använd den där ni läser posten hit.',
    'Den som öppnar den blir samordnare för svaret och bjuder sedan in sina kollegor.',
  ],
  en: [
    'The link is for your organisation alone and works once. After ten minutes a code is sent to this mailbox before it opens, so use it where you read this mail.',
    'Whoever opens it becomes coordinator of the response and invites colleagues.',
  ],
};
const NO_EXTENSIONS: Record<Language, string> = {
  sv: 'Anstånd medges inte.',
  en: 'No extension of time is granted.',
};

/** The words of an invitation, in each of the round's languages below one another; the subject in the first. */
export function invitationMail(
  letter: InvitationLetter,
  texts: readonly TextIn[],
  { url, authority }: { url: string; authority: string },
): WrittenMail {
  const filled = texts.map(({ language, ...text }) => ({
    language,
    ...fillLetter(text, {
      instans: letter.organisationName,
      remiss: letter.title,
      dnr: letter.registrationNumber,
      fråga: letter.subject,
      'sista svarsdag': deadlineWords(letter.deadline.getTime(), language),
      anstånd: letter.noExtensions ? NO_EXTENSIONS[language] : '',
      myndighet: authority,
      länk: url,
    }),
  }));
  return {
    subject: filled[0]?.subject ?? letter.title,
    text: filled.map(({ language, body }) => [body, ...LINK[language]].join('\n\n')).join(`\n\n${RULE}\n\n`),
  };
}
