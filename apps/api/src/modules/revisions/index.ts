import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/index.ts';
import { CarriedCommentsResolver } from './api/carried.resolver.ts';
import { ComparisonResolver } from './api/comparison.resolver.ts';
import { RevisionResolver } from './api/revision.resolver.ts';
import { TraceResolver } from './api/trace.resolver.ts';
import { LateComments } from './use-cases/late-comments.ts';
import { CarriedComments } from './queries/carried-comments.ts';
import { CommentOutcome } from './queries/comment-outcome.ts';
import { ComparisonReasons } from './queries/comparison-reasons.ts';
import { PlacesQuery } from './queries/places.query.ts';
import { ProvisionHistory } from './queries/provision-history.ts';
import { RevisionQuery } from './queries/revision.query.ts';
import { VersionComparisons } from './queries/version-comparison.ts';
import { VersionPairs } from './queries/version-pair.ts';
import { CompareRevision } from './use-cases/compare-revision.ts';
import { ExplainRevision } from './use-cases/explain-revision.ts';
import { JudgeEdges } from './use-cases/judge-edges.ts';
import { JudgePlace } from './use-cases/judge-place.ts';
import { PlaceComments } from './use-cases/place-comments.ts';
import { PublishRevision } from './use-cases/publish-revision.ts';
import { StartRevision } from './use-cases/start-revision.ts';

export { CommentOutcomeType } from './api/trace.types.ts';

/** A text through its versions: what each changes and why, and what becomes of the comments on it. */
@Module({
  imports: [DraftsModule],
  providers: [
    CarriedCommentsResolver,
    CarriedComments,
    RevisionResolver,
    RevisionQuery,
    StartRevision,
    CompareRevision,
    JudgeEdges,
    ExplainRevision,
    PublishRevision,
    PlaceComments,
    LateComments,
    TraceResolver,
    PlacesQuery,
    ProvisionHistory,
    CommentOutcome,
    JudgePlace,
    ComparisonResolver,
    VersionPairs,
    VersionComparisons,
    ComparisonReasons,
  ],
  exports: [VersionPairs],
})
export class RevisionsModule {}

export { VersionPairs, type VersionPairView } from './queries/version-pair.ts';
export { metComments, type MetCommentRow } from './store/met-comments.ts';
export { addTaken, dropTaken, restoreTaken, takenOf, type TakenWording } from './store/taken-wording.store.ts';
export { FrontFieldEnum } from './api/comparison.types.ts';
