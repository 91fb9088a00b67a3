import { Inject, Injectable } from '@nestjs/common';
import { openingProblems, type Problem, shortTimesOf } from '@samsyn/consultation';
import type { Environment } from '../../../config/environment.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { roundById, type RoundView } from '../queries/round.query.ts';
import { openingCounts } from '../store/documents.store.ts';
import { freezeRecipients, queueLetters } from '../store/recipients.store.ts';
import { databaseNow, lockRound, markOpened, type RoundRow } from '../store/round.store.ts';
import { OpeningSteps } from './opening-steps.ts';
import { PlanReminders } from './plan-reminders.ts';
import { INVITATION_LETTER } from './send-invitation.ts';
import { staleRound } from './update-round.ts';

/** Sends the round out: the list is frozen with the names of the day, everyone is asked at once, and letters wait to be sent. */
@Injectable()
export class OpenRound {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly live: Live,
    private readonly reminders: PlanReminders,
    private readonly steps: OpeningSteps,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async run(caller: AuthorityCaller, roundId: string, expectedVersion: number): Promise<RoundView | Stale | Refusal> {
    return this.db.inTransaction<RoundView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.version !== expectedVersion && round.state === 'PREPARING') return staleRound(round);
      const now = (await databaseNow(tx)).getTime();
      const facts = await this.facts(tx, round);
      const problems: Problem[] = [
        ...openingProblems(facts, now, this.environment.ROUND_MIN_ASSURANCE),
        ...(round.state === 'PREPARING' ? await this.steps.problems(tx, round) : []),
      ];
      if (problems.length > 0) return refuseAll(problems);
      // the strictest rule it is short by; why, stands with the round
      const [short] = shortTimesOf(facts, now);
      await markOpened(tx, caller, roundId);
      const invited = await freezeRecipients(tx, roundId);
      for (const letter of await queueLetters(tx, roundId))
        await this.jobs.add(tx, INVITATION_LETTER, { letter }, { key: `letter ${letter}` });
      await this.steps.sent(tx, caller, round);
      await this.reminders.run(tx, roundId);
      await recordEvent(tx, {
        kind: 'ROUND_OPENED',
        by: caller,
        roundId,
        objectType: 'round',
        objectId: roundId,
        data: {
          ...{ invited: invited.length, assurance: round.assurance, answersVisible: round.answersVisible },
          ...(short && { shortTime: short.code }),
        },
      });
      tx.afterCommit(() =>
        this.live.changed({ roundId, topic: 'board', ids: [roundId], audience: { side: 'AUTHORITY' } }),
      );
      return found(await roundById(tx, caller, roundId));
    });
  }

  private async facts(tx: Transaction, round: RoundRow) {
    const counts = await openingCounts(tx, round.id);
    const { recipients, documents, hasImpact, asksRegelradet, questionnaire, questionsOnly } = counts;
    const hasCoverLetter = round.coverLetter !== null || documents.includes('COVER_LETTER');
    return {
      ...round,
      deadline: round.deadline.getTime(),
      recipients,
      ...{ asksRegelradet, questionnaire, questionsOnly },
      hasCoverLetter,
      hasImpactAssessment: hasImpact || documents.includes('IMPACT_ASSESSMENT'),
    };
  }
}
