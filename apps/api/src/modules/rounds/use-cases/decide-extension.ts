import { Injectable } from '@nestjs/common';
import { extensionDecisionProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { extensionById, type ExtensionView } from '../queries/extensions.query.ts';
import { insertDecision, lockRequest } from '../store/extensions.store.ts';
import { ExtensionNews } from './extension-news.ts';
import { PlanReminders } from './plan-reminders.ts';

export interface DecideExtensionInput {
  requestId: string;
  /** Until when; null where no more time is given. */
  until: Date | null;
  reason: string;
}

/** More time is given, until the day that was asked for or another, or refused with a reason. The body is told by mail and on its page. */
@Injectable()
export class DecideExtension {
  constructor(
    private readonly db: UnitOfWork,
    private readonly news: ExtensionNews,
    private readonly reminders: PlanReminders,
  ) {}

  async run(caller: AuthorityCaller, input: DecideExtensionInput): Promise<ExtensionView | Refusal> {
    return this.db.inTransaction<ExtensionView | Refusal>(caller, async (tx) => {
      const request = found(await lockRequest(tx, input.requestId));
      const until = input.until?.getTime() ?? null;
      const facts = { ...request, ownDeadline: request.ownDeadline.getTime(), until, reason: input.reason };
      const problems = extensionDecisionProblems(facts, request.now.getTime());
      if (problems.length > 0) return refuseAll(problems);
      await insertDecision(tx, caller, request, { until: input.until, reason: input.reason.trim() });
      const kind = until === null ? 'EXTENSION_REFUSED' : 'EXTENSION_GRANTED';
      const about = { roundId: request.roundId, objectType: 'invitation', objectId: request.invitationId };
      const data = { requestId: request.id, until: input.until?.toISOString() ?? null };
      await recordEvent(tx, { kind, by: caller, ...about, data });
      await this.news.tell(tx, request, { kind: 'EXTENSION_DECIDED', about: request.id });
      if (until !== null) await this.reminders.run(tx, request.roundId);
      return found(await extensionById(tx, request.id));
    });
  }
}
