import { Injectable } from '@nestjs/common';
import { checkStructure } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, refuse, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { toProblem } from '../queries/draft.query.ts';
import type { VersionSummaryView } from '../store/version-summary.ts';
import { DraftRepository } from '../store/draft.repository.ts';
import { VersionRepository } from '../store/version.repository.ts';
import { hindranceTo } from './edit-draft.ts';

const FOLLOWS =
  'Utkastet ska bli nästa version av en publicerad föreskrift. Jämför det med versionen före, under Ny version, och publicera det där.';

/** Makes version 1 of a draft, which nobody can change from then on. Refused while its structure has faults, all named at once. */
@Injectable()
export class PublishDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly versions: VersionRepository,
  ) {}

  async run(
    caller: AuthorityCaller,
    draftId: string,
    expectedVersion: number,
  ): Promise<VersionSummaryView | Stale | Refusal> {
    return this.unitOfWork.inTransaction<VersionSummaryView | Stale | Refusal>(caller, async (tx) => {
      const draft = found(await this.drafts.lock(tx, draftId));
      const hindrance = await hindranceTo(tx, draft, expectedVersion);
      if (hindrance) return hindrance;
      if (draft.row.followsVersionId !== null) return refuse('FOLLOWS_VERSION', FOLLOWS);
      const faults = checkStructure(draft.statute).filter(({ severity }) => severity === 'error');
      if (faults.length > 0) return refuseAll(faults.map(toProblem));
      const version = await this.versions.publish(tx, caller, draft.statute);
      await this.drafts.markPublished(tx, caller, draft, version.id);
      const data = { draftId, contentHash: version.contentHash, notUnderstood: draft.statute.notUnderstood.length };
      await recordEvent(tx, {
        kind: 'VERSION_PUBLISHED',
        by: caller,
        objectType: 'version',
        objectId: version.id,
        data,
      });
      return version;
    });
  }
}
