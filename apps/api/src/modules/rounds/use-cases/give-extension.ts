import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { extensionGiftProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { extensionById, type ExtensionView } from '../queries/extensions.query.ts';
import { insertPromise, lockPromiseGround } from '../store/extensions.store.ts';
import { ExtensionNews } from './extension-news.ts';
import { PlanReminders } from './plan-reminders.ts';

export interface GiveExtensionInput {
  roundId: string;
  organisationId: string;
  until: Date;
  reason: string;
}

/** A body is given more time that it has not asked for: a promise like one that answers a request, with the letter, the reminders and the log. */
@Injectable()
export class GiveExtension {
  constructor(
    private readonly db: UnitOfWork,
    private readonly news: ExtensionNews,
    private readonly reminders: PlanReminders,
  ) {}

  async run(caller: AuthorityCaller, input: GiveExtensionInput): Promise<ExtensionView | Refusal> {
    const { roundId, organisationId, until } = input;
    return this.db.inTransaction<ExtensionView | Refusal>(caller, async (tx) => {
      const ground = found(await lockPromiseGround(tx, roundId, organisationId));
      const moments = { ownDeadline: ground.ownDeadline.getTime(), until: until.getTime() };
      const problems = extensionGiftProblems({ ...ground, ...moments, reason: input.reason }, ground.now.getTime());
      if (problems.length > 0) return refuseAll(problems);
      const id = randomUUID();
      await insertPromise(tx, caller, { id, roundId, organisationId, until, reason: input.reason.trim() });
      const data = { promiseId: id, until: until.toISOString() };
      const about = { roundId, objectType: 'invitation', objectId: ground.invitationId };
      await recordEvent(tx, { kind: 'EXTENSION_GIVEN', by: caller, ...about, data });
      await this.news.tell(tx, { roundId, organisationId, ...ground }, { kind: 'EXTENSION_GIVEN', about: id });
      await this.reminders.run(tx, roundId);
      return found(await extensionById(tx, id));
    });
  }
}
