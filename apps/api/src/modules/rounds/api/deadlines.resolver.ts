import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller, BodyCaller, Viewer } from '../../../platform/caller.ts';
import { CurrentBody, CurrentOfficer, CurrentViewer, DateTime } from '../../../platform/graphql/index.ts';
import { ExtensionsQuery } from '../queries/extensions.query.ts';
import { AskExtension } from '../use-cases/ask-extension.ts';
import { DecideExtension } from '../use-cases/decide-extension.ts';
import { GiveExtension } from '../use-cases/give-extension.ts';
import { MoveDeadline } from '../use-cases/move-deadline.ts';
import { PauseRound } from '../use-cases/pause-round.ts';
import { ExtensionResult, ExtensionType } from './deadlines.types.ts';
import { RoundResult } from './round.types.ts';

/** Anstånd: asked for by a body, decided by the authority or given unasked, read by both. */
@Resolver()
export class ExtensionsResolver {
  constructor(
    private readonly all: ExtensionsQuery,
    private readonly asking: AskExtension,
    private readonly deciding: DecideExtension,
    private readonly giving: GiveExtension,
  ) {}

  @Query(() => [ExtensionType], { description: "The round's, the oldest first; for a body its own." })
  @Requires('extension.read')
  async extensions(@CurrentViewer() caller: Viewer, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.all.run(caller, roundId);
  }

  @Mutation(() => ExtensionResult)
  @Requires('extension.ask')
  async askExtension(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('until', { type: () => DateTime }) until: Date,
    @Args('reason', { type: () => String }) reason: string,
  ) {
    return this.asking.run(caller, { roundId, until, reason });
  }

  @Mutation(() => ExtensionResult, {
    description: 'Until the day that was asked for or another; refused without a day.',
  })
  @Requires('extension.decide')
  async decideExtension(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('until', { type: () => DateTime, nullable: true }) until: Date | null,
    @Args('reason', { type: () => String }) reason: string,
  ) {
    return this.deciding.run(caller, { requestId, until: until ?? null, reason });
  }

  @Mutation(() => ExtensionResult, {
    description:
      'A later day promised to one body that has not asked for it, with a reason; also in a round that takes no requests.',
  })
  @Requires('extension.decide')
  async giveExtension(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('until', { type: () => DateTime }) until: Date,
    @Args('reason', { type: () => String }) reason: string,
  ) {
    return this.giving.run(caller, { roundId, organisationId, until, reason });
  }
}

/** What is done to the time of a round that is out: moved for all, paused, resumed. */
@Resolver()
export class DeadlineActsResolver {
  constructor(
    private readonly moving: MoveDeadline,
    private readonly pausing: PauseRound,
  ) {}

  @Mutation(() => RoundResult, { description: 'The last day moves for all, never back; each body gets one letter.' })
  @Requires('round.extend')
  async moveDeadline(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('deadline', { type: () => DateTime }) deadline: Date,
    @Args('reason', { type: () => String }) reason: string,
  ) {
    return this.moving.run(caller, { roundId, expectedVersion, deadline, reason });
  }

  @Mutation(() => RoundResult, { description: 'From now on its bodies read, and write and submit nothing.' })
  @Requires('round.pause')
  async pauseRound(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('reason', { type: () => String }) reason: string,
  ) {
    return this.pausing.pause(caller, { roundId, expectedVersion, reason });
  }

  @Mutation(() => RoundResult)
  @Requires('round.pause')
  async resumeRound(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ) {
    return this.pausing.resume(caller, roundId, expectedVersion);
  }
}
