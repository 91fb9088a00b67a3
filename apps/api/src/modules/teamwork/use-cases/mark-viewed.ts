import { Injectable } from '@nestjs/common';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { markViewed } from '../store/viewing.store.ts';

/** Notes what a person has looked at, for that person alone; nobody else is told. */
@Injectable()
export class MarkViewed {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where the body has no answer in the round. */
  async run(caller: BodyCaller, roundId: string, provisionIds: readonly string[]): Promise<true | null> {
    const there = await this.db.inTransaction(caller, async (tx) =>
      markViewed(tx, roundId, provisionIds, caller.userId),
    );
    return there ? true : null;
  }
}
