import { deadlineWords, signingWords } from '@samsyn/consultation';
import type { MailAttachment } from '../../../platform/mail/index.ts';
import type { RecordedAnswer } from '../queries/recorded-answer.ts';
import type { RecordedWithdrawal } from '../queries/submissions.ts';

/** A letter, written and ready to be sent. */
export interface WrittenMail {
  to: string;
  subject: string;
  text: string;
  attachments: MailAttachment[];
}

const SWEDISH = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const inGroups = (code: string): string => code.replace(/(.{8})(?=.)/g, '$1 ');

export interface ReceiptToMail {
  recorded: RecordedAnswer;
  to: string;
  attachments: MailAttachment[];
  checkAt: string;
}

/** The letter with a receipt. */
export function receiptMail({ recorded, to, attachments, checkAt }: ReceiptToMail): WrittenMail {
  const late = recorded.late ? ' Det kom efter sista svarsdag och har tagits emot ändå.' : '';
  const text = [
    `Till ${recorded.organisationName}`,
    '',
    `${whatCame(recorded)} ${SWEDISH.format(recorded.receivedAt)}.${promised(recorded)}${late}`,
    ...((recorded.submission ?? 1) > 1
      ? [`Det ersätter det tidigare svaret (kvitto ${recorded.follows ?? ''}), som finns kvar.`]
      : []),
    '',
    `Kvittonummer: ${recorded.number}`,
    `Lämnat av: ${recorded.submittedBy}${recorded.signing === null ? '' : `, ${signingWords(recorded.signing, 'sv')}`}`,
    `Kontrollkod: ${inGroups(recorded.contentHash)}`,
    '',
    attachments.length > 0
      ? `Kvittot är bifogat som PDF och som JSON, med svaret i. Det kan kontrolleras här: ${checkAt}`
      : `Remissen får inte läsas av vem som helst. Hämta därför kvittot i Samsyn. Det kan kontrolleras här: ${checkAt}`,
  ].join('\n');
  const subject = `Kvitto ${recorded.number}: ${aboutRound(recorded)}`;
  return { to, subject, text, attachments };
}

/** Only to a body that had been promised a later day. */
function promised({ promisedUntil }: RecordedAnswer): string {
  if (promisedUntil === undefined) return '';
  return ` Ni hade anstånd till ${deadlineWords(Date.parse(promisedUntil), 'sv')}.`;
}

const aboutRound = ({ roundTitle, roundRegistrationNumber }: RecordedAnswer): string =>
  `${roundTitle} (dnr ${roundRegistrationNumber})`;

function whatCame(recorded: RecordedAnswer): string {
  const round = `på remissen ${aboutRound(recorded)}`;
  if (recorded.form === 'OTHER_ORDER') return `Er anmälan om att svaret ${round} lämnas i annan ordning kom in`;
  return (recorded.submission ?? 1) > 1 ? `Er komplettering av svaret ${round} kom in` : `Ert svar ${round} kom in`;
}

/** The letter that says that an answer was taken back. */
export function withdrawalMail(recorded: RecordedAnswer, back: RecordedWithdrawal, to: string): WrittenMail {
  const text = [
    `Till ${recorded.organisationName}`,
    '',
    `Ert svar på remissen ${aboutRound(recorded)} återkallades ${SWEDISH.format(back.at)}. Det finns kvar hos myndigheten, märkt som återkallat.`,
    '',
    `Återkallelsens nummer: ${back.number}`,
    `Återkallat av: ${back.by}`,
    `Skäl: ${back.reason}`,
    `Gäller kvitto: ${recorded.number}`,
    `Svarets kontrollkod: ${inGroups(recorded.contentHash)}`,
    '',
    'Ni kan lämna ett nytt svar i Samsyn.',
  ].join('\n');
  return { to, subject: `Återkallelse ${back.number}: ${aboutRound(recorded)}`, text, attachments: [] };
}
