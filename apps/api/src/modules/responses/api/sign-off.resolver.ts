import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/index.ts';
import { found, type Refusal } from '../../../platform/refusals.ts';
import { SignOffQuery, type SignOffView } from '../queries/sign-off.ts';
import { AddBoardDecision } from '../use-cases/add-board-decision.ts';
import { type StepInput, TakeSignOffStep } from '../use-cases/take-sign-off-step.ts';
import { SignOffResult, SignOffType } from './sign-off.types.ts';
import { BoardDecisionInput } from './signing.types.ts';

/** An answer's way through the body: written, reviewed, approved; what a board decides afterwards. */
@Resolver()
export class SignOffResolver {
  constructor(
    private readonly signOffs: SignOffQuery,
    private readonly steps: TakeSignOffStep,
    private readonly decisions: AddBoardDecision,
  ) {}

  @Query(() => SignOffType, { nullable: true })
  @Requires('signing.read')
  @NothingBecause('no answer may have been begun')
  async signOff(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.signOffs.run(caller, roundId);
  }

  @Mutation(() => SignOffResult, {
    description:
      'Locks the text. expectedCode is the controlCode of what the sender has read; without a reviewer it goes to the coordinators and signatories.',
  })
  @Requires('response.write')
  async sendForReview(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedCode', { type: () => String }) expectedCode: string,
    @Args('reviewerId', { type: () => ID, nullable: true }) reviewerId: string | null,
    @Args('remark', { type: () => String, nullable: true }) remark: string | null,
  ) {
    return this.after(caller, { act: 'SEND', roundId, expectedCode, reviewerId, remark });
  }

  @Mutation(() => SignOffResult, { description: 'Opens the text again; for who sent it.' })
  @Requires('response.write')
  async takeBackAnswer(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.after(caller, { act: 'TAKE_BACK', roundId });
  }

  @Mutation(() => SignOffResult, { description: 'Opens the text again, with a remark that all of the body sees.' })
  @Requires('response.review')
  async returnAnswer(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('remark', { type: () => String }) remark: string,
  ) {
    return this.after(caller, { act: 'RETURN', roundId, remark });
  }

  @Mutation(() => SignOffResult, { description: 'expectedCode is the controlCode of what the reviewer has read.' })
  @Requires('response.review')
  async approveAnswer(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedCode', { type: () => String }) expectedCode: string,
    @Args('remark', { type: () => String, nullable: true }) remark: string | null,
  ) {
    return this.after(caller, { act: 'APPROVE', roundId, expectedCode, remark });
  }

  @Mutation(() => SignOffResult, {
    description: 'Adds the decision to an answer that was given before it. The answer itself is not changed.',
  })
  @Requires('decision.add')
  async addBoardDecision(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('input', { type: () => BoardDecisionInput }) input: BoardDecisionInput,
  ): Promise<SignOffView | Refusal> {
    return (await this.decisions.run(caller, roundId, input)) ?? found(await this.signOffs.run(caller, roundId));
  }

  private async after(caller: BodyCaller, input: StepInput): Promise<SignOffView | Refusal> {
    return (await this.steps.run(caller, input)) ?? found(await this.signOffs.run(caller, input.roundId));
  }
}
