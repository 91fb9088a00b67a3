import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { writeReportInWorker } from '@samsyn/documents/worker';
import type { Environment } from '../../../config/environment.ts';
import { SYSTEM } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { type JobInput, Jobs } from '../../../platform/jobs/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { type MailAttachment, Mailer, refusedForGood } from '../../../platform/mail/index.ts';
import { replyReport } from '../queries/reply-report.ts';
import type { ReplyContent } from '../queries/reply-view.ts';
import {
  noteReplyAttempt,
  noteReplyMail,
  type ReplyMail,
  replyMailToSend,
  type ReplyMailState,
} from '../store/mail.store.ts';
import { replyMail } from './reply-mail.ts';

/** The job's name. Its input is the letter's id. */
export const REPLY_MAIL = 'send-reply-letter';

/**
 * Sends the mail of one letter. Tried again while the mail server is away; sent, it is not sent again; cut off in between, it goes again under
 * the same Message-ID (ADR 0030).
 */
@Injectable()
export class SendReplyMail implements OnModuleInit {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly live: Live,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.jobs.register(REPLY_MAIL, async (input) => this.run(input));
  }

  private async run({ letter: id = '' }: JobInput): Promise<void> {
    const letter = await this.db.inTransaction(SYSTEM, async (tx) => replyMailToSend(tx, id));
    if (letter === null || (letter.state !== 'QUEUED' && letter.state !== 'FAILED')) return;
    if (!this.mailer.isConfigured) return this.note(id, 'NOT_CONFIGURED');
    const attachments = letter.channel === 'EMAIL' ? [await this.file(letter)] : [];
    await this.db.inTransaction(SYSTEM, async (tx) => noteReplyAttempt(tx, id));
    try {
      const words = replyMail(letter, this.environment.PUBLIC_URL);
      const messageId = `<svarsbrev-${id}@samsyn>`;
      await this.mailer.send({
        ...{ ...words, to: letter.address, messageId, attachments },
        comesBackAs: { sort: 's', id },
      });
    } catch (error) {
      const code = refusedForGood(error);
      if (code !== null) return this.note(id, 'BOUNCED', code);
      await this.note(id, 'FAILED', error instanceof Error ? error.name : 'fault');
      throw error;
    }
    await this.note(id, 'SENT');
  }

  private async file({ content, sentAt }: ReplyMail): Promise<MailAttachment> {
    const report = replyReport(content as ReplyContent, { sentAt, authority: this.environment.SAMSYN_AUTHORITY_NAME });
    const bytes = await writeReportInWorker('pdf', report, { signal: this.jobs.ending });
    return { filename: 'Svarsbrev.pdf', contentType: 'application/pdf', content: Buffer.from(bytes) };
  }

  private async note(id: string, state: ReplyMailState, failure: string | null = null): Promise<void> {
    await this.db.inTransaction(SYSTEM, async (tx) => {
      const about = await noteReplyMail(tx, id, { state, failure });
      if (about === null) return;
      const { roundId } = about;
      tx.afterCommit(() => this.live.changed({ roundId, topic: 'board', ids: [id], audience: { side: 'AUTHORITY' } }));
    });
  }
}
