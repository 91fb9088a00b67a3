import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SYSTEM } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Jobs, type JobInput } from '../../../platform/jobs/index.ts';
import { Mailer } from '../../../platform/mail/index.ts';
import { InvitationLinks } from '../../identity/index.ts';

/** The job's name. Its input is the letter's id and nothing else: the link's token is made when it is sent, and lies in no queue. */
export const INVITATION_LETTER = 'send-invitation-letter';

interface Letter {
  id: string;
  address: string;
  state: string;
  invitationId: string;
  roundId: string;
  organisationId: string;
  organisationName: string;
  title: string;
  registrationNumber: string;
  subject: string;
  deadline: string;
}

const LETTER = `
  SELECT m.id, m.address, m.state, i.id AS "invitationId", i.round_id AS "roundId", i.organisation_id AS "organisationId", i.name_as_sent AS "organisationName",
    r.title, r.registration_number AS "registrationNumber", r.subject, to_char(r.deadline AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') AS deadline
  FROM office.outgoing_mail m JOIN record.invitation i ON i.id = m.invitation_id JOIN office.round r ON r.id = m.round_id WHERE m.id = $1 FOR UPDATE OF m`;

/** Sends one invitation by mail. Tried again when the server does not answer; a letter that has been sent is not sent again. */
@Injectable()
export class SendInvitation implements OnModuleInit {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly links: InvitationLinks,
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
      await this.note(letter.id, 'FAILED', error instanceof Error ? error.name : 'fault');
      throw error;
    }
    await this.note(letter.id, 'SENT', null);
  }

  /** The letter with a fresh link, or null when it has been sent or there is no server to send it by. */
  private async prepare(id: string) {
    return this.db.inTransaction(SYSTEM, async (tx) => {
      const letter = await tx.one<Letter>(LETTER, [id]);
      if (letter === null || letter.state === 'SENT') return null;
      if (!this.mailer.isConfigured) {
        await tx.query(`UPDATE office.outgoing_mail SET state = 'NOT_CONFIGURED' WHERE id = $1`, [id]);
        return null;
      }
      const { url } = await this.links.issue(tx, letter, letter.address);
      return {
        id,
        mail: {
          to: letter.address,
          subject: `Remiss: ${letter.title} (dnr ${letter.registrationNumber})`,
          text: wording(letter, url),
          messageId: `<${id}@samsyn>`,
        },
      };
    });
  }

  private async note(id: string, state: 'SENT' | 'FAILED', failure: string | null): Promise<void> {
    await this.db.write(
      SYSTEM,
      `UPDATE office.outgoing_mail SET state = $2, failure = $3, sent_at = CASE WHEN $2 = 'SENT' THEN clock_timestamp() END WHERE id = $1`,
      [id, state, failure],
    );
  }
}

function wording(letter: Letter, url: string): string {
  return [
    `Till ${letter.organisationName}`,
    '',
    `Ni ges tillfälle att yttra er över remissen ${letter.title} (dnr ${letter.registrationNumber}).`,
    '',
    letter.subject,
    '',
    `Svaret ska ha kommit in senast ${letter.deadline}. Läs förslaget och svara här:`,
    url,
    '',
    'Länken är personlig för er organisation och kan användas en gång. När det har gått mer än tio minuter skickas en kod till den här brevlådan innan den öppnar, så använd den där ni läser posten hit.',
    'Den som öppnar den blir samordnare för svaret och bjuder sedan in sina kollegor.',
  ].join('\n');
}
