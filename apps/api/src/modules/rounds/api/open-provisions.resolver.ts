import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import { SetOpenProvisions } from '../use-cases/set-open-provisions.ts';
import { RoundResult } from './round.types.ts';

/** Which parts of the text a round asks about. */
@Resolver()
export class OpenProvisionsResolver {
  constructor(private readonly opening: SetOpenProvisions) {}

  @Mutation(() => RoundResult, {
    description: 'What the round asks about, each with all below it; none: everything. Fixed when it is sent.',
  })
  @Requires('round.prepare')
  async setOpenProvisions(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('provisionIds', { type: () => [ID] }) provisionIds: string[],
  ) {
    return this.opening.run(caller, { roundId, expectedVersion, provisionIds });
  }
}
