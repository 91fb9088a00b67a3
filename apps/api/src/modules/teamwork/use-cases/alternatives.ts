import { Injectable } from '@nestjs/common';
import { alternativesToBeProblems, choiceProblems } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { notFound, refuse, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { candidates, choose, dissolve, group, reopen } from '../store/alternative.store.ts';
import { Work, type WorkDone } from './work.ts';

/** Several comments on one §, of which one is to go; the others are kept with the reason. Decided while the text may be changed. */
@Injectable()
export class Alternatives {
  constructor(private readonly work: Work) {}

  async group(caller: BodyCaller, roundId: string, commentIds: readonly string[]): Promise<WorkDone | Refusal | Stale> {
    const asked = [...new Set(commentIds)];
    return this.work.in(
      caller,
      roundId,
      async (tx, room) => {
        const those = await candidates(tx, room, asked);
        if (those.length < asked.length) return notFound();
        const problems = alternativesToBeProblems(
          those.length,
          those.map(({ unitId }) => unitId),
        );
        if (problems.length > 0) return refuseAll(problems);
        await group(tx, room, those);
        return { id: asked[0] ?? '' };
      },
      true,
    );
  }

  async choose(
    caller: BodyCaller,
    place: { roundId: string; commentId: string },
    reason: string,
  ): Promise<WorkDone | Refusal | Stale> {
    return this.work.in(
      caller,
      place.roundId,
      async (tx, room) => {
        const problems = choiceProblems(reason);
        if (problems.length > 0) return refuseAll(problems);
        const [chosen] = await candidates(tx, room, [place.commentId]);
        const groupId = chosen?.groupId ?? null;
        if (groupId === null) return refuse('NOT_AN_ALTERNATIVE', 'Synpunkten är inte längre ett av flera alternativ.');
        await choose(tx, room, { id: place.commentId, groupId }, reason.trim(), caller.displayName);
        return { id: place.commentId };
      },
      true,
    );
  }

  async reopen(caller: BodyCaller, roundId: string, groupId: string): Promise<WorkDone | Refusal | Stale> {
    return this.work.in(
      caller,
      roundId,
      async (tx, room) => {
        await reopen(tx, room, groupId);
        return { id: groupId };
      },
      true,
    );
  }

  async dissolve(caller: BodyCaller, roundId: string, groupId: string): Promise<WorkDone | Refusal | Stale> {
    return this.work.in(
      caller,
      roundId,
      async (tx, room) => {
        await dissolve(tx, room, groupId);
        return { id: groupId };
      },
      true,
    );
  }
}
