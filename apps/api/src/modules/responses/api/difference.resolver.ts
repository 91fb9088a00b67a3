import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import type { Viewer } from '../../../platform/caller.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { ResponseDifference } from '../queries/response-difference.ts';
import { ResponseDifferenceType } from './difference.types.ts';

@Resolver()
export class DifferenceResolver {
  constructor(private readonly difference: ResponseDifference) {}

  @Query(() => ResponseDifferenceType, {
    nullable: true,
    description:
      'What a submission says other than the one before it. Without `number`: of the newest; to the body, of what it is writing.',
  })
  @Requires('submitted.read')
  @NothingBecause('there may not be two submissions to compare')
  async responseDifference(
    @CurrentViewer() caller: Viewer,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('organisationId', { type: () => ID, nullable: true }) organisationId?: string | null,
    @Args('number', { type: () => Int, nullable: true }) number?: number | null,
  ) {
    return this.difference.run(caller, { roundId, organisationId: organisationId ?? null, number: number ?? null });
  }
}
