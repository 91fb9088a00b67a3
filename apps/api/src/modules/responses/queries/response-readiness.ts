import { Injectable } from '@nestjs/common';
import type { Problem } from '@samsyn/consultation';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { LiveTexts } from '../../writing/index.ts';
import { askedRound, responseOf } from '../store/response.store.ts';
import { gatherAnswer } from '../use-cases/outgoing-answer.ts';

export interface ReadinessView {
  ready: boolean;
  problems: Problem[];
  advice: Problem[];
  /** Null while something is missing. */
  controlCode: string | null;
}

/** Everything that hinders a submission, at once, by the very rule the submission asks. */
@Injectable()
export class ResponseReadiness {
  constructor(
    private readonly db: UnitOfWork,
    private readonly texts: LiveTexts,
  ) {}

  async run(caller: BodyCaller, roundId: string): Promise<ReadinessView | null> {
    await this.texts.flush(caller.organisationId, roundId);
    return this.db.inTransaction(caller, async (tx) => {
      const round = await askedRound(tx, roundId);
      const response = round === null ? null : await responseOf(tx, roundId);
      if (round === null || response === null) return null;
      const answer = await gatherAnswer(tx, round, response);
      return {
        ready: answer.problems.length === 0,
        problems: answer.problems,
        advice: await answer.advice(),
        controlCode: answer.code || null,
      };
    });
  }
}
