import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody, type GraphqlContext, RowLoader } from '../../../platform/graphql/index.ts';
import { CommentOutcomeType } from '../../revisions/index.ts';
import { CommentReplies, type CommentReplyView } from '../queries/comment-reply.ts';
import { OwnOutcomes } from '../queries/own-outcome.query.ts';
import { SaidVerdicts, type SaidVerdictView } from '../queries/said.ts';
import { CommentReplyType, OwnOutcomeType } from './outcome.types.ts';

/** The reply to a comment, beside what else became of it. */
@Resolver(() => CommentOutcomeType)
export class CommentReplyResolver {
  private readonly replies: RowLoader<CommentReplyView>;
  private readonly said: RowLoader<SaidVerdictView>;

  constructor(replies: CommentReplies, verdicts: SaidVerdicts) {
    this.replies = new RowLoader(
      async (caller, ids) => replies.of(caller, ids),
      ({ commentId }) => commentId,
    );
    this.said = new RowLoader(
      async (caller, ids) => verdicts.of(caller, ids),
      ({ commentId }) => commentId,
    );
  }

  @ResolveField(() => CommentReplyType, { nullable: true, description: 'Null: no letter has been sent.' })
  async reply(@Parent() { commentId }: CommentOutcomeType, @Context() context: GraphqlContext) {
    const [reply] = await this.replies.rowsOf(context, commentId);
    return reply === undefined ? null : { ...reply, verdicts: await this.said.rowsOf(context, commentId) };
  }
}

/** What came of a body's own comment. */
@Resolver()
export class OwnOutcomeResolver {
  constructor(private readonly outcomes: OwnOutcomes) {}

  @Query(() => OwnOutcomeType, { nullable: true })
  @Requires('reply.own')
  @NothingBecause('the comment may be none of its own')
  async ownOutcome(@CurrentBody() caller: BodyCaller, @Args('commentId', { type: () => ID }) commentId: string) {
    return this.outcomes.run(caller, commentId);
  }
}
