import { Injectable, type OnModuleInit } from '@nestjs/common';
import { signingWords } from '@samsyn/consultation';
import type { ActingBody } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { type JobInput, Jobs } from '../../../platform/jobs/index.ts';
import { type MailAttachment, Mailer, refusedForGood } from '../../../platform/mail/index.ts';
import { PersonAddress } from '../../identity/index.ts';
import { recordedById, type RecordedAnswer } from '../queries/recorded-answer.ts';
import { letterToSend, noteLetter, type ReceiptLetter } from '../store/receipt-letter.store.ts';
import { IssueReceipt } from './issue-receipt.ts';

/** The job's name; the database adds it when a letter is written (migration 0103). */
const RECEIPT_LETTER = 'send-receipt-letter';

type Note = Parameters<typeof noteLetter>[2];

/**
 * Sends a body its receipt. Tried again while the mail server is away; refused for good, it says so to the body; sent, it is not sent again.
 * It acts as the body alone, so that it reaches one organisation's rows and no others.
 */
@Injectable()
export class SendReceipt implements OnModuleInit {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly addresses: PersonAddress,
    private readonly issuing: IssueReceipt,
  ) {}

  onModuleInit(): void {
    this.jobs.register(RECEIPT_LETTER, async (input) => this.run(input));
  }

  async run({ letter: id = '', organisation = '' }: JobInput): Promise<void> {
    const body: ActingBody = { side: 'BODY', organisationId: organisation, userId: null, assurance: 'LOA3' };
    const letter = await this.db.inTransaction(body, async (tx) => letterToSend(tx, id));
    if (letter === null || letter.state === 'SENT' || letter.state === 'BOUNCED') return;
    const note = async (what: Note): Promise<void> =>
      this.db.inTransaction(body, async (tx) => noteLetter(tx, id, what));
    if (!this.mailer.isConfigured)
      return note({ state: letter.addressee === 'REGISTRAR' ? 'NOT_CONFIGURED' : 'NOT_NEEDED' });
    const recorded = await this.issuing.find(body, async (tx) => recordedById(tx, letter.responseId));
    if (recorded === null) throw new Error('a letter without its submission');
    const to = await this.addressOf(letter, recorded);
    if (to === null || letter.others.includes(to)) return note({ state: 'NOT_NEEDED' });
    await this.deliver(letter, to, recorded, note);
  }

  private async addressOf({ addressee, address }: ReceiptLetter, recorded: RecordedAnswer): Promise<string | null> {
    return addressee === 'REGISTRAR' ? address : this.addresses.of(recorded.submittedById);
  }

  private async deliver(
    { id }: ReceiptLetter,
    to: string,
    recorded: RecordedAnswer,
    note: (what: Note) => Promise<void>,
  ): Promise<void> {
    const attachments = await this.attachments(recorded);
    try {
      await this.mailer.send({
        to,
        subject: `Kvitto ${recorded.number}: ${recorded.roundTitle} (dnr ${recorded.roundRegistrationNumber})`,
        text: wording(recorded, this.issuing.checkAt, attachments.length > 0),
        messageId: `<receipt-${id}@samsyn>`,
        attachments,
      });
    } catch (error) {
      const code = refusedForGood(error);
      if (code !== null) return note({ state: 'BOUNCED', failure: code });
      await note({ state: 'FAILED', failure: error instanceof Error ? error.name : 'fault' });
      throw error;
    }
    await note({ state: 'SENT', address: to });
  }

  /** None where the round asks more of its readers than a mailbox: the answer is in the file. */
  private async attachments(recorded: RecordedAnswer): Promise<MailAttachment[]> {
    if (recorded.assurance !== 'EMAIL') return [];
    const [json, pdf] = [await this.issuing.json(recorded), await this.issuing.pdf(recorded)];
    return [
      { filename: `Kvitto ${recorded.number}.pdf`, contentType: 'application/pdf', content: pdf },
      { filename: `Kvitto ${recorded.number}.json`, contentType: 'application/json', content: json },
    ];
  }
}

const SWEDISH = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

function wording(receipt: RecordedAnswer, checkAt: string, attached: boolean): string {
  const late = receipt.late ? ' Det kom efter sista svarsdag och har tagits emot ändå.' : '';
  return [
    `Till ${receipt.organisationName}`,
    '',
    `Ert svar på remissen ${receipt.roundTitle} (dnr ${receipt.roundRegistrationNumber}) kom in ${SWEDISH.format(receipt.receivedAt)}.${late}`,
    '',
    `Kvittonummer: ${receipt.number}`,
    `Lämnat av: ${receipt.submittedBy}${receipt.signing === null ? '' : `, ${signingWords(receipt.signing, 'sv')}`}`,
    `Kontrollkod: ${receipt.contentHash.replace(/(.{8})(?=.)/g, '$1 ')}`,
    '',
    attached
      ? `Kvittot är bifogat som PDF och som JSON, med svaret i. Det kan kontrolleras här: ${checkAt}`
      : `Remissen får inte läsas av vem som helst. Hämta därför kvittot i Samsyn. Det kan kontrolleras här: ${checkAt}`,
  ].join('\n');
}
