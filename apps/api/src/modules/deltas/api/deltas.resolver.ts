import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller, Viewer } from '../../../platform/caller.ts';
import { CurrentOfficer, CurrentViewer, type GraphqlContext, RowLoader } from '../../../platform/graphql/index.ts';
import { RoundResult, RoundType } from '../../rounds/index.ts';
import { CandidatesQuery } from '../queries/candidates.query.ts';
import { DeltasAfterQuery, type DeltaAfterView } from '../queries/deltas-after.query.ts';
import { RoundDeltaQuery } from '../queries/round-delta.query.ts';
import { FollowRound } from '../use-cases/follow-round.ts';
import { DeltaAfterType, DeltaCandidateType, RoundDeltaType } from './deltas.types.ts';

/** A second remiss on what has changed since an earlier one. */
@Resolver()
export class DeltasResolver {
  constructor(
    private readonly delta: RoundDeltaQuery,
    private readonly candidates: CandidatesQuery,
    private readonly following: FollowRound,
  ) {}

  @Query(() => RoundDeltaType, { nullable: true })
  @Requires('round.read')
  @NothingBecause('most rounds follow none')
  async roundDelta(@CurrentViewer() caller: Viewer, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.delta.run(caller, roundId);
  }

  @Query(() => [DeltaCandidateType], {
    description: 'The rounds that one being prepared may follow, the latest first.',
  })
  @Requires('round.prepare')
  async deltaCandidates(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
  ) {
    return this.candidates.run(caller, roundId);
  }

  @Mutation(() => RoundResult, {
    description: 'Which earlier round it follows: it opens what has changed since, and nothing else. Null: none.',
  })
  @Requires('round.prepare')
  async followRound(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('earlierRoundId', { type: () => ID, nullable: true }) earlierRoundId: string | null,
  ) {
    return this.following.run(caller, { roundId, expectedVersion, earlierRoundId: earlierRoundId ?? null });
  }
}

/** The rounds that follow one, told on its page. */
@Resolver(() => RoundType)
export class FollowedByResolver {
  private readonly after: RowLoader<DeltaAfterView>;

  constructor(deltas: DeltasAfterQuery) {
    this.after = new RowLoader(
      async (caller, ids) => deltas.of(caller, ids),
      ({ earlierRoundId }) => earlierRoundId,
    );
  }

  @ResolveField(() => [DeltaAfterType], { description: 'The rounds that are about what has changed since this one.' })
  async followedBy(@Parent() { id }: RoundType, @Context() context: GraphqlContext) {
    return this.after.rowsOf(context, id);
  }
}
