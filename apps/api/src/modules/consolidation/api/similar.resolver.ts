import { Args, Context, ID, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { Requires } from '../../../platform/access/index.ts';
import { askedBelow, CurrentOfficer, type GraphqlContext } from '../../../platform/graphql/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { SimilarComments } from '../queries/similar-comments.ts';
import { SimilarCommentsType } from './similar.types.ts';

/** What many bodies say in nearly the same words. */
@Resolver()
export class SimilarCommentsResolver {
  constructor(private readonly similar: SimilarComments) {}

  @Query(() => SimilarCommentsType, {
    nullable: true,
    description:
      'Comments grouped by near-equal wording, provision by provision. Stops when the request is broken off.',
  })
  @Requires('compilation.read')
  async similarComments(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const withAssessments = askedBelow(info, 'nodes', 'members').has('assessment');
    const asked = { roundId, first, after: after ?? null, withAssessments };
    return this.similar.run(caller, asked, goneSignal(context.reply));
  }
}
