import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { LATEST_STEP, type Step } from '../store/undoing.store.ts';

@Injectable()
export class LatestStep {
  constructor(private readonly db: UnitOfWork) {}

  /** The caller's own latest step in a round; null where there is none that can be undone. */
  async run(caller: AuthorityCaller, roundId: string): Promise<Step | null> {
    const [step] = await this.db.read<Step>(caller, LATEST_STEP, [roundId, caller.userId], 'latest-step');
    return step ?? null;
  }
}
