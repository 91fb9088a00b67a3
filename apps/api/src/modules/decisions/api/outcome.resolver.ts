import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { type GraphqlContext, RowLoader } from '../../../platform/graphql/index.ts';
import { RoundType } from '../../rounds/index.ts';
import { decisionsTold, type ToldDecision } from '../store/decision.store.ts';
import { RoundOutcomeType } from './decision.types.ts';

/** What a round led to, told on its page for good. */
@Resolver(() => RoundType)
export class OutcomeResolver {
  private readonly told: RowLoader<ToldDecision>;

  constructor(db: UnitOfWork) {
    this.told = new RowLoader(
      async (caller, ids) => db.inTransaction(caller, async (tx) => decisionsTold(tx, ids)),
      ({ roundId }) => roundId,
    );
  }

  @ResolveField(() => [RoundOutcomeType], {
    description: 'What it led to: the record that holds first. None: nothing is decided.',
  })
  async decisions(@Parent() { id }: RoundType, @Context() context: GraphqlContext) {
    return this.told.rowsOf(context, id);
  }
}
