import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { Requires } from '../../../platform/access/index.ts';
import { CurrentOfficer, type GraphqlContext } from '../../../platform/graphql/context.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { CarriedComments } from '../queries/carried-comments.ts';
import { CarriedCommentsType, PlacementStatusEnum, type PlacementStatusCode } from './carried.types.ts';

/** The comments of a round in another version of the text. */
@Resolver()
export class CarriedCommentsResolver {
  constructor(private readonly carried: CarriedComments) {}

  @Query(() => CarriedCommentsType, {
    nullable: true,
    description:
      'Each submitted comment of a round in another published version, with one outcome for every comment. Stops when the request is broken off.',
  })
  @Requires('compilation.read')
  async carriedComments(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('status', { type: () => PlacementStatusEnum, nullable: true }) status: PlacementStatusCode | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() context: GraphqlContext,
  ) {
    const asked = { roundId, versionId, status: status ?? null, first, after: after ?? null };
    return this.carried.run(caller, asked, goneSignal(context.reply));
  }
}
