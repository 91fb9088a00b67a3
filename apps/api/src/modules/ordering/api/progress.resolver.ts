import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/context.ts';
import { ProgressQuery } from '../queries/progress.query.ts';
import { PlanAssessment } from '../use-cases/plan-assessment.ts';
import { PlanAssessmentInputType, PlanAssessmentResult, RoundProgressType } from './progress.types.ts';

/** How the work with what came in goes. */
@Resolver()
export class ProgressResolver {
  constructor(
    private readonly reading: ProgressQuery,
    private readonly planning: PlanAssessment,
  ) {}

  @Query(() => RoundProgressType, { nullable: true })
  @Requires('compilation.read')
  async roundProgress(@CurrentOfficer() caller: AuthorityCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.reading.run(caller, roundId);
  }

  @Mutation(() => PlanAssessmentResult)
  @Requires('compilation.order')
  async planAssessment(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => PlanAssessmentInputType }) input: PlanAssessmentInputType,
  ) {
    return this.planning.run(caller, input);
  }
}
