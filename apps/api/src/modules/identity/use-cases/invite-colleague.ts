import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { type BodyCaller, DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { notFound, refuse, type Refusal } from '../../../platform/refusals.ts';
import { mailAddress } from '../store/address.ts';
import { ColleagueInvitationRepository } from '../store/colleague-invitation.repository.ts';
import { notePeople } from '../store/people-event.ts';
import { type BodyRole, PeopleRepository } from '../store/people.repository.ts';
import { ADDRESS_TAKEN, ADDRESS_WRONG } from './account-words.ts';
import { ColleagueLinks } from './colleague-links.ts';

/** An invitation that is on its way. */
export interface SentInvitation {
  /** The link, to be handed over, where there is no mail server; else null: it stands in the mail and nowhere else. */
  link: string | null;
}

/** A coordinator asks somebody to join the body's work, asks again, or takes the question back. */
@Injectable()
export class InviteColleague {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly invitations: ColleagueInvitationRepository,
    private readonly links: ColleagueLinks,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async run(by: BodyCaller, written: string, role: BodyRole): Promise<SentInvitation | Refusal> {
    const email = mailAddress(written);
    if (email === null) return ADDRESS_WRONG();
    return this.unitOfWork.inTransaction<SentInvitation | Refusal>(DOOR, async (tx) => {
      await this.people.hold(tx, by.organisationId);
      if (await this.people.hasAddress(tx, by.organisationId, email)) return ADDRESS_TAKEN();
      const id = await this.invitations.make(tx, by, { email, role, days: this.environment.INVITATION_DAYS });
      if (id === null) return alreadyInvited();
      const { organisationId, userId } = by;
      await notePeople(tx, { organisationId, kind: 'COLLEAGUE_INVITED', by: userId, invitationId: id, toRole: role });
      return { link: await this.links.send(tx, id) };
    });
  }

  /** A new link; those before stop working. */
  async again(by: BodyCaller, id: string): Promise<SentInvitation | Refusal> {
    return this.unitOfWork.inTransaction<SentInvitation | Refusal>(DOOR, async (tx) => {
      const refused = await this.hindranceTo(tx, by, id);
      if (refused !== null) return refused;
      await this.invitations.renew(tx, id, this.environment.INVITATION_DAYS);
      const { organisationId, userId } = by;
      await notePeople(tx, { organisationId, kind: 'INVITED_AGAIN', by: userId, invitationId: id });
      return { link: await this.links.send(tx, id) };
    });
  }

  async withdraw(by: BodyCaller, id: string): Promise<Refusal | null> {
    return this.unitOfWork.inTransaction<Refusal | null>(DOOR, async (tx) => {
      const refused = await this.hindranceTo(tx, by, id);
      if (refused !== null) return refused;
      await this.invitations.withdraw(tx, id);
      const { organisationId, userId } = by;
      await notePeople(tx, { organisationId, kind: 'INVITATION_WITHDRAWN', by: userId, invitationId: id });
      return null;
    });
  }

  private async hindranceTo(tx: Transaction, { organisationId }: BodyCaller, id: string): Promise<Refusal | null> {
    await this.people.hold(tx, organisationId);
    const open = await this.invitations.isOpen(tx, organisationId, id);
    if (open === null) return notFound();
    return open ? null : refuse('INVITATION_CLOSED', 'Inbjudan är redan använd eller återtagen. Ladda om sidan.');
  }
}

function alreadyInvited(): Refusal {
  return refuse(
    'ALREADY_INVITED',
    'Adressen har redan en inbjudan. Skicka om den, eller ta tillbaka den först.',
    'adress',
  );
}
