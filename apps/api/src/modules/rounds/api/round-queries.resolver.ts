import { Args, ID, Int, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { RoundState } from '@samsyn/consultation';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller, Viewer } from '../../../platform/caller.ts';
import { RoundStateEnum } from '../../../platform/graphql/codes.ts';
import { CurrentOfficer, CurrentViewer } from '../../../platform/graphql/index.ts';
import { Live, type RoundChange } from '../../../platform/live/index.ts';
import { BoardQuery } from '../queries/board.query.ts';
import { EarlierSendingsQuery } from '../queries/earlier-sendings.query.ts';
import { RoundFrontQuery } from '../queries/round-front.query.ts';
import { RoundQuery } from '../queries/round.query.ts';
import { RoundsQuery } from '../queries/rounds.query.ts';
import { BoardType } from './board.types.ts';
import { RoundChangeType, RoundConnectionType, RoundFrontType, RoundType } from './round.types.ts';
import { EarlierSendingType, SendingDifferenceType } from './sendings.types.ts';

/** Reading rounds, on either side. */
@Resolver()
export class RoundQueriesResolver {
  constructor(
    private readonly oneRound: RoundQuery,
    private readonly fronts: RoundFrontQuery,
    private readonly manyRounds: RoundsQuery,
    private readonly boards: BoardQuery,
    private readonly sendings: EarlierSendingsQuery,
  ) {}

  @Query(() => RoundConnectionType)
  @Requires('round.read')
  async rounds(
    @CurrentViewer() caller: Viewer,
    @Args('state', { type: () => RoundStateEnum, nullable: true }) state: RoundState | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.manyRounds.run(caller, { state: state ?? null, first, after: after ?? null });
  }

  @Query(() => RoundType, { nullable: true })
  @Requires('round.read')
  async round(@CurrentViewer() caller: Viewer, @Args('slug', { type: () => String }) slug: string) {
    return this.oneRound.bySlug(caller, slug);
  }

  @Query(() => RoundFrontType, {
    nullable: true,
    description: 'The round as far as a session too weak for it may know it; null where one is not asked.',
  })
  @Requires('round.read')
  async roundFront(@CurrentViewer() caller: Viewer, @Args('slug', { type: () => String }) slug: string) {
    return this.fronts.bySlug(caller, slug);
  }

  @Query(() => BoardType, { nullable: true })
  @Requires('board.read')
  async board(@CurrentOfficer() caller: AuthorityCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.boards.run(caller, roundId);
  }

  @Query(() => [EarlierSendingType], {
    description: 'The rounds that have been sent, the latest first: lists to begin from.',
  })
  @Requires('round.prepare')
  async earlierSendings(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
  ) {
    return this.sendings.run(caller, roundId);
  }

  @Query(() => SendingDifferenceType, { description: 'How the list of a round differs from one that was sent before.' })
  @Requires('round.prepare')
  async sendingDifference(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('earlierId', { type: () => ID }) earlierId: string,
  ) {
    return this.sendings.difference(caller, roundId, earlierId);
  }
}

/** What open pages hear of: ids only, to the side that may ask for what they stand for. */
@Resolver()
export class RoundChangesResolver {
  constructor(private readonly live: Live) {}

  @Subscription(() => RoundChangeType, {
    description: 'For the authority: topics `board` and `assessments`.',
    resolve: (change: RoundChange) => change,
  })
  @Requires('board.read')
  roundChanged(@CurrentOfficer() caller: AuthorityCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.live.changesOf(roundId, caller);
  }
}
