import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, RowLoader } from '../../../platform/graphql/index.ts';
import { SubmittedCommentType } from '../../responses/index.ts';
import { SaidVerdicts, type SaidVerdictView } from '../queries/said.ts';
import { SentReplyWordType } from './own-reply.types.ts';

/** What its body said of a comment that it was written to about, wherever the comment is shown to the authority. */
@Resolver(() => SubmittedCommentType)
export class SaidResolver {
  private readonly said: RowLoader<SaidVerdictView>;

  constructor(verdicts: SaidVerdicts) {
    this.said = new RowLoader(
      async (caller, ids) => verdicts.of(caller, ids),
      ({ commentId }) => commentId,
    );
  }

  @ResolveField(() => [SentReplyWordType], {
    description: 'What its body has said of how it was met, the newest first; the authority is told.',
  })
  async verdicts(@Parent() { id }: SubmittedCommentType, @Context() context: GraphqlContext) {
    return this.said.rowsOf(context, id);
  }
}
