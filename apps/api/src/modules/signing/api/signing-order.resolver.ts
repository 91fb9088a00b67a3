import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Chain } from '@samsyn/consultation';
import { Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/index.ts';
import type { Refusal, Stale } from '../../../platform/refusals.ts';
import { SigningOrderQuery, type SigningOrderView } from '../queries/signing-order.ts';
import { SaveSigningOrder } from '../use-cases/save-signing-order.ts';
import { ChainEnum, SaveSigningOrderInput, SigningOrderResult, SigningOrderType } from './signing-order.types.ts';

/** How a body decides on its answers. */
@Resolver()
export class SigningOrderResolver {
  constructor(
    private readonly order: SigningOrderQuery,
    private readonly saving: SaveSigningOrder,
  ) {}

  @Query(() => SigningOrderType)
  @Requires('signing.read')
  async signingOrder(@CurrentBody() caller: BodyCaller): Promise<SigningOrderView> {
    return this.order.run(caller);
  }

  @Mutation(() => SigningOrderResult)
  @Requires('signing.order')
  async saveSigningOrder(
    @CurrentBody() caller: BodyCaller,
    @Args('input', { type: () => SaveSigningOrderInput }) input: SaveSigningOrderInput,
  ): Promise<SigningOrderView | Stale | Refusal> {
    return (await this.saving.run(caller, input)) ?? this.order.run(caller);
  }

  @Mutation(() => SigningOrderResult, {
    description: 'Another order for one round; null: as the body’s. An answer on its way goes on as it was sent.',
  })
  @Requires('signing.order')
  async saveRoundOrder(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('chain', { type: () => ChainEnum, nullable: true }) chain: Chain | null,
  ): Promise<SigningOrderView | Stale | Refusal> {
    return (await this.saving.inRound(caller, roundId, chain ?? null)) ?? this.order.run(caller);
  }
}
