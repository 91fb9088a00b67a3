import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import { IncomingQuery } from '../queries/incoming.query.ts';
import { ChangeIncoming } from '../use-cases/change-incoming.ts';
import { Confirmation } from '../use-cases/confirmation.ts';
import { CorrectRegistered } from '../use-cases/correct-registered.ts';
import { ReceiveIncoming } from '../use-cases/receive-incoming.ts';
import { type OwnAnswer, RegisterIncoming } from '../use-cases/register-incoming.ts';
import { OwnAnswerEnum } from './incoming.codes.ts';
import {
  CutActInputType,
  DescribeIncomingInputType,
  IncomingAnswerType,
  IncomingResult,
  IncomingSummaryType,
  ReceiveIncomingInputType,
} from './incoming.types.ts';

/** Answers from outside: taken in, cut and described. */
@Resolver()
export class IncomingResolver {
  constructor(
    private readonly incoming: IncomingQuery,
    private readonly receiving: ReceiveIncoming,
    private readonly changing: ChangeIncoming,
  ) {}

  @Query(() => [IncomingSummaryType], { description: 'What is to be worked on first.' })
  @Requires('incoming.read')
  async incomingAnswers(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
  ) {
    return this.incoming.list(caller, roundId);
  }

  @Query(() => IncomingAnswerType, { nullable: true })
  @Requires('incoming.read')
  @NothingBecause('there may be no such answer')
  async incomingAnswer(@CurrentOfficer() caller: AuthorityCaller, @Args('id', { type: () => ID }) id: string) {
    return this.incoming.one(caller, id);
  }

  @Mutation(() => IncomingResult, { description: 'The file has been brought in before; here it is read.' })
  @Requires('incoming.register')
  async receiveIncoming(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => ReceiveIncomingInputType }) input: ReceiveIncomingInputType,
  ) {
    return this.receiving.run(caller, { ...input, receivedTime: input.receivedTime ?? null });
  }

  @Mutation(() => IncomingResult)
  @Requires('incoming.register')
  async describeIncoming(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => DescribeIncomingInputType })
    { id, expectedVersion, ...input }: DescribeIncomingInputType,
  ) {
    const details = { ...input, receivedTime: input.receivedTime ?? null, overallStance: input.overallStance ?? null };
    return this.changing.describe(caller, { id, expectedVersion }, details);
  }

  @Mutation(() => IncomingResult, { description: 'One act on the pieces; they go on to be the whole source.' })
  @Requires('incoming.register')
  async cutIncoming(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('act', { type: () => CutActInputType }) act: CutActInputType,
  ) {
    const values = act.values ? { ...act.values, stance: act.values.stance ?? null } : null;
    const { kind, cutId = null, passage = null, offset = null } = act;
    return this.changing.cut(caller, { id, expectedVersion }, { act: kind, cutId, values, passage, offset });
  }
}

/** What becomes of it: registered, set aside, corrected, confirmed. */
@Resolver()
export class RegisteringResolver {
  constructor(
    private readonly changing: ChangeIncoming,
    private readonly registering: RegisterIncoming,
    private readonly correcting: CorrectRegistered,
    private readonly confirmation: Confirmation,
  ) {}

  @Mutation(() => IncomingResult, { description: 'Kept with a reason, never an answer.' })
  @Requires('incoming.register')
  async setIncomingAside(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('reason', { type: () => String }) reason: string,
  ) {
    return this.changing.setAside(caller, { id, expectedVersion }, reason);
  }

  @Mutation(() => IncomingResult, { description: 'From then on it is among the answers, and is never changed.' })
  @Requires('incoming.register')
  async registerIncoming(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('ownAnswer', {
      type: () => OwnAnswerEnum,
      nullable: true,
      description: 'Where the body has submitted an answer itself.',
    })
    ownAnswer?: OwnAnswer | null,
  ) {
    return this.registering.run(caller, { id, expectedVersion }, ownAnswer ?? null);
  }

  @Mutation(() => IncomingResult, { description: 'The same source again, for a version beside the registered one.' })
  @Requires('incoming.register')
  async correctRegistered(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('responseId', { type: () => ID }) responseId: string,
    @Args('reason', { type: () => String }) reason: string,
  ) {
    return this.correcting.run(caller, responseId, reason);
  }

  @Mutation(() => IncomingResult, {
    description: 'One letter to the body, which says whether it was registered rightly.',
  })
  @Requires('incoming.register')
  async askConfirmation(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('responseId', { type: () => ID }) responseId: string,
  ) {
    return this.confirmation.ask(caller, responseId);
  }
}
