import { Injectable } from '@nestjs/common';
import { COMPUTED_PARTS, type PlacedProvision, tidyOpenProvisions } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, refuse, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { roundById, type RoundView } from '../queries/round.query.ts';
import { lockRound, setOpenProvisions } from '../store/round.store.ts';
import { alreadySent, staleRound } from './update-round.ts';

// A § is asked about whole: what stands inside it is no place of its own here.
const PLACES = `
  SELECT provision_id AS id, parent_id AS "parentId", unit_id IS NULL OR unit_id = provision_id AS "isPlace"
  FROM record.provision WHERE version_id = $1 ORDER BY ordinal`;

export interface OpenProvisionsInput {
  roundId: string;
  expectedVersion: number;
  /** Each opens all below it; none: the whole text. */
  provisionIds: readonly string[];
}

/** Which parts of the text a round asks about, as long as it is prepared. The rest is shown for context. */
@Injectable()
export class SetOpenProvisions {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller, input: OpenProvisionsInput): Promise<RoundView | Stale | Refusal> {
    return this.db.inTransaction<RoundView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, input.roundId));
      if (round.state !== 'PREPARING') return alreadySent();
      if (round.version !== input.expectedVersion) return staleRound(round);
      if (round.followsRoundId !== null) return refuseAll([COMPUTED_PARTS]);
      const rows = await tx.query<PlacedProvision & { isPlace: boolean }>(PLACES, [round.versionId], 'round-places');
      const known = new Set(rows.flatMap(({ id, isPlace }) => (isPlace ? [id] : [])));
      if (!input.provisionIds.every((id) => known.has(id)))
        return refuse(
          'PROVISION_UNKNOWN',
          'En av de valda bestämmelserna finns inte i remissens version. Ladda om sidan och välj igen.',
          'provisionIds',
        );
      const open = tidyOpenProvisions(rows, input.provisionIds);
      await setOpenProvisions(tx, caller, round.id, open);
      const about = { roundId: round.id, objectType: 'round', objectId: round.id } as const;
      await recordEvent(tx, { kind: 'OPEN_PROVISIONS_SET', by: caller, ...about, data: { parts: open.length } });
      return found(await roundById(tx, caller, round.id));
    });
  }
}
