import { Injectable } from '@nestjs/common';
import { receivesAnswers, type RoundState } from '@samsyn/consultation';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { readMyResponse, type MyResponseView } from '../queries/my-response.ts';
import { askedRound, ResponseStore } from '../store/response.store.ts';

/**
 * Opens the body's own room for the round, once. The authority learns that the invitation has been opened, an act towards it; what happens
 * in the room from then on is out of its reach. Null where the body is not asked.
 */
@Injectable()
export class OpenResponse {
  constructor(
    private readonly db: UnitOfWork,
    private readonly responses: ResponseStore,
    private readonly live: Live,
  ) {}

  async run(caller: BodyCaller, roundId: string): Promise<MyResponseView | null> {
    return this.db.inTransaction(caller, async (tx) => {
      const round = await askedRound(tx, roundId);
      if (round === null || !receivesAnswers(round.state as RoundState)) return readMyResponse(tx, caller, roundId);
      const { firstTime } = await this.responses.open(tx, round, caller);
      if (firstTime) {
        await recordEvent(tx, {
          kind: 'INVITATION_OPENED',
          by: caller,
          roundId,
          objectType: 'invitation',
          objectId: round.invitationId,
        });
        tx.afterCommit(() =>
          this.live.changed({ roundId, topic: 'board', ids: [round.invitationId], audience: { side: 'AUTHORITY' } }),
        );
      }
      return readMyResponse(tx, caller, roundId);
    });
  }
}
