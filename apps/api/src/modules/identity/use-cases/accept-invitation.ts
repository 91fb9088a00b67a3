import { Injectable } from '@nestjs/common';
import { type ActingBody, DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { isRefused, refuse, type Refusal } from '../../../platform/refusals.ts';
import type { TriedCode } from '../store/email-code.repository.ts';
import { type InvitationToken, InvitationTokenRepository } from '../store/invitation-token.repository.ts';
import { Sessions, type Strength } from '../store/sessions.ts';
import { hashOf } from '../store/token.ts';
import { InvitedCoordinator } from './invited-coordinator.ts';
import { type CodeWanted, type LinkPress, MailboxCode, type MailedCode } from './mailbox-code.ts';
import type { OpenedSession } from './opened-session.ts';
import { RecordOpening } from './record-opening.ts';

type Outcome = OpenedSession | CodeWanted | Refusal;

const byLink = (): Strength => ({ assurance: 'EMAIL', way: 'LINK', acr: null, authenticatedAt: new Date() });

/**
 * The button on the invitation page: uses the link up, lets the body's coordinator in and records that the invitation was opened. A link
 * that lay in the mailbox for more than ten minutes, or leads to an account that somebody has used, asks for a code to the mailbox first.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: InvitationTokenRepository,
    private readonly coordinator: InvitedCoordinator,
    private readonly mailbox: MailboxCode,
    private readonly sessions: Sessions,
    private readonly opening: RecordOpening,
  ) {}

  async run(press: LinkPress): Promise<OpenedSession | MailedCode | Refusal> {
    const code = await this.mailbox.check(press);
    if (isRefused(code)) return code;
    const here = (await this.sessions.sessionOf(press.arrival.previousToken))?.userId;
    const outcome = await this.unitOfWork.inTransaction<Outcome>(DOOR, async (tx) => {
      const invitation = await this.tokens.lock(tx, hashOf(press.token));
      const hindrance = hindranceIn(invitation);
      if (invitation === null || hindrance !== null) return hindrance ?? unknown();
      const known = await this.coordinator.known(tx, invitation);
      const session = known !== null && known === here ? press.arrival.previousToken : undefined;
      const missing = session === undefined ? await this.missing(tx, code, invitation, known) : null;
      if (missing !== null) return missing;
      return this.open(tx, { ...press, session }, invitation, known);
    });
    return this.mailbox.answer(press, outcome);
  }

  // A link that was handed out never lay in a mailbox, and opens nobody's account: it is known by being used once.
  private async missing(
    tx: Transaction,
    code: TriedCode | null,
    { email, fresh }: InvitationToken,
    known: string | null,
  ): Promise<CodeWanted | Refusal | null> {
    if (email === null || (fresh && known === null)) return null;
    return this.mailbox.hindrance(tx, code, email);
  }

  /** Lets the person in; who is signed in as the one the link leads to goes on in the session she has. */
  private async open(
    tx: Transaction,
    { token, arrival, session }: LinkPress & { session: string | undefined },
    invitation: InvitationToken,
    known: string | null,
  ): Promise<OpenedSession | Refusal> {
    const userId = known ?? (await this.coordinator.first(tx, invitation));
    await this.tokens.use(tx, hashOf(token), userId);
    const opened = session ?? (await this.sessions.open(tx, userId, arrival, byLink()));
    const body: ActingBody = { side: 'BODY', organisationId: invitation.organisationId, userId };
    const slug = await tx.actingAs(body, async () => this.opening.run(tx, invitation, body));
    return slug === null ? unknown() : { token: opened, goTo: `/remiss/${slug}` };
  }
}

function unknown(): Refusal {
  return refuse(
    'INVITATION_UNKNOWN',
    'Länken gäller inte. Kontrollera att hela adressen kom med, eller be om en ny länk.',
  );
}

function hindranceIn(invitation: InvitationToken | null): Refusal | null {
  if (invitation === null) return unknown();
  if (invitation.used)
    return refuse('INVITATION_USED', 'Länken har redan använts. Be remissens handläggare om en ny länk.');
  if (invitation.expired)
    return refuse('INVITATION_EXPIRED', 'Länken gäller inte längre. Be remissens handläggare om en ny länk.');
  return null;
}
