import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/index.ts';
import {
  CompilationMutationsResolver,
  CompilationQueriesResolver,
  SubmittedCommentConnectionResolver,
  SubmittedCommentResolver,
} from './api/consolidation.resolver.ts';
import { ConsistencyResolver } from './api/consistency.resolver.ts';
import { HeatResolver } from './api/heat.resolver.ts';
import { PartsResolver } from './api/parts.resolver.ts';
import { ReasonsResolver } from './api/reasons.resolver.ts';
import { SimilarCommentsResolver } from './api/similar.resolver.ts';
import { TogetherResolver } from './api/together.resolver.ts';
import { CompilationOverview } from './queries/compilation-overview.ts';
import { Consistency } from './queries/consistency.ts';
import { EarlierReasons } from './queries/earlier-reasons.ts';
import { Heat } from './queries/heat.ts';
import { LatestStep } from './queries/latest-step.ts';
import { ProvisionAssessmentQuery } from './queries/provision-assessment.ts';
import { ProvisionComments } from './queries/provision-comments.ts';
import { SimilarComments } from './queries/similar-comments.ts';
import { StanceMatrix } from './queries/stance-matrix.ts';
import { TogetherPreview } from './queries/together-preview.ts';
import { AcknowledgeWarning } from './use-cases/acknowledge-warning.ts';
import { AssessComment } from './use-cases/assess-comment.ts';
import { AssessProvision } from './use-cases/assess-provision.ts';
import { ChangeTogether } from './use-cases/change-together.ts';
import { KeepTemplate } from './use-cases/keep-template.ts';
import { SettleAssessment } from './use-cases/settle-assessment.ts';
import { SplitComment } from './use-cases/split-comment.ts';
import { UndoTogether } from './use-cases/undo-together.ts';

export { refuseDecidedUpon } from './store/decided-upon.ts';
export { ASSESSED, counts, DECIDED, goesBy, IS_DECIDED } from './store/counting.ts';
export { VERDICT_SAID } from './store/verdict.ts';
export { AssessmentType } from './api/consolidation.types.ts';
export { assessmentColumns, type AssessmentView } from './store/assessment.store.ts';
export { roundState, type RoundState, commentsKey } from './queries/round-state.ts';
export { undecidedIn, type UndecidedComment } from './queries/undecided.ts';
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
    SettleAssessment,
    HeatResolver,
    Heat,
    PartsResolver,
    SplitComment,
    TogetherResolver,
    TogetherPreview,
    LatestStep,
    ChangeTogether,
    UndoTogether,
    ConsistencyResolver,
    Consistency,
    AcknowledgeWarning,
    ReasonsResolver,
    EarlierReasons,
    KeepTemplate,
  ],
  exports: [StanceMatrix],
})
export class ConsolidationModule {}
