import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/context.ts';
import { BeginSupplement } from '../use-cases/begin-supplement.ts';
import { DiscardSupplement } from '../use-cases/discard-supplement.ts';
import { SubmitElsewhere } from '../use-cases/submit-elsewhere.ts';
import { WithdrawResponse } from '../use-cases/withdraw-response.ts';
import { EditionResult, SubmitElsewhereResult } from './response.types.ts';

/** What a body does with its answer beside writing and giving it: supplements it, takes it back, says that it is given elsewhere. */
@Resolver()
export class EditionsResolver {
  constructor(
    private readonly supplement: BeginSupplement,
    private readonly discarding: DiscardSupplement,
    private readonly withdrawal: WithdrawResponse,
    private readonly elsewhere: SubmitElsewhere,
  ) {}

  @Mutation(() => EditionResult, {
    description:
      'Begins the next edition of a submitted answer, with the submitted words in it. The authority learns nothing of it until it is submitted. Asked twice it is one.',
  })
  @Requires('response.supplement')
  async beginSupplement(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedEdition', { type: () => Int, description: 'The submitted edition.' }) expectedEdition: number,
  ) {
    return this.supplement.run(caller, roundId, expectedEdition);
  }

  @Mutation(() => EditionResult, {
    description:
      'Throws a begun supplement away: the answer is as it was submitted, for all of the body. Not to be undone. Asked twice it is once.',
  })
  @Requires('response.supplement')
  async discardSupplement(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedEdition', { type: () => Int, description: 'The begun edition.' }) expectedEdition: number,
  ) {
    return this.discarding.run(caller, roundId, expectedEdition);
  }

  @Mutation(() => EditionResult, {
    description: 'Takes the newest submission back: it stays on record, marked, and counts nowhere. With a reason.',
  })
  @Requires('response.withdraw')
  async withdrawResponse(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('number', { type: () => Int }) number: number,
    @Args('reason', { type: () => String }) reason: string,
    @Args('idempotencyKey', { type: () => ID }) idempotencyKey: string,
  ) {
    return this.withdrawal.run(caller, { roundId, number, reason, idempotencyKey });
  }

  @Mutation(() => SubmitElsewhereResult, {
    description:
      'Says that the answer is given in another order (sekretess): a placeholder and nothing else. `empty` is the word of the person that all that was written here is taken away.',
  })
  @Requires('response.elsewhere')
  async submitElsewhere(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedEdition', { type: () => Int }) expectedEdition: number,
    @Args('empty', { type: () => Boolean }) empty: boolean,
    @Args('idempotencyKey', { type: () => ID }) idempotencyKey: string,
  ) {
    return this.elsewhere.run(caller, { roundId, expectedEdition, empty, idempotencyKey });
  }
}
