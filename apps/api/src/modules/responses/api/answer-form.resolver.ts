import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/index.ts';
import { AnswerFormQuery } from '../queries/answer-form.query.ts';
import { TakeInAnswerForm } from '../use-cases/take-in-answer-form.ts';
import { AnswerFormType, TakeInAnswerFormInput, TakeInAnswerFormResult } from './answer-form.types.ts';

/** The answer form that was filled in outside: what it says, and what the body decides of it. */
@Resolver()
export class AnswerFormResolver {
  constructor(
    private readonly forms: AnswerFormQuery,
    private readonly takingIn: TakeInAnswerForm,
  ) {}

  @Query(() => AnswerFormType, { nullable: true })
  @Requires('response.read')
  @NothingBecause('no form may have come in')
  async answerForm(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.forms.run(caller, roundId);
  }

  @Mutation(() => TakeInAnswerFormResult, {
    description: 'Does what is decided of some rows, all of it or nothing; the account as it then stands.',
  })
  @Requires('response.write')
  async takeInAnswerForm(
    @CurrentBody() caller: BodyCaller,
    @Args('input', { type: () => TakeInAnswerFormInput }) { roundId, formId, decisions }: TakeInAnswerFormInput,
  ) {
    const whole = decisions.map(({ place = null, stance = null, alteredAsWording, ...decision }) => ({
      ...decision,
      ...{ place, stance, alteredAsWording: alteredAsWording ?? false },
    }));
    return this.takingIn.run(caller, { roundId, formId, decisions: whole });
  }
}
