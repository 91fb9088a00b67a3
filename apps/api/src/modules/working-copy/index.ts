import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/index.ts';
import { RevisingResolver } from './api/revising.resolver.ts';
import { WorkingCopyResolver } from './api/working-copy.resolver.ts';
import { PreviewQuery } from './queries/preview.query.ts';
import { SuggestionsQuery } from './queries/suggestions.query.ts';
import { WorkingCopyQuery } from './queries/working-copy.query.ts';
import { Presence } from './use-cases/presence.ts';
import { RedoRevision } from './use-cases/redo-revision.ts';
import { ReviseDraft } from './use-cases/revise-draft.ts';
import { TakeOver } from './use-cases/take-over.ts';
import { UndoRevision } from './use-cases/undo-revision.ts';

/** A draft as its advisers write it: by commands, several at once, with the wordings that others have proposed. */
@Module({
  imports: [DraftsModule],
  providers: [
    WorkingCopyResolver,
    RevisingResolver,
    WorkingCopyQuery,
    PreviewQuery,
    SuggestionsQuery,
    ReviseDraft,
    UndoRevision,
    RedoRevision,
    TakeOver,
    Presence,
  ],
})
export class WorkingCopyModule {}
