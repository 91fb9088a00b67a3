import { Module } from '@nestjs/common';
import {
  CompilationMutationsResolver,
  CompilationQueriesResolver,
  SubmittedCommentConnectionResolver,
  SubmittedCommentResolver,
} from './api/consolidation.resolver.ts';
import { CompilationOverview } from './queries/compilation-overview.ts';
import { ProvisionAssessmentQuery } from './queries/provision-assessment.ts';
import { ProvisionComments } from './queries/provision-comments.ts';
import { StanceMatrix } from './queries/stance-matrix.ts';
import { AssessComment } from './use-cases/assess-comment.ts';
import { AssessProvision } from './use-cases/assess-provision.ts';

export { StanceMatrix } from './queries/stance-matrix.ts';

/** The editors' work: reading every comment by provision, and saying what the authority makes of it. */
@Module({
  providers: [
    CompilationQueriesResolver,
    CompilationMutationsResolver,
    SubmittedCommentResolver,
    SubmittedCommentConnectionResolver,
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
