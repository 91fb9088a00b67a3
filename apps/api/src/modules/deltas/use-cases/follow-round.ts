import { Injectable } from '@nestjs/common';
import { followingProblems, type PlacedProvision, tidyOpenProvisions } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, refuse, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import {
  addRecipients,
  alreadySent,
  lockRound,
  roundById,
  type RoundRow,
  type RoundView,
  setFollowedRound,
  staleRound,
} from '../../rounds/index.ts';
import { deltaBetween, earlierRound, touchedBy } from '../queries/live-delta.ts';

const PLACES = `SELECT provision_id AS id, parent_id AS "parentId" FROM record.provision WHERE version_id = $1 ORDER BY ordinal`;

export interface FollowRoundInput {
  roundId: string;
  expectedVersion: number;
  /** Null: it follows none any more, and opens everything. */
  earlierRoundId: string | null;
}

/**
 * Makes a round that is being prepared one about what has changed since an earlier one: it opens just that, and the bodies whose provisions
 * changed are put on its list.
 */
@Injectable()
export class FollowRound {
  constructor(private readonly db: UnitOfWork) {}

  async run(
    caller: AuthorityCaller,
    { roundId, expectedVersion, earlierRoundId }: FollowRoundInput,
  ): Promise<RoundView | Stale | Refusal> {
    return this.db.inTransaction<RoundView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.state !== 'PREPARING') return alreadySent();
      if (round.version !== expectedVersion) return staleRound(round);
      const open = earlierRoundId === null ? [] : await this.follow(tx, round, earlierRoundId);
      if ('__typename' in open) return open;
      await setFollowedRound(tx, caller, roundId, { earlierRoundId, open });
      const about = { roundId, objectType: 'round', objectId: roundId } as const;
      const data = { parts: open.length, ...(earlierRoundId === null ? {} : { earlierRoundId }) };
      await recordEvent(tx, { kind: 'ROUND_FOLLOWS', by: caller, ...about, data });
      return found(await roundById(tx, caller, roundId));
    });
  }

  /** What it opens; everybody whose provision changed is on the list. */
  private async follow(tx: Transaction, round: RoundRow, earlierRoundId: string): Promise<string[] | Refusal> {
    const earlier = await earlierRound(tx, earlierRoundId, round.versionId);
    if (earlier === null)
      return refuse(
        'EARLIER_ROUND_UNKNOWN',
        'Välj en utskickad remiss på en tidigare version av samma föreskrift.',
        'earlierRoundId',
      );
    const delta = await deltaBetween(tx, earlier.versionId, round.versionId);
    const problems = followingProblems({
      chain: delta !== null,
      open: delta?.open.length ?? 0,
      name: earlier.title,
    });
    if (delta === null || problems.length > 0) return refuseAll(problems);
    const { bodies } = await touchedBy(tx, delta, {
      earlierId: earlier.id,
      roundId: round.id,
      toVersionId: round.versionId,
    });
    const asked = bodies.flatMap(({ group, now }) => (group === 'CHANGED' ? now : []));
    await addRecipients(tx, round.id, asked);
    const rows = await tx.query<PlacedProvision>(PLACES, [round.versionId], 'delta-places');
    return tidyOpenProvisions(rows, delta.open);
  }
}
