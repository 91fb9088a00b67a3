import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/index.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import { DelegationsQuery, type DelegationsView } from '../queries/delegations.ts';
import { DelegateSigning } from '../use-cases/delegate-signing.ts';
import { DelegateSigningInput, DelegationsResult, DelegationsType } from './delegation.types.ts';

/** Who may submit in a signatory's place: seen by all of the body, given by signatories. */
@Resolver()
export class DelegationResolver {
  constructor(
    private readonly list: DelegationsQuery,
    private readonly delegating: DelegateSigning,
  ) {}

  @Query(() => DelegationsType)
  @Requires('delegation.read')
  async delegations(@CurrentBody() caller: BodyCaller): Promise<DelegationsView> {
    return this.list.run(caller);
  }

  @Mutation(() => DelegationsResult)
  @Requires('delegation.give')
  async delegateSigning(
    @CurrentBody() caller: BodyCaller,
    @Args('input', { type: () => DelegateSigningInput }) { userId, roundId, until, reason }: DelegateSigningInput,
  ): Promise<DelegationsView | Refusal> {
    const input = { userId, roundId: roundId ?? null, until: until ?? null, reason };
    return (await this.delegating.give(caller, input)) ?? this.list.run(caller);
  }

  @Mutation(() => DelegationsResult)
  @Requires('delegation.end')
  async endDelegation(
    @CurrentBody() caller: BodyCaller,
    @Args('delegationId', { type: () => ID }) delegationId: string,
  ): Promise<DelegationsView | Refusal> {
    return (await this.delegating.end(caller, delegationId)) ?? this.list.run(caller);
  }
}
