import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { SYSTEM } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { Jobs, type JobInput } from '../../../platform/jobs/index.ts';
import { Mailer, refusedForGood } from '../../../platform/mail/index.ts';
import { InvitationLinks } from '../../identity/index.ts';
import { textsToSend } from '../store/letter-texts.store.ts';
import { noteAttempt } from '../store/letters.store.ts';
import { invitationMail, type InvitationLetter } from './invitation-mail.ts';
import { LetterLedger } from './letter-ledger.ts';

/** The job's name. Its input is the letter's id and nothing else: the link's token is made when it is sent, and lies in no queue. */
export const INVITATION_LETTER = 'send-invitation-letter';

interface Letter extends InvitationLetter {
  id: string;
  address: string;
  state: string;
  invitationId: string;
  roundId: string;
  organisationId: string;
}

const LETTER = `
  SELECT m.id, m.address, m.state, i.id AS "invitationId", i.round_id AS "roundId", i.organisation_id AS "organisationId", i.name_as_sent AS "organisationName",
    r.title, r.registration_number AS "registrationNumber", r.subject, r.no_extensions AS "noExtensions", greatest(r.deadline, e.until) AS deadline
  FROM office.outgoing_mail m JOIN record.invitation i ON i.id = m.invitation_id JOIN office.round r ON r.id = m.round_id
    LEFT JOIN record.extension e ON e.round_id = i.round_id AND e.organisation_id = i.organisation_id
  WHERE m.id = $1 FOR UPDATE OF m`;

/**
 * Sends one invitation by mail. Tried again when the server does not answer; a letter that has been sent is not sent again. One whose
 * sending was cut off is sent again under the same Message-ID, so that a mailbox keeps one of the two, and the links of both work.
 */
@Injectable()
export class SendInvitation implements OnModuleInit {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly links: InvitationLinks,
    private readonly ledger: LetterLedger,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.jobs.register(INVITATION_LETTER, async (input) => this.run(input));
  }

  async run(input: JobInput): Promise<void> {
    const letter = await this.prepare(input['letter'] ?? '');
    if (letter === null) return;
    try {
      await this.mailer.send(letter.mail);
    } catch (error) {
      const code = refusedForGood(error);
      if (code !== null) return this.ledger.note(letter.id, { state: 'BOUNCED', failure: code });
      await this.ledger.note(letter.id, { state: 'FAILED', failure: error instanceof Error ? error.name : 'fault' });
      throw error;
    }
    await this.ledger.note(letter.id, { state: 'SENT' });
  }

  /** The letter with a fresh link, or null when it has been sent or there is no server to send it by. */
  private async prepare(id: string) {
    return this.db.inTransaction(SYSTEM, async (tx) => {
      const letter = await tx.one<Letter>(LETTER, [id]);
      if (letter === null || letter.state === 'SENT' || letter.state === 'BOUNCED') return null;
      if (!this.mailer.isConfigured) {
        await tx.query(`UPDATE office.outgoing_mail SET state = 'NOT_CONFIGURED' WHERE id = $1`, [id]);
        return null;
      }
      await noteAttempt(tx, id);
      const { url } = await this.links.issue(tx, letter, { mailbox: letter.address, letterId: id });
      return {
        id,
        mail: {
          to: letter.address,
          ...invitationMail(letter, await textsToSend(tx, letter.roundId, 'INVITATION'), {
            url,
            authority: this.environment.SAMSYN_AUTHORITY_NAME,
          }),
          messageId: `<${id}@samsyn>`,
          comesBackAs: { sort: 'l', id } as const,
        },
      };
    });
  }
}
