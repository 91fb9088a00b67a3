import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/index.ts';
import { RegisteredQuery } from '../queries/registered.query.ts';
import { Confirmation, type ConfirmationOutcome } from '../use-cases/confirmation.ts';
import { ConfirmationOutcomeEnum } from './incoming.codes.ts';
import { ConfirmRegistrationResult, RegisteredAnswerType } from './registered.types.ts';

/** What the authority has registered on a body's behalf, in the body's own room. */
@Resolver()
export class RegisteredResolver {
  constructor(
    private readonly registered: RegisteredQuery,
    private readonly confirmation: Confirmation,
  ) {}

  @Query(() => [RegisteredAnswerType], { description: 'The newest first.' })
  @Requires('registered.read')
  async registeredAnswers(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.registered.run(caller, roundId);
  }

  @Mutation(() => ConfirmRegistrationResult)
  @Requires('registered.confirm')
  async confirmRegistration(
    @CurrentBody() caller: BodyCaller,
    @Args('responseId', { type: () => ID }) responseId: string,
    @Args('outcome', { type: () => ConfirmationOutcomeEnum }) outcome: ConfirmationOutcome,
    @Args('words', { type: () => String }) words: string,
  ) {
    return this.confirmation.give(caller, { responseId, outcome, words });
  }
}
