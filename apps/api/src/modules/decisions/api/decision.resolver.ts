import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import { DecisionQuery } from '../queries/decision.query.ts';
import { ArchiveRound } from '../use-cases/archive-round.ts';
import { ConsolidateRound } from '../use-cases/consolidate-round.ts';
import { RecordDecision } from '../use-cases/record-decision.ts';
import { RenewCompilation } from '../use-cases/renew-compilation.ts';
import { RecordDecisionInputType, RoundDecisionResult, RoundDecisionType } from './decision.types.ts';

/** From the answers to the decision: what is left, and what is put on record. */
@Resolver()
export class DecisionResolver {
  constructor(
    private readonly reading: DecisionQuery,
    private readonly consolidating: ConsolidateRound,
    private readonly renewing: RenewCompilation,
    private readonly recording: RecordDecision,
    private readonly archiving: ArchiveRound,
  ) {}

  @Query(() => RoundDecisionType, { nullable: true })
  @Requires('gate.read')
  async roundDecision(@CurrentOfficer() caller: AuthorityCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.reading.run(caller, roundId);
  }

  @Mutation(() => RoundDecisionResult, { description: 'Refused with each comment that has no disposition.' })
  @Requires('round.consolidate')
  async consolidateRound(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ) {
    return this.consolidating.run(caller, { roundId, expectedVersion });
  }

  @Mutation(() => RoundDecisionResult, {
    description: 'Another sealed edition of the compilation, with the reason; those before it stand.',
  })
  @Requires('round.consolidate')
  async renewCompilation(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('reason', { type: () => String }) reason: string,
  ) {
    return this.renewing.run(caller, { roundId, expectedVersion, reason });
  }

  @Mutation(() => RoundDecisionResult, { description: 'From then on nothing of the round is changed.' })
  @Requires('round.archive')
  async archiveRound(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ) {
    return this.archiving.run(caller, { roundId, expectedVersion });
  }

  @Mutation(() => RoundDecisionResult, {
    description: 'Refused with each gate that is open. Of a decided round: a record that holds in place of the last.',
  })
  @Requires('round.decide')
  async recordDecision(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => RecordDecisionInputType }) input: RecordDecisionInputType,
  ) {
    const { decidedOn, publishedOn, inForceOn, latePrintReason, reason, ...rest } = input;
    return this.recording.run(caller, {
      ...rest,
      ...{ decidedOn: decidedOn ?? null, publishedOn: publishedOn ?? null, inForceOn: inForceOn ?? null },
      ...{ reason: reason ?? '', latePrintReason: latePrintReason ?? '' },
    });
  }
}
