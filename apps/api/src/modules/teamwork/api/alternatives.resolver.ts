import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/index.ts';
import { Alternatives } from '../use-cases/alternatives.ts';
import { WorkResult } from './teamwork.types.ts';

/** Several comments on one § of which one goes: it changes what is submitted, and asks for the right to write the answer. */
@Resolver()
export class AlternativesResolver {
  constructor(private readonly alternatives: Alternatives) {}

  @Mutation(() => WorkResult, { description: 'Makes comments on one § alternatives to each other.' })
  @Requires('response.write')
  async groupAlternatives(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('commentIds', { type: () => [ID] }) commentIds: string[],
  ) {
    return this.alternatives.group(caller, roundId, commentIds);
  }

  @Mutation(() => WorkResult, { description: 'Lets one of them go; the others are kept with the reason.' })
  @Requires('response.write')
  async chooseAlternative(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('commentId', { type: () => ID }) commentId: string,
    @Args('reason', { type: () => String }) reason: string,
  ) {
    return this.alternatives.choose(caller, { roundId, commentId }, reason);
  }

  @Mutation(() => WorkResult, { description: 'Takes the choice back: all stand again.' })
  @Requires('response.write')
  async reopenAlternatives(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('groupId', { type: () => ID }) groupId: string,
  ) {
    return this.alternatives.reopen(caller, roundId, groupId);
  }

  @Mutation(() => WorkResult, { description: 'They are alternatives no longer: each goes by itself.' })
  @Requires('response.write')
  async dissolveAlternatives(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('groupId', { type: () => ID }) groupId: string,
  ) {
    return this.alternatives.dissolve(caller, roundId, groupId);
  }
}
