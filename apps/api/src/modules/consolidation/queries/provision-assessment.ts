import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { PROVISION_ASSESSMENT, type ProvisionAssessmentView } from '../store/assessment.store.ts';

@Injectable()
export class ProvisionAssessmentQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** The authority's text on a provision, or null before anything has been written. */
  async run(caller: AuthorityCaller, roundId: string, provisionId: string): Promise<ProvisionAssessmentView | null> {
    const [found] = await this.db.read<ProvisionAssessmentView>(
      caller,
      PROVISION_ASSESSMENT,
      [roundId, provisionId],
      'provision-assessment',
    );
    return found ?? null;
  }
}
