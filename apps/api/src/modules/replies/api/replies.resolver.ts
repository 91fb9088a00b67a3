import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Verdict } from '@samsyn/consultation';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { VerdictEnum } from '../../../platform/graphql/codes.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import { AnsweredPointsQuery } from '../queries/answered-points.query.ts';
import { RepliesQuery } from '../queries/replies.query.ts';
import { SaveReplyPlan } from '../use-cases/save-reply-plan.ts';
import { SendReplies } from '../use-cases/send-replies.ts';
import { ReplyLetterType } from './letter.types.ts';
import {
  AnsweredPointConnectionType,
  RoundRepliesResult,
  RoundRepliesType,
  SaveReplyPlanInputType,
  SetReplyAddressResult,
} from './replies.types.ts';

/** The authority's letters to those who answered a round, and what they say of them. */
@Resolver()
export class RepliesResolver {
  constructor(
    private readonly reading: RepliesQuery,
    private readonly points: AnsweredPointsQuery,
    private readonly plan: SaveReplyPlan,
    private readonly sending: SendReplies,
  ) {}

  @Query(() => RoundRepliesType, { nullable: true })
  @Requires('reply.read')
  async roundReplies(@CurrentOfficer() caller: AuthorityCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.reading.run(caller, roundId);
  }

  @Query(() => ReplyLetterType, { nullable: true })
  @Requires('reply.read')
  @NothingBecause('a body that said nothing gets no letter')
  async replyLetter(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ) {
    return this.reading.letter(caller, { roundId, organisationId });
  }

  @Query(() => AnsweredPointConnectionType, {
    description: 'The points of all letters, by body; those that were said something of, those that were not, or all.',
  })
  @Requires('reply.read')
  async answeredPoints(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('verdict', { type: () => VerdictEnum, nullable: true }) verdict: Verdict | null,
    @Args('unanswered', { type: () => Boolean, nullable: true }) unanswered: boolean | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    const which = unanswered === true ? 'UNANSWERED' : (verdict ?? null);
    return this.points.run(caller, { roundId, verdict: which, first, after: after ?? null });
  }

  @Mutation(() => RoundRepliesResult, { description: 'What all letters say beside the points, whole.' })
  @Requires('reply.write')
  async saveReplyPlan(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => SaveReplyPlanInputType }) input: SaveReplyPlanInputType,
  ) {
    const { opening, closing, answerBy, ...rest } = input;
    const texts = { opening: opening ?? null, closing: closing ?? null };
    return this.plan.run(caller, { ...rest, ...texts, answerBy: answerBy ?? null });
  }

  @Mutation(() => SetReplyAddressResult, { description: "Where a body's letter goes; no address: by post." })
  @Requires('reply.write')
  async setReplyAddress(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('address', { type: () => String }) address: string,
  ) {
    return this.plan.address(caller, { roundId, organisationId, address });
  }

  @Mutation(() => RoundRepliesResult, {
    description: 'To each body that is to have a letter and has none; to nobody twice. Never taken back.',
  })
  @Requires('reply.write')
  async sendReplies(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ) {
    return this.sending.run(caller, { roundId, expectedVersion });
  }
}
