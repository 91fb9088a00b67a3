import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readImpactInWorker } from '@samsyn/documents/worker';
import { type Statute, withImpactAssessment } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { FileStore } from '../../../platform/files/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuse, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { draftById, type DraftView } from '../queries/draft.query.ts';
import { DraftRepository } from '../store/draft.repository.ts';
import { draftChange } from '../store/draft-change.ts';
import { hindranceTo } from './edit-draft.ts';
import { choiceIn, type ImportQuestion, sourceIn, type SourceInput } from './source-in.ts';

/**
 * Reads a konsekvensutredning, from a file or pasted, into a draft: its last part, for a person to look over as the rest. One that was there is
 * replaced, and what reads the same in both keeps its ids. A step of the draft, which can be taken back.
 */
@Injectable()
export class TakeInImpact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly drafts: DraftRepository,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    draftId: string,
    expectedVersion: number,
    input: SourceInput,
  ): Promise<DraftView | ImportQuestion | Stale | Refusal> {
    const source = await sourceIn(this.files, caller, input);
    const answer = choiceIn(input);
    const read = await readImpactInWorker(source.bytes, source.fileName, answer ? { trackedChanges: answer } : {});
    if (!read.ok) return refuse(read.code, read.message, source.uploadId === null ? 'pastedText' : 'uploadId');
    const [question] = answer === null ? read.questions : [];
    if (question) return { ...question, __typename: 'ImportQuestion', uploadId: source.uploadId };
    return this.unitOfWork.inTransaction<DraftView | Stale | Refusal>(caller, async (tx) => {
      const draft = found(await this.drafts.lock(tx, draftId));
      const hindrance = await hindranceTo(tx, draft, expectedVersion);
      if (hindrance) return hindrance;
      const put = withImpactAssessment(draft.statute, read.impact, randomUUID);
      const statute: Statute = { ...put, notUnderstood: [...put.notUnderstood, ...read.warnings] };
      await this.drafts.change(tx, caller, draft, statute, 'IMPACT_ASSESSMENT');
      await this.drafts.keepImpactSource(tx, draftId, read.plainText);
      tx.afterCommit(() => this.live.changed(draftChange(draftId)));
      return draftById(tx, draftId);
    });
  }
}
