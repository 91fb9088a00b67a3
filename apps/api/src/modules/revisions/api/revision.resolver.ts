import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import { RevisionQuery } from '../queries/revision.query.ts';
import { CompareRevision } from '../use-cases/compare-revision.ts';
import { ExplainRevision } from '../use-cases/explain-revision.ts';
import { JudgeEdges } from '../use-cases/judge-edges.ts';
import { PublishRevision } from '../use-cases/publish-revision.ts';
import { StartRevision } from '../use-cases/start-revision.ts';
import {
  ExplainSpansInputType,
  JudgeEdgesInputType,
  PublishRevisionResult,
  RevisionResult,
  RevisionType,
  StartRevisionResult,
} from './revision.types.ts';

/** The next version of a föreskrift: compared, confirmed, explained, handed in and published. */
@Resolver()
export class RevisionResolver {
  constructor(
    private readonly revisions: RevisionQuery,
    private readonly starting: StartRevision,
    private readonly comparing: CompareRevision,
    private readonly judging: JudgeEdges,
    private readonly explaining: ExplainRevision,
    private readonly publishing: PublishRevision,
  ) {}

  @Query(() => RevisionType, { nullable: true })
  @Requires('draft.read')
  @NothingBecause('the draft follows no version, or has not been compared yet')
  async revision(@CurrentOfficer() caller: AuthorityCaller, @Args('draftId', { type: () => ID }) draftId: string) {
    return this.revisions.run(caller, draftId);
  }

  @Mutation(() => StartRevisionResult, { description: 'A draft with the text of a version, to become the next.' })
  @Requires('draft.write')
  async startRevision(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('versionId', { type: () => ID }) versionId: string,
  ) {
    return this.starting.run(caller, versionId);
  }

  @Mutation(() => RevisionResult, { description: 'Holds the draft, as it now stands, against the version it follows.' })
  @Requires('draft.write')
  async compareRevision(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
  ) {
    return this.comparing.run(caller, draftId);
  }

  @Mutation(() => RevisionResult)
  @Requires('draft.write')
  async judgeEdges(@CurrentOfficer() caller: AuthorityCaller, @Args('input') input: JudgeEdgesInputType) {
    return this.judging.run(caller, { ...input, becameIds: input.becameIds ?? [] });
  }

  @Mutation(() => RevisionResult)
  @Requires('draft.write')
  async explainSpans(@CurrentOfficer() caller: AuthorityCaller, @Args('input') input: ExplainSpansInputType) {
    return this.explaining.explain(caller, { ...input, words: input.words ?? '' });
  }

  @Mutation(() => RevisionResult)
  @Requires('draft.write')
  async takeBackReason(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('reasonId', { type: () => ID }) reasonId: string,
  ) {
    return this.explaining.takeBack(caller, draftId, reasonId);
  }

  @Mutation(() => RevisionResult)
  @Requires('draft.write')
  async judgeMaterial(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('material') material: boolean,
    @Args('reason') reason: string,
  ) {
    return this.explaining.judgeMaterial(caller, draftId, material, reason);
  }

  @Mutation(() => RevisionResult, { description: 'Asks another to publish it; refused while anything is missing.' })
  @Requires('draft.write')
  async handInRevision(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
  ) {
    return this.explaining.handIn(caller, draftId);
  }

  @Mutation(() => PublishRevisionResult, { description: 'Another than the one who handed it in makes it a version.' })
  @Requires('draft.publish')
  async publishRevision(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ) {
    return this.publishing.run(caller, draftId, expectedVersion);
  }
}
