import { Injectable, type OnModuleInit } from '@nestjs/common';
import { countGroups, deltaSendingProblems, followingProblems, type Problem } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { addDeltaLetters, OpeningSteps, type RoundRow } from '../../rounds/index.ts';
import { deltaBetween, earlierRound, touchedBy } from '../queries/live-delta.ts';
import { type DeltaToKeep, keepDelta } from '../store/delta.store.ts';

/** When a round that follows another is sent: what it opens and whom it concerns goes on record, and who is not asked again is told. */
@Injectable()
export class SendDelta implements OnModuleInit {
  constructor(
    private readonly steps: OpeningSteps,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.steps.register({
      problems: async (tx, round) => this.problems(tx, round),
      sent: async (tx, caller, round) => this.sent(tx, caller, round),
    });
  }

  private async problems(tx: Transaction, round: RoundRow): Promise<Problem[]> {
    if (round.followsRoundId === null) return [];
    const kept = await deltaOf(tx, round);
    if (kept === null) return followingProblems({ chain: false, open: 0, name: round.title });
    return deltaSendingProblems(kept.bodies);
  }

  private async sent(tx: Transaction, caller: AuthorityCaller, round: RoundRow): Promise<void> {
    const kept = round.followsRoundId === null ? null : await deltaOf(tx, round);
    if (kept === null) return;
    await keepDelta(tx, kept);
    const letters = await addDeltaLetters(tx, this.jobs, round.id);
    const { CHANGED: changed, UNCHANGED: unchanged, WITHOUT_POINTS: silent } = countGroups(kept.bodies);
    const about = { roundId: round.id, objectType: 'round', objectId: round.id } as const;
    await recordEvent(tx, { kind: 'DELTA_SENT', by: caller, ...about, data: { changed, unchanged, silent, letters } });
  }
}

/** Null where the versions' steps are not all confirmed, which they were when it was chosen, and stay. */
async function deltaOf(tx: Transaction, round: RoundRow): Promise<DeltaToKeep | null> {
  const earlier = await earlierRound(tx, round.followsRoundId ?? '', round.versionId);
  const delta = earlier === null ? null : await deltaBetween(tx, earlier.versionId, round.versionId);
  if (earlier === null || delta === null) return null;
  const of = { earlierId: earlier.id, roundId: round.id, toVersionId: round.versionId };
  return { round, earlier, delta, ...(await touchedBy(tx, delta, of)) };
}
