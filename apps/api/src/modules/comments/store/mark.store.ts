import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '../../../platform/db/index.ts';
import { ASKED_ABOUT, NOT_PAUSED } from '../../rounds/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';

// The response is locked as in an autosave (comment.store.ts): a mark never lands behind an answer that has left.
const MARK = (column: 'stance' | 'reviewed'): string => `
  WITH mine AS (
    SELECT r.id, r.version_id FROM workspace.response r
    WHERE r.round_id = $1 AND r.organisation_id = (SELECT register.acting_organisation()) AND r.edition = $4
      AND r.state IN ('OPENED', 'DRAFTING') AND ${NOT_PAUSED} AND ${ASKED_ABOUT('$2')}
    FOR KEY SHARE
  )
  INSERT INTO workspace.provision_mark AS m (organisation_id, response_id, version_id, provision_id, ${column})
  SELECT (SELECT register.acting_organisation()), mine.id, mine.version_id, p.provision_id, $3
  FROM mine JOIN record.provision p ON p.version_id = mine.version_id AND p.provision_id = $2
  ON CONFLICT (response_id, provision_id) DO UPDATE SET ${column} = excluded.${column}
  RETURNING provision_id`;

/** Where a mark stands. */
export interface MarkedPlace {
  roundId: string;
  provisionId: string;
  /** The edition of the answer it was marked in. */
  expectedEdition: number;
}

/** What a body has marked on provisions: its stance, and that it has read them. */
@Injectable()
export class MarkStore {
  constructor(private readonly db: UnitOfWork) {}

  /** Takes a stance on a provision, or takes it back (null). False: no answer to write in, or no such provision. */
  async setStance(caller: BodyCaller, place: MarkedPlace, stance: string | null): Promise<boolean> {
    const values = [place.roundId, place.provisionId, stance, place.expectedEdition];
    return (await this.db.write(caller, MARK('stance'), values, 'mark-stance')).length > 0;
  }

  /** The same inside a transaction. */
  async setStanceIn(tx: Transaction, place: MarkedPlace, stance: string | null): Promise<boolean> {
    const values = [place.roundId, place.provisionId, stance, place.expectedEdition];
    return (await tx.query(MARK('stance'), values, 'mark-stance')).length > 0;
  }

  /** Marks a provision as read, or not. False: no answer to write in, or no such provision. */
  async setReviewed(caller: BodyCaller, place: MarkedPlace, reviewed: boolean): Promise<boolean> {
    const values = [place.roundId, place.provisionId, reviewed, place.expectedEdition];
    return (await this.db.write(caller, MARK('reviewed'), values, 'mark-reviewed')).length > 0;
  }
}
