import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import { GatesQuery } from '../queries/gates.query.ts';
import { StateGate } from '../use-cases/state-gate.ts';
import { GatesResult, RoundGatesType, StateGateInputType } from './gate.types.ts';

/** What must be done before a decision: read, and stated where the system cannot know. */
@Resolver()
export class GatesResolver {
  constructor(
    private readonly all: GatesQuery,
    private readonly stating: StateGate,
  ) {}

  @Query(() => RoundGatesType, { nullable: true })
  @Requires('gate.read')
  async gates(@CurrentOfficer() caller: AuthorityCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.all.run(caller, roundId);
  }

  @Mutation(() => GatesResult, { description: 'What was stated is never changed, but may be taken back.' })
  @Requires('gate.state')
  async stateGate(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => StateGateInputType }) input: StateGateInputType,
  ) {
    const { versionId, part, day, until, ...rest } = input;
    return this.stating.run(caller, {
      ...rest,
      ...{ versionId: versionId ?? null, part: part ?? null, day: day ?? null, until: until ?? null },
    });
  }
}
