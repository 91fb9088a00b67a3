import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import { CommentOutcome } from '../queries/comment-outcome.ts';
import { PlacesQuery } from '../queries/places.query.ts';
import { ProvisionHistory } from '../queries/provision-history.ts';
import { JudgePlace } from '../use-cases/judge-place.ts';
import { type PlacementStatusCode, PlacementStatusEnum } from './carried.types.ts';
import { CommentOutcomeType, JudgePlaceResult, ProvisionHistoryType, VersionPlacesType } from './trace.types.ts';

/** From a text to what made it read as it does, and from a comment to what came of it. */
@Resolver()
export class TraceResolver {
  constructor(
    private readonly places: PlacesQuery,
    private readonly history: ProvisionHistory,
    private readonly outcome: CommentOutcome,
    private readonly judging: JudgePlace,
  ) {}

  @Query(() => VersionPlacesType, { nullable: true })
  @Requires('compilation.read')
  @NothingBecause('the version is the first of its föreskrift')
  async versionPlaces(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('status', { type: () => PlacementStatusEnum, nullable: true }) status: PlacementStatusCode | null,
    @Args('unsure', { defaultValue: false }) unsure: boolean,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.places.run(caller, { versionId, status: status ?? null, unsure, first, after: after ?? null });
  }

  @Query(() => ProvisionHistoryType, { nullable: true, description: 'A provision through all versions, with why.' })
  @Requires('compilation.read')
  @NothingBecause('the version may have no such provision')
  async provisionHistory(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('provisionId', { type: () => ID }) provisionId: string,
  ) {
    return this.history.run(caller, versionId, provisionId);
  }

  @Query(() => CommentOutcomeType, { nullable: true, description: 'What came of a comment: decision, words, place.' })
  @Requires('compilation.read')
  @NothingBecause('there may be no such comment')
  async commentOutcome(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('commentId', { type: () => ID }) commentId: string,
  ) {
    return this.outcome.run(caller, commentId);
  }

  @Mutation(() => JudgePlaceResult, {
    description: 'Where a comment with an unsure place stands; null: nothing is left.',
  })
  @Requires('draft.write')
  async judgePlace(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('commentId', { type: () => ID }) commentId: string,
    @Args('provisionId', { type: () => ID, nullable: true }) provisionId: string | null,
  ) {
    return this.judging.run(caller, versionId, commentId, provisionId ?? null);
  }
}
