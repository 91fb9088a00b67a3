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
    return this.saving.run(caller, commentOf(input));
  }

  @Mutation(() => DeleteCommentResult)
  @Requires('response.write')
  async deleteComment(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('expectedEdition', { type: () => Int, defaultValue: 1 }) expectedEdition: number,
  ) {
    return this.deleting.run(caller, { roundId, id, expectedEdition }, expectedVersion);
  }

  @Mutation(() => SetStanceResult, { description: 'null takes the stance back.' })
  @Requires('response.write')
  async setProvisionStance(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('provisionId', { type: () => ID }) provisionId: string,
    @Args('stance', { type: () => StanceEnum, nullable: true }) stance: Stance | null,
    @Args('expectedEdition', { type: () => Int, defaultValue: 1 }) expectedEdition: number,
  ) {
    return this.marking.takeStance(caller, { roundId, provisionId, expectedEdition }, stance ?? null);
  }

  @Mutation(() => MarkReviewedResult)
  @Requires('response.write')
  async markReviewed(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('provisionId', { type: () => ID }) provisionId: string,
    @Args('reviewed', { type: () => Boolean }) reviewed: boolean,
    @Args('expectedEdition', { type: () => Int, defaultValue: 1 }) expectedEdition: number,
  ) {
    return this.marking.markReviewed(caller, { roundId, provisionId, expectedEdition }, reviewed);
  }
}

/** What a page leaves out is not there; a page that knows of no editions writes in the first. */
function commentOf(input: SaveCommentInput) {
  const {
    provisionId = null,
    segments,
    proposedWording = null,
    proposedReason = null,
    endorsesCommentId = null,
  } = input;
  const words = { proposedWording, proposedReason, segments: segments ?? [] };
  const [keepsText, expectedEdition] = [input.keepsText ?? false, input.expectedEdition ?? 1];
  return { ...input, ...words, provisionId, endorsesCommentId, keepsText, expectedEdition };
}
