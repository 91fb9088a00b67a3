import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/context.ts';
import { OthersQuery } from '../queries/others.query.ts';
import { OtherAnswerType, OtherBodyType, OtherPointType } from './others.types.ts';

/** What other bodies have answered, where the round lets its bodies read one another. Nothing else is told of them. */
@Resolver()
export class OthersResolver {
  constructor(private readonly others: OthersQuery) {}

  @Query(() => [OtherBodyType], { description: 'Bodies whose submitted answers may be read, by name.' })
  @Requires('others.read')
  async othersAnswers(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.others.bodies(caller, roundId);
  }

  @Query(() => OtherAnswerType, { nullable: true })
  @Requires('others.read')
  async othersAnswer(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ) {
    return this.others.answer(caller, roundId, organisationId);
  }

  @Query(() => [OtherPointType], {
    description: 'Points on a unit with all in it; on the draft as a whole when left out.',
  })
  @Requires('others.read')
  async othersPoints(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('provisionId', { type: () => ID, nullable: true }) provisionId?: string | null,
  ) {
    return this.others.points(caller, roundId, provisionId ?? null);
  }
}
