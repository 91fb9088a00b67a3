import {
  daysBetween,
  daysLeftWords,
  deadlineWords,
  fillLetter,
  type Language,
  type LetterText,
  standingWords,
  stockholmDayOf,
} from '@samsyn/consultation';
import type { TextIn } from '../../rounds/index.ts';
import type { ReminderItem } from '../store/reminder-mail.store.ts';

/** What an addressee is told of one round, with where to go. */
export interface ToldItem {
  item: ReminderItem;
  /** The words of the round, in its languages. */
  texts: readonly TextIn[];
  link: string;
  /** Where this round's reminders are turned off. */
  mute: string;
}

export interface WrittenReminder {
  subject: string;
  text: string;
}

const RULE = '–'.repeat(20);

/** One letter, however many rounds. Its subject is the same whatever the answers are like: heads are read on the way. */
export function reminderMail(
  told: readonly ToldItem[],
  { muteAll, authority }: { muteAll: string; authority: string },
): WrittenReminder {
  const [first] = told;
  if (first === undefined) throw new Error('a reminder of nothing');
  const several = told.length > 1;
  const filled = told.map((one) => one.texts.map((text) => filledIn(one, text, authority)));
  return {
    subject: several ? `Påminnelse: ${told.length} remisser att besvara` : (filled[0]?.[0]?.subject ?? 'Påminnelse'),
    text: [
      `Till ${first.item.organisationName}`,
      ...filled.map((texts) => texts.map(({ body }) => body).join('\n\n')),
      'Tänker ni inte svara, eller har ni inget att invända? Säg det gärna i remissen, så påminns ni inte mer.',
      RULE,
      [
        ...told.map(
          ({ item, mute }) => `Inga fler påminnelser om ${several ? item.title : 'den här remissen'}: ${mute}`,
        ),
        `Inga påminnelser alls: ${muteAll}`,
      ].join('\n'),
    ].join('\n\n'),
  };
}

function filledIn({ item, link }: ToldItem, { language, ...text }: TextIn, authority: string): LetterText {
  const { organisationName, title, registrationNumber, deadline, standing } = item;
  return fillLetter(text, {
    instans: organisationName,
    remiss: title,
    dnr: registrationNumber,
    'sista svarsdag': deadlineWords(deadline.getTime(), language),
    'dagar kvar': left(item, language),
    läge: standingWords(standing, language),
    myndighet: authority,
    länk: link,
  });
}

function left({ deadline, now }: ReminderItem, language: Language): string {
  return daysLeftWords(daysBetween(stockholmDayOf(now.getTime()), stockholmDayOf(deadline.getTime())), language);
}
