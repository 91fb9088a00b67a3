import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import type { Refusal, Stale } from '../../../platform/refusals.ts';
import { Requires } from '../../../platform/access/index.ts';
import type { DraftView } from '../queries/draft.query.ts';
import type { VersionSummaryView } from '../store/version-summary.ts';
import { EditDraft } from '../use-cases/edit-draft.ts';
import { ImportDraft } from '../use-cases/import-draft.ts';
import { PublishDraft } from '../use-cases/publish-draft.ts';
import type { ImportQuestion } from '../use-cases/source-in.ts';
import { TakeInImpact } from '../use-cases/take-in-impact.ts';
import { UndoDraftEdit } from '../use-cases/undo-draft-edit.ts';
import {
  DraftOperationInputType,
  EditDraftResult,
  ImpactAssessmentInputType,
  ImportDraftInputType,
  ImportDraftResult,
  PublishDraftResult,
  TakeInImpactResult,
} from './draft.types.ts';

@Resolver()
export class DraftMutationsResolver {
  constructor(
    private readonly importing: ImportDraft,
    private readonly editing: EditDraft,
    private readonly takingInImpact: TakeInImpact,
    private readonly undoing: UndoDraftEdit,
    private readonly publishing: PublishDraft,
  ) {}

  @Mutation(() => ImportDraftResult)
  @Requires('draft.write')
  async importDraft(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input') input: ImportDraftInputType,
  ): Promise<DraftView | ImportQuestion | Refusal> {
    return this.importing.run(caller, input);
  }

  @Mutation(() => EditDraftResult)
  @Requires('draft.write')
  async editDraft(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('operation') operation: DraftOperationInputType,
  ): Promise<DraftView | Stale | Refusal> {
    return this.editing.run(caller, draftId, expectedVersion, operation);
  }

  @Mutation(() => TakeInImpactResult, {
    description: 'Reads a konsekvensutredning into the draft, instead of the one it has.',
  })
  @Requires('draft.write')
  async takeInImpactAssessment(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input') input: ImpactAssessmentInputType,
  ): Promise<DraftView | ImportQuestion | Stale | Refusal> {
    return this.takingInImpact.run(caller, draftId, expectedVersion, input);
  }

  @Mutation(() => EditDraftResult)
  @Requires('draft.write')
  async undoDraftEdit(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<DraftView | Stale | Refusal> {
    return this.undoing.run(caller, draftId, expectedVersion);
  }

  @Mutation(() => PublishDraftResult)
  @Requires('draft.publish')
  async publishDraft(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<VersionSummaryView | Stale | Refusal> {
    return this.publishing.run(caller, draftId, expectedVersion);
  }
}
