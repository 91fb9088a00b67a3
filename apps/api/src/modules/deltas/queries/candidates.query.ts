import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

/** A round that has been sent on an earlier version, from which all that changed is confirmed. */
export interface CandidateView {
  roundId: string;
  title: string;
  registrationNumber: string;
  versionNumber: number;
  openedAt: Date;
}

// Back from the round's version as far as each says what it came of.
const CANDIDATES = `
  WITH RECURSIVE back AS (
    SELECT s.from_version_id FROM office.round r JOIN record.version_step s ON s.version_id = r.version_id WHERE r.id = $1
    UNION SELECT s.from_version_id FROM back b JOIN record.version_step s ON s.version_id = b.from_version_id)
  SELECT e.id AS "roundId", e.title, e.registration_number AS "registrationNumber", v.number AS "versionNumber", e.opened_at AS "openedAt"
  FROM back b JOIN record.version v ON v.id = b.from_version_id JOIN office.round e ON e.version_id = v.id AND e.opened_at IS NOT NULL
  ORDER BY e.opened_at DESC LIMIT 100`;

/** The rounds that one being prepared may follow, the latest first. */
@Injectable()
export class CandidatesQuery {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller, roundId: string): Promise<CandidateView[]> {
    return this.db.read<CandidateView>(caller, CANDIDATES, [roundId], 'delta-candidates');
  }
}
