import { Injectable } from '@nestjs/common';
import { type ActingBody, DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { refuse, type Refusal } from '../../../platform/refusals.ts';
import { type Arrival, Sessions, type Strength } from '../store/sessions.ts';
import { type InvitationToken, InvitationTokenRepository } from '../store/invitation-token.repository.ts';
import { OpeningRepository } from '../store/opening.repository.ts';
import { hashOf } from '../store/token.ts';
import { InvitedCoordinator } from './invited-coordinator.ts';
import type { OpenedSession } from './opened-session.ts';

const byLink = (): Strength => ({ assurance: 'EMAIL', way: 'LINK', acr: null, authenticatedAt: new Date() });

/** The button on the invitation page: uses the link up, lets the body's coordinator in and records that the invitation was opened. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: InvitationTokenRepository,
    private readonly coordinator: InvitedCoordinator,
    private readonly sessions: Sessions,
    private readonly openings: OpeningRepository,
    private readonly live: Live,
  ) {}

  async run(token: string, arrival: Arrival): Promise<OpenedSession | Refusal> {
    return this.unitOfWork.inTransaction<OpenedSession | Refusal>(DOOR, async (tx) => {
      const invitation = await this.tokens.lock(tx, hashOf(token));
      const hindrance = hindranceIn(invitation);
      if (invitation === null || hindrance !== null) return hindrance ?? unknown();
      const userId = await this.coordinator.of(tx, invitation);
      await this.tokens.use(tx, hashOf(token), userId);
      const session = await this.sessions.open(tx, userId, arrival, byLink());
      const body: ActingBody = { side: 'BODY', organisationId: invitation.organisationId, userId };
      const slug = await tx.actingAs(body, async () => this.recordOpening(tx, invitation, body));
      return slug === null ? unknown() : { token: session, goTo: `/remiss/${slug}` };
    });
  }

  private async recordOpening(tx: Transaction, invitation: InvitationToken, body: ActingBody): Promise<string | null> {
    const slug = await this.openings.slugOf(tx, invitation.roundId);
    if (slug === null || !(await this.openings.record(tx, invitation))) return slug;
    const { invitationId, roundId } = invitation;
    await recordEvent(tx, {
      kind: 'INVITATION_OPENED',
      by: body,
      objectType: 'invitation',
      objectId: invitationId,
      roundId,
    });
    tx.afterCommit(() =>
      this.live.changed({ roundId, topic: 'board', ids: [invitationId], audience: { side: 'AUTHORITY' } }),
    );
    return slug;
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
