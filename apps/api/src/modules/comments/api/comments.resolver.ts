import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Stance } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { StanceEnum } from '../../../platform/graphql/codes.ts';
import { CurrentBody } from '../../../platform/graphql/context.ts';
import { Requires } from '../../../platform/access/index.ts';
import { DeleteComment } from '../use-cases/delete-comment.ts';
import { MarkProvision } from '../use-cases/mark-provision.ts';
import { SaveComment } from '../use-cases/save-comment.ts';
import {
  DeleteCommentResult,
  MarkReviewedResult,
  SaveCommentInput,
  SaveCommentResult,
  SetStanceResult,
} from './comment.types.ts';

/** What a body writes on the provisions, in its own room. */
@Resolver()
export class CommentsResolver {
  constructor(
    private readonly saving: SaveComment,
    private readonly deleting: DeleteComment,
    private readonly marking: MarkProvision,
  ) {}

  @Mutation(() => SaveCommentResult)
  @Requires('response.write')
  async saveComment(
    @CurrentBody() caller: BodyCaller,
    @Args('input', { type: () => SaveCommentInput }) input: SaveCommentInput,
  ) {
    const { provisionId = null, segments, proposedWording = null, proposedReason = null, keepsText } = input;
    return this.saving.run(caller, {
      ...input,
      provisionId,
      segments: segments ?? [],
      proposedWording,
      proposedReason,
      keepsText: keepsText ?? false,
    });
  }

  @Mutation(() => DeleteCommentResult)
  @Requires('response.write')
  async deleteComment(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ) {
    return this.deleting.run(caller, { roundId, id }, expectedVersion);
  }

  @Mutation(() => SetStanceResult, { description: 'null takes the stance back.' })
  @Requires('response.write')
  async setProvisionStance(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('provisionId', { type: () => ID }) provisionId: string,
    @Args('stance', { type: () => StanceEnum, nullable: true }) stance: Stance | null,
  ) {
    return this.marking.takeStance(caller, { roundId, provisionId }, stance ?? null);
  }

  @Mutation(() => MarkReviewedResult)
  @Requires('response.write')
  async markReviewed(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('provisionId', { type: () => ID }) provisionId: string,
    @Args('reviewed', { type: () => Boolean }) reviewed: boolean,
  ) {
    return this.marking.markReviewed(caller, { roundId, provisionId }, reviewed);
  }
}
