import { Injectable } from '@nestjs/common';
import type { DeltaGroup } from '@samsyn/consultation';
import type { Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

/** A round that follows an earlier one, as it is told on the earlier one's page. */
export interface DeltaAfterView {
  earlierRoundId: string;
  roundId: string;
  /** Null: the body is not asked in it. */
  slug: string | null;
  title: string;
  registrationNumber: string;
  versionNumber: number;
  /** Of the body that reads it; null to the authority. */
  asked: boolean | null;
  group: DeltaGroup | null;
}

const AUTHORITY = `
  SELECT r.follows_round_id AS "earlierRoundId", r.id AS "roundId", r.slug, r.title, r.registration_number AS "registrationNumber", v.number AS "versionNumber", NULL AS asked, NULL AS "group"
  FROM office.round r JOIN record.version v ON v.id = r.version_id WHERE r.follows_round_id = ANY ($1::uuid[]) ORDER BY r.created_at`;
const BODY = `
  SELECT b.earlier_round_id AS "earlierRoundId", b.round_id AS "roundId", r.slug, b.title, b.registration_number AS "registrationNumber", b.to_number AS "versionNumber", b.asked, b.touched AS "group"
  FROM record.delta_body b LEFT JOIN office.round r ON r.id = b.round_id WHERE b.earlier_round_id = ANY ($1::uuid[]) ORDER BY b.to_number, b.title`;

/** The rounds that follow one: to a body with whether it is asked again, and why not. */
@Injectable()
export class DeltasAfterQuery {
  constructor(private readonly db: UnitOfWork) {}

  async of(caller: Viewer, roundIds: readonly string[]): Promise<DeltaAfterView[]> {
    const isBody = caller.side === 'BODY';
    const name = isBody ? 'deltas-after-own' : 'deltas-after';
    return this.db.read<DeltaAfterView>(caller, isBody ? BODY : AUTHORITY, [[...roundIds]], name);
  }
}
