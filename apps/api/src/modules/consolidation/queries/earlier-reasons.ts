import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { EARLIER_REASONS, type EarlierReason } from '../store/reason.store.ts';

@Injectable()
export class EarlierReasons {
  constructor(private readonly db: UnitOfWork) {}

  /** What has been said before of the same matter; empty where nothing has, or there is no such comment. */
  async run(caller: AuthorityCaller, commentId: string): Promise<EarlierReason[]> {
    return this.db.read<EarlierReason>(caller, EARLIER_REASONS, [commentId], 'earlier-reasons');
  }
}
