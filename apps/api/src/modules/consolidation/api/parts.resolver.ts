import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/context.ts';
import { Requires } from '../../../platform/access/index.ts';
import { SplitComment } from '../use-cases/split-comment.ts';
import { SplitCommentInputType, SplitCommentResult } from './parts.types.ts';

@Resolver()
export class PartsResolver {
  constructor(private readonly split: SplitComment) {}

  @Mutation(() => SplitCommentResult, {
    description: 'Cuts a comment into parts that are decided each on its own; none makes it whole again.',
  })
  @Requires('compilation.order')
  async splitComment(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => SplitCommentInputType }) { parts, ...input }: SplitCommentInputType,
  ) {
    const spans = parts.map(({ start, end, provisionId = null }) => ({ start, end, provisionId }));
    return this.split.run(caller, { ...input, parts: spans });
  }
}
