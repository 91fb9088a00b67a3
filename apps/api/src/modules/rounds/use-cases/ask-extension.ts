import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { extensionProblems } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { absenceIn } from '../queries/absence.ts';
import { extensionById, type ExtensionView } from '../queries/extensions.query.ts';
import { extensionGround, insertRequest } from '../store/extensions.store.ts';

export interface AskExtensionInput {
  roundId: string;
  until: Date;
  reason: string;
}

/** A body asks for more time: an act towards the authority, which holds what is asked and why and nothing of what is being written. */
@Injectable()
export class AskExtension {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async run(caller: BodyCaller, { roundId, until, reason }: AskExtensionInput): Promise<ExtensionView | Refusal> {
    return this.db.inTransaction<ExtensionView | Refusal>(caller, async (tx) => {
      const ground = await extensionGround(tx, caller, roundId);
      if (ground === null) return absenceIn(tx, roundId);
      const facts = { ...ground, ownDeadline: ground.ownDeadline.getTime(), until: until.getTime(), reason };
      const problems = extensionProblems(facts, ground.now.getTime());
      if (problems.length > 0) return refuseAll(problems);
      const id = randomUUID();
      await insertRequest(tx, caller, { id, roundId, until, reason: reason.trim() });
      await recordEvent(tx, {
        kind: 'EXTENSION_ASKED',
        by: caller,
        roundId,
        objectType: 'invitation',
        objectId: ground.invitationId,
        data: { requestId: id, until: until.toISOString() },
      });
      tx.afterCommit(() => this.tell(caller, roundId, ground.invitationId));
      return found(await extensionById(tx, id));
    });
  }

  private tell({ organisationId }: BodyCaller, roundId: string, invitationId: string): void {
    this.live.changed({ roundId, topic: 'board', ids: [invitationId], audience: { side: 'AUTHORITY' } });
    this.live.changed({ roundId, topic: 'extension', ids: [invitationId], audience: { organisationId } });
  }
}
