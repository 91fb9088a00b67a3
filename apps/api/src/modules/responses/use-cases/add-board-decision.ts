import { Injectable } from '@nestjs/common';
import { type AddedDecision, decisionProblems, minutesSectionOf } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { absenceIn } from '../../rounds/index.ts';
import { askedRound } from '../store/response.store.ts';
import { dayToday, preliminaryAnswer, recordDecision } from '../store/signing.store.ts';

/** Adds the board's decision to an answer that was given before it: a record beside the answer, which itself stays as it is. */
@Injectable()
export class AddBoardDecision {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async run(caller: BodyCaller, roundId: string, input: AddedDecision): Promise<Refusal | null> {
    return this.db.inTransaction<Refusal | null>(caller, async (tx) => {
      const round = await askedRound(tx, roundId);
      if (round === null) return absenceIn(tx, roundId);
      const answer = found(await preliminaryAnswer(tx, roundId));
      if (!answer.preliminary)
        return refuse('NOT_PRELIMINARY', 'Svaret lämnades inte preliminärt. Det finns inget beslut att lägga till.');
      const problems = decisionProblems(input, await dayToday(tx));
      if (problems.length > 0) return refuseAll(problems);
      const decision = {
        ...input,
        board: input.board.trim(),
        minutesSection: minutesSectionOf(input.minutesSection) ?? '',
      };
      if (answer.decisions.some((one) => isSame(one, decision))) return null; // sent twice: it is there
      await recordDecision(tx, answer.id, decision, caller);
      await recordEvent(tx, {
        kind: 'BOARD_DECISION_ADDED',
        by: caller,
        roundId,
        objectType: 'response',
        objectId: answer.id,
        data: { meetingOn: decision.meetingOn, outcome: decision.outcome },
      });
      tx.afterCommit(() => {
        this.live.changed({ roundId, topic: 'board', ids: [answer.id], audience: { side: 'AUTHORITY' } });
        const audience = { organisationId: caller.organisationId };
        this.live.changed({ roundId, topic: 'response', ids: [answer.id], audience });
      });
      return null;
    });
  }
}

function isSame(one: AddedDecision, other: AddedDecision): boolean {
  return (['board', 'meetingOn', 'minutesSection', 'outcome'] as const).every((field) => one[field] === other[field]);
}
