import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { isRefused, refuse, type Refusal } from '../../../platform/refusals.ts';
import { ColleagueInvitationRepository, type InvitedColleague } from '../store/colleague-invitation.repository.ts';
import { notePeople } from '../store/people-event.ts';
import { PeopleRepository } from '../store/people.repository.ts';
import { personName } from '../store/person-name.ts';
import { Sessions } from '../store/sessions.ts';
import { hashOf } from '../store/token.ts';
import { NAME_WRONG } from './account-words.ts';
import { type CodeWanted, type LinkPress, MailboxCode, type MailedCode } from './mailbox-code.ts';
import type { OpenedSession } from './opened-session.ts';

/**
 * The button on the page behind a colleague's invitation: uses the link up, makes the person known by the name she gave, and lets her in.
 * A link that lay in the mailbox for more than ten minutes asks for a code to it first.
 */
@Injectable()
export class AcceptColleagueInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: ColleagueInvitationRepository,
    private readonly people: PeopleRepository,
    private readonly mailbox: MailboxCode,
    private readonly sessions: Sessions,
  ) {}

  async run(press: LinkPress, written: string): Promise<OpenedSession | MailedCode | Refusal> {
    const displayName = personName(written);
    const code = await this.mailbox.check(press);
    if (isRefused(code)) return code;
    const outcome = await this.unitOfWork.inTransaction<OpenedSession | CodeWanted | Refusal>(DOOR, async (tx) => {
      const invited = await this.invitations.lock(tx, hashOf(press.token));
      if (invited === null || invited.used || invited.expired) return hindrance(invited);
      if (displayName === null) return NAME_WRONG();
      const { organisationId, invitationId, email, role } = invited;
      await this.people.hold(tx, organisationId);
      if (await this.people.hasAddress(tx, organisationId, email)) return alreadyHere();
      const missing = invited.mailed && !invited.fresh ? await this.mailbox.hindrance(tx, code, email) : null;
      if (missing !== null) return missing;
      const userId = await this.people.add(tx, organisationId, { displayName, email, role });
      await this.invitations.accept(tx, invitationId, userId);
      await notePeople(tx, {
        ...{ organisationId, kind: 'COLLEAGUE_JOINED', by: userId, about: userId },
        ...{ invitationId, toRole: role },
      });
      const strength = { assurance: 'EMAIL', way: 'LINK', acr: null, authenticatedAt: new Date() } as const;
      return { token: await this.sessions.open(tx, userId, press.arrival, strength), goTo: '/' };
    });
    return this.mailbox.answer(press, outcome);
  }
}

function alreadyHere(): Refusal {
  return refuse('ALREADY_HERE', 'Du är redan med. Logga in med en kod till din e-postadress.');
}

function hindrance(invited: InvitedColleague | null): Refusal {
  if (invited === null)
    return refuse(
      'INVITATION_UNKNOWN',
      'Länken gäller inte. Kontrollera att hela adressen kom med, eller be samordnaren om en ny länk.',
    );
  if (invited.used)
    return refuse('INVITATION_USED', 'Länken har redan använts. Logga in med en kod till din e-postadress.');
  return refuse('INVITATION_EXPIRED', 'Länken gäller inte längre. Be samordnaren hos er om en ny länk.');
}
