import { Args, ID, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { askedBelow, CurrentOfficer } from '../../../platform/graphql/index.ts';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import { SubmittedCommentType } from '../../responses/index.ts';
import { CompilationOverview } from '../queries/compilation-overview.ts';
import { ProvisionAssessmentQuery } from '../queries/provision-assessment.ts';
import { ProvisionComments, type AssessedComment, type CommentsPage } from '../queries/provision-comments.ts';
import { StanceMatrix } from '../queries/stance-matrix.ts';
import { AssessComment } from '../use-cases/assess-comment.ts';
import { AssessProvision } from '../use-cases/assess-provision.ts';
import { SettleAssessment } from '../use-cases/settle-assessment.ts';
import {
  AssessCommentInputType,
  AssessCommentResult,
  AssessProvisionInputType,
  AssessProvisionResult,
  CommentFilterType,
  CompilationOverviewType,
  EarlierPointType,
  EndorsedPointType,
  ProvisionAssessmentType,
  SettleAssessmentInputType,
  StanceMatrixType,
  SubmittedCommentConnectionType,
} from './consolidation.types.ts';

/** Reading what came in. */
@Resolver()
export class CompilationQueriesResolver {
  constructor(
    private readonly overview: CompilationOverview,
    private readonly comments: ProvisionComments,
    private readonly assessment: ProvisionAssessmentQuery,
    private readonly matrix: StanceMatrix,
  ) {}

  @Query(() => CompilationOverviewType, { nullable: true })
  @Requires('compilation.read')
  async compilation(@CurrentOfficer() caller: AuthorityCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.overview.run(caller, roundId);
  }

  @Query(() => SubmittedCommentConnectionType, {
    description: 'Comments on one provision with all below it; `provisionId` null lists those on the whole.',
  })
  @Requires('compilation.read')
  async provisionComments(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('provisionId', { type: () => ID, nullable: true }) provisionId: string | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('filter', { type: () => CommentFilterType, nullable: true }) filter: CommentFilterType | null,
    @Info() info: GraphQLResolveInfo,
  ) {
    const asked = { roundId, provisionId: provisionId ?? null, filter: filter ?? null, first, after: after ?? null };
    const ofAssessment = askedBelow(info, 'nodes', 'assessment');
    return this.comments.run(caller, asked, { ofComment: askedBelow(info, 'nodes'), ofAssessment });
  }

  @Query(() => ProvisionAssessmentType, { nullable: true })
  @Requires('compilation.read')
  @NothingBecause('the authority may not have written anything yet')
  async provisionAssessment(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('provisionId', { type: () => ID }) provisionId: string,
  ) {
    return this.assessment.run(caller, roundId, provisionId);
  }

  @Query(() => StanceMatrixType, { nullable: true })
  @Requires('compilation.read')
  async stanceMatrix(@CurrentOfficer() caller: AuthorityCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.matrix.run(caller, roundId);
  }
}

/** Writing what the authority makes of it. */
@Resolver()
export class CompilationMutationsResolver {
  constructor(
    private readonly comment: AssessComment,
    private readonly provision: AssessProvision,
    private readonly settling: SettleAssessment,
  ) {}

  @Mutation(() => AssessCommentResult)
  @Requires('compilation.assess')
  async assessComment(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => AssessCommentInputType }) input: AssessCommentInputType,
  ) {
    const { disposition = null, reason = null, text = null, reasonFrom = null } = input;
    return this.comment.run(caller, { ...input, disposition, reason, text, reasonFrom });
  }

  @Mutation(() => AssessCommentResult, {
    description: 'A proposal is validated, or sent back with a word, by another.',
  })
  @Requires('compilation.validate')
  async settleAssessment(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => SettleAssessmentInputType }) input: SettleAssessmentInputType,
  ) {
    return this.settling.run(caller, { ...input, word: input.word ?? '' });
  }

  @Mutation(() => AssessProvisionResult)
  @Requires('compilation.assess')
  async assessProvision(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => AssessProvisionInputType }) input: AssessProvisionInputType,
  ) {
    return this.provision.run(caller, input);
  }
}

/** What stands beside a comment in the authority's lists; a body's own answer is read without, and has none to show. */
@Resolver(() => SubmittedCommentType)
export class SubmittedCommentResolver {
  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many bodies endorse the point; the authority is told, in its lists.',
  })
  async endorsedBy(@Parent() { beside, wordsId = '' }: Partial<AssessedComment>) {
    return (await beside?.endorsers(wordsId))?.length ?? null;
  }

  @ResolveField(() => [String], { nullable: true, description: 'Which bodies endorse the point, by name.' })
  async endorsers(@Parent() { beside, wordsId = '' }: Partial<AssessedComment>) {
    return (await beside?.endorsers(wordsId)) ?? null;
  }

  @ResolveField(() => EndorsedPointType, { nullable: true })
  async endorsed(@Parent() { beside, endorsesCommentId = null, inherits = false }: Partial<AssessedComment>) {
    return (await beside?.endorsed(endorsesCommentId, inherits)) ?? null;
  }

  @ResolveField(() => EarlierPointType, { nullable: true })
  async earlier(@Parent() { beside, replacesId = null }: Partial<AssessedComment>) {
    return (await beside?.earlier(replacesId)) ?? null;
  }
}

@Resolver(() => SubmittedCommentConnectionType)
export class SubmittedCommentConnectionResolver {
  constructor(private readonly comments: ProvisionComments) {}

  @ResolveField(() => Int)
  async total(@CurrentOfficer() caller: AuthorityCaller, @Parent() page: CommentsPage) {
    return this.comments.total(caller, page.asked);
  }
}
