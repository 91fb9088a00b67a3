import { deadlineWords } from '@samsyn/consultation';
import type { ReplyMail } from '../store/mail.store.ts';

/** The words of the mail with a reply. What was decided of the points goes by mail only where it has no other way: as the file. */
export function replyMail(letter: ReplyMail, origin: string): { subject: string; text: string } {
  const { organisationName, registrationNumber, title, channel, invited, points } = letter;
  const about = `${title} (dnr ${registrationNumber})`;
  const isFile = channel === 'EMAIL';
  const lines = [
    `Till ${organisationName}`,
    '',
    isFile
      ? `Här är vårt svar på ert yttrande i remissen ${about}. Svarsbrevet ligger som bilaga.`
      : `Vårt svar på ert yttrande i remissen ${about} finns nu att läsa i Samsyn.`,
    ...(points > 0
      ? ['Där står vad vi har beslutat om var och en av era synpunkter, och varför.', ...answering(letter)]
      : []),
    ...(invited ? ['', `${origin}/remiss/${letter.slug}/vart-svarsbrev`] : []),
  ];
  return { subject: `Svar på ert yttrande: ${about}`, text: lines.join('\n') };
}

function answering({ invited, answerBy }: ReplyMail): string[] {
  if (!invited) return [];
  const until = deadlineWords(answerBy.getTime(), 'sv');
  return [
    '',
    `Säg gärna om varje synpunkt är tillgodosedd, delvis eller inte. Det kan ni göra till och med ${until}, men ni måste inte.`,
  ];
}
