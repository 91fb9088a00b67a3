import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ActingBody } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { type JobInput, Jobs } from '../../../platform/jobs/index.ts';
import { type MailAttachment, Mailer, refusedForGood } from '../../../platform/mail/index.ts';
import { PersonAddress } from '../../identity/index.ts';
import { recordedById, type RecordedAnswer } from '../queries/recorded-answer.ts';
import { withdrawalOf } from '../queries/submissions.ts';
import { letterToSend, noteLetter, type ReceiptLetter } from '../store/receipt-letter.store.ts';
import { IssueReceipt } from './issue-receipt.ts';
import { receiptMail, withdrawalMail, type WrittenMail } from './receipt-mail.ts';

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
    const back =
      letter.about === 'WITHDRAWAL'
        ? await this.db.inTransaction(body, async (tx) => withdrawalOf(tx, letter.responseId))
        : null;
    const to =
      letter.addressee === 'REGISTRAR' ? letter.address : await this.addresses.of(back?.byId ?? recorded.submittedById);
    if (to === null || letter.others.includes(to)) return note({ state: 'NOT_NEEDED' });
    if (back !== null) return this.deliver(letter, withdrawalMail(recorded, back, to), note);
    const attachments = await this.attachments(recorded);
    await this.deliver(letter, receiptMail({ recorded, to, attachments, checkAt: this.issuing.checkAt }), note);
  }

  private async deliver({ id }: ReceiptLetter, mail: WrittenMail, note: (what: Note) => Promise<void>): Promise<void> {
    try {
      await this.mailer.send({ ...mail, messageId: `<receipt-${id}@samsyn>` });
    } catch (error) {
      const code = refusedForGood(error);
      if (code !== null) return note({ state: 'BOUNCED', failure: code });
      await note({ state: 'FAILED', failure: error instanceof Error ? error.name : 'fault' });
      throw error;
    }
    await note({ state: 'SENT', address: mail.to });
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
