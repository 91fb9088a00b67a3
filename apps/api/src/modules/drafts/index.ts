import { Module } from '@nestjs/common';
import { DraftMutationsResolver } from './api/draft-mutations.resolver.ts';
import { DraftQueriesResolver } from './api/draft-queries.resolver.ts';
import { DraftQuery } from './queries/draft.query.ts';
import { DraftsQuery } from './queries/drafts.query.ts';
import { VersionsQuery } from './queries/versions.query.ts';
import { DraftRepository } from './store/draft.repository.ts';
import { VersionRepository } from './store/version.repository.ts';
import { EditDraft } from './use-cases/edit-draft.ts';
import { ImportDraft } from './use-cases/import-draft.ts';
import { PublishDraft } from './use-cases/publish-draft.ts';
import { TakeInImpact } from './use-cases/take-in-impact.ts';
import { UndoDraftEdit } from './use-cases/undo-draft-edit.ts';

/** A föreskrift from the file it came in to a version nobody can change. */
@Module({
  providers: [
    DraftQueriesResolver,
    DraftMutationsResolver,
    ImportDraft,
    EditDraft,
    TakeInImpact,
    UndoDraftEdit,
    PublishDraft,
    DraftQuery,
    DraftsQuery,
    VersionsQuery,
    DraftRepository,
    VersionRepository,
  ],
  exports: [ImportDraft, PublishDraft, VersionsQuery, DraftRepository, VersionRepository],
})
export class DraftsModule {}

export { DraftStateEnum, DraftType } from './api/draft.types.ts';
export { ProvisionKindEnum, ProvisionType, VersionSummaryType } from './api/version.types.ts';
export { kindOf, type ProvisionKindCode, provisionRecords, type ProvisionView } from './store/provision-record.ts';
export { draftById, type DraftView, toProblem } from './queries/draft.query.ts';
export { DraftRepository, type DraftStep, type LockedDraft } from './store/draft.repository.ts';
export { draftChange } from './store/draft-change.ts';
export { pathOf, UNDO, undoneOf } from './store/draft-path.ts';
export { VersionRepository } from './store/version.repository.ts';
export type { VersionSummaryView } from './store/version-summary.ts';
export { ImportDraft } from './use-cases/import-draft.ts';
export { insertEmptyVersion } from './store/version.repository.ts';
export { statuteOf } from './queries/version-statute.ts';
export { VersionsQuery, type VersionView } from './queries/versions.query.ts';
export { PublishDraft } from './use-cases/publish-draft.ts';
