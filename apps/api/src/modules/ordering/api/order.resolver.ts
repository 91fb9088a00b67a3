import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/context.ts';
import { OrderQuery } from '../queries/order.query.ts';
import { CommentPartHereType, OrderedType } from './order.types.ts';

@Resolver()
export class OrderResolver {
  constructor(private readonly order: OrderQuery) {}

  @Query(() => [OrderedType], { description: 'Of the texts that are shown: tags, who answers for them, parts, talk.' })
  @Requires('compilation.read')
  async ordered(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ) {
    return this.order.of(caller, roundId, ids);
  }

  @Query(() => [CommentPartHereType], {
    description: 'Parts that belong on a provision, of comments that stand elsewhere.',
  })
  @Requires('compilation.read')
  async partsHere(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('provisionId', { type: () => ID }) provisionId: string,
  ) {
    return this.order.partsHere(caller, roundId, provisionId);
  }
}
