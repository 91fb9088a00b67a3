import { Injectable } from '@nestjs/common';
import { resendingProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { deliveryIn, type DeliveryView } from '../queries/delivery.query.ts';
import { addResending, invitationToResend } from '../store/resending.store.ts';
import { INVITATION_LETTER } from './send-invitation.ts';

/** The invitation once more, to the same address or a corrected one. The sändlista stays as it was; this is a sending of its own. */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly live: Live,
  ) {}

  async run(caller: AuthorityCaller, invitationId: string, address: string): Promise<DeliveryView | Refusal> {
    return this.db.inTransaction<DeliveryView | Refusal>(caller, async (tx) => {
      const invitation = found(await invitationToResend(tx, invitationId));
      const problems = resendingProblems({ ...invitation, address });
      if (problems.length > 0) return refuseAll(problems);
      const { roundId } = invitation;
      const letter = await addResending(tx, caller, invitation, address.trim());
      await this.jobs.add(tx, INVITATION_LETTER, { letter }, { key: `letter ${letter}` });
      const about = { roundId, objectType: 'invitation', objectId: invitationId };
      await recordEvent(tx, { kind: 'INVITATION_RESENT', by: caller, ...about });
      tx.afterCommit(() =>
        this.live.changed({ roundId, topic: 'board', ids: [invitationId], audience: { side: 'AUTHORITY' } }),
      );
      return found(await deliveryIn(tx, roundId));
    });
  }
}
