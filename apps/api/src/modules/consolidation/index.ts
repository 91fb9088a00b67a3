import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/index.ts';
import {
  CompilationMutationsResolver,
  CompilationQueriesResolver,
  SubmittedCommentConnectionResolver,
  SubmittedCommentResolver,
} from './api/consolidation.resolver.ts';
import { SimilarCommentsResolver } from './api/similar.resolver.ts';
import { CompilationOverview } from './queries/compilation-overview.ts';
import { ProvisionAssessmentQuery } from './queries/provision-assessment.ts';
import { ProvisionComments } from './queries/provision-comments.ts';
import { SimilarComments } from './queries/similar-comments.ts';
import { StanceMatrix } from './queries/stance-matrix.ts';
import { AssessComment } from './use-cases/assess-comment.ts';
import { AssessProvision } from './use-cases/assess-provision.ts';

export { commentsState, type CommentsState, commentsKey } from './queries/round-comments.ts';
export { StanceMatrix } from './queries/stance-matrix.ts';

/** The editors' work: reading every comment by provision, and saying what the authority makes of it. */
@Module({
  imports: [DraftsModule],
  providers: [
    CompilationQueriesResolver,
    CompilationMutationsResolver,
    SubmittedCommentResolver,
    SubmittedCommentConnectionResolver,
    SimilarCommentsResolver,
    SimilarComments,
    CompilationOverview,
    ProvisionComments,
    ProvisionAssessmentQuery,
    StanceMatrix,
    AssessComment,
    AssessProvision,
  ],
  exports: [StanceMatrix],
})
export class ConsolidationModule {}
