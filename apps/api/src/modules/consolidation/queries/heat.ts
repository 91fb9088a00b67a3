import { Injectable } from '@nestjs/common';
import { type HeatPlace, textHeat, type TextHeat } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { counts } from '../store/counting.ts';

const PLACES = `
  SELECT p.provision_id AS "provisionId", p.ordinal, p.last_ordinal AS "lastOrdinal", p.unit_id IS NOT DISTINCT FROM p.provision_id AS "isUnit", coalesce(s.comments, 0) AS comments
  FROM office.round r JOIN record.provision p ON p.version_id = r.version_id
    LEFT JOIN (SELECT c.provision_id, count(*)::int AS comments FROM record.comment c
      WHERE c.round_id = $1 AND ${counts('c.response_id')} GROUP BY 1) s ON s.provision_id = p.provision_id
  WHERE r.id = $1 AND r.state <> 'PREPARING' ORDER BY p.ordinal`;

/** How much is said along the text: of each § and each of its parts, with all below it. The same comments as in the compilation. */
@Injectable()
export class Heat {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller, roundId: string): Promise<TextHeat[]> {
    const places = await this.db.read<HeatPlace & { isUnit: boolean }>(caller, PLACES, [roundId], 'heat-places');
    return textHeat(places, new Set(places.filter(({ isUnit }) => isUnit).map(({ provisionId }) => provisionId)));
  }
}
