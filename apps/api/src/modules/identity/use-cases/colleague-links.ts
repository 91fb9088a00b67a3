import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { labels } from '@samsyn/consultation';
import type { Environment } from '../../../config/environment.ts';
import { DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { type JobInput, Jobs } from '../../../platform/jobs/index.ts';
import { type Mail, Mailer } from '../../../platform/mail/index.ts';
import { ColleagueInvitationRepository } from '../store/colleague-invitation.repository.ts';
import type { BodyRole } from '../store/people.repository.ts';
import { hashOf, newToken } from '../store/token.ts';

/** The job's name. Its input is the invitation's id and the letter's: the link's token is made when the letter is written, and lies in no queue. */
export const COLLEAGUE_LETTER = 'send-colleague-invitation';

/** Links that let a body's own people in. */
@Injectable()
export class ColleagueLinks implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: ColleagueInvitationRepository,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.jobs.register(COLLEAGUE_LETTER, async (input) => this.mail(input));
  }

  /** Sends a letter with a link, when the transaction is done; where there is no mail server the link itself, to be handed over. */
  async send(tx: Transaction, invitationId: string): Promise<string | null> {
    if (!this.mailer.isConfigured) return this.issue(tx, invitationId, false);
    await this.jobs.add(tx, COLLEAGUE_LETTER, { invitation: invitationId, letter: randomUUID() });
    return null;
  }

  private async issue(tx: Transaction, invitationId: string, mailed: boolean): Promise<string> {
    const token = newToken();
    await this.invitations.addLink(tx, invitationId, hashOf(token), mailed);
    return `${this.environment.PUBLIC_URL}/kollega#${token}`;
  }

  // A letter that is tried again holds a link of its own, and that of the first works too: it may have arrived after all.
  private async mail({ invitation = '', letter = '' }: JobInput): Promise<void> {
    const mail = await this.unitOfWork.inTransaction(DOOR, async (tx): Promise<Mail | null> => {
      const invited = await this.invitations.forLetter(tx, invitation);
      if (invited === null) return null;
      const text = wording(invited, await this.issue(tx, invitation, true));
      const subject = `Inbjudan till ${invited.organisationName} i Samsyn`;
      return { to: invited.email, subject, text, messageId: `<${letter}@samsyn>` };
    });
    if (mail !== null) await this.mailer.send(mail);
  }
}

function wording({ organisationName, role }: { organisationName: string; role: BodyRole }, link: string): string {
  return [
    `${organisationName} svarar på remisser i Samsyn och bjuder in dig att vara med, som ${labels('sv').role[role].toLowerCase()}.`,
    '',
    'Öppna länken, skriv ditt namn och kom in:',
    link,
    '',
    'Länken är din egen och kan användas en gång. Har det gått mer än tio minuter skickas en kod hit när du öppnar den. Känner du inte till detta behöver du inte göra något.',
  ].join('\n');
}
