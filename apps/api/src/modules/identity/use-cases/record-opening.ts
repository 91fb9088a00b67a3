import { Injectable } from '@nestjs/common';
import type { ActingBody } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import type { InvitationToken } from '../store/invitation-token.repository.ts';
import { OpeningRepository } from '../store/opening.repository.ts';

/** That a body has opened its invitation: once on record, told to those who look at the board. */
@Injectable()
export class RecordOpening {
  constructor(
    private readonly openings: OpeningRepository,
    private readonly live: Live,
  ) {}

  /** The name of the round in its address; null when there is no such round. To be called in the body's name. */
  async run(tx: Transaction, invitation: InvitationToken, body: ActingBody): Promise<string | null> {
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
