import { Injectable } from '@nestjs/common';
import { correctionProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, isRefused, refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { IncomingQuery, type IncomingView } from '../queries/incoming.query.ts';
import { incomingRow, insertIncoming } from '../store/incoming.store.ts';
import { lockRegistered } from '../store/registration.store.ts';

/** Begins a correction of a registered answer: the same source and pieces, to be changed and registered as a version beside the first. */
@Injectable()
export class CorrectRegistered {
  constructor(
    private readonly db: UnitOfWork,
    private readonly incoming: IncomingQuery,
  ) {}

  async run(caller: AuthorityCaller, responseId: string, reason: string): Promise<IncomingView | Refusal> {
    const outcome = await this.db.inTransaction<{ id: string } | Refusal>(caller, async (tx) => {
      const problems = correctionProblems(reason);
      if (problems.length > 0) return refuseAll(problems);
      const registered = found(await lockRegistered(tx, responseId));
      if (!registered.isNewest)
        return refuse(
          'ALREADY_CORRECTED',
          'Det registrerade svaret har redan rättats. Rätta den senaste versionen i stället.',
        );
      const row = found(await incomingRow(tx, registered.incomingId));
      const kept = { ...row, correctsId: responseId, correctionReason: reason.trim() };
      const id = await insertIncoming(tx, caller, kept);
      const about = { roundId: row.roundId, objectType: 'incoming', objectId: id };
      await recordEvent(tx, { kind: 'CORRECTION_BEGUN', by: caller, ...about, data: { correctsId: responseId } });
      return { id };
    });
    return isRefused(outcome) ? outcome : found(await this.incoming.one(caller, outcome.id));
  }
}
