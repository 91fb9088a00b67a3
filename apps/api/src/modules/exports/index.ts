import { Module } from '@nestjs/common';
import { AnswerController } from './api/answer.controller.ts';
import { AssignmentController } from './api/assignment.controller.ts';
import { BoardController } from './api/board.controller.ts';
import { ComparisonController } from './api/comparison.controller.ts';
import { CompilationController } from './api/compilation.controller.ts';
import { EditionFileController } from './api/edition-file.controller.ts';
import { ExportFileController } from './api/export-file.controller.ts';
import { MeetingController } from './api/meeting.controller.ts';
import { QuestionsController } from './api/questions.controller.ts';
import { ReplyController } from './api/reply.controller.ts';
import { RoundExportsResolver } from './api/round-exports.resolver.ts';
import { RegisterController } from './api/register.controller.ts';
import { ActorsModule } from '../actors/index.ts';
import { AssignmentsModule } from '../assignments/index.ts';
import { DraftsModule } from '../drafts/index.ts';
import { MeetingsModule } from '../meetings/index.ts';
import { PositionsModule } from '../positions/index.ts';
import { QuestionsModule } from '../questions/index.ts';
import { RepliesModule } from '../replies/index.ts';
import { ResponsesModule } from '../responses/index.ts';
import { RevisionsModule } from '../revisions/index.ts';
import { RoundsModule } from '../rounds/index.ts';
import { CompilationDataQuery } from './queries/compilation-data.ts';
import { VersionAkn } from './queries/version-akn.ts';
import { VersionComparison } from './queries/version-comparison.ts';
import { AskForExport } from './use-cases/ask-for-export.ts';
import { MakeFile } from './use-cases/make-file.ts';
import { SealCompilation } from './use-cases/seal-compilation.ts';

/** What leaves the house as files. */
@Module({
  imports: [
    ...[ActorsModule, AssignmentsModule, MeetingsModule, DraftsModule],
    ...[PositionsModule, QuestionsModule, RepliesModule, ResponsesModule, RevisionsModule, RoundsModule],
  ],
  controllers: [
    CompilationController,
    EditionFileController,
    ExportFileController,
    ComparisonController,
    AnswerController,
    AssignmentController,
    MeetingController,
    QuestionsController,
    BoardController,
    RegisterController,
    ReplyController,
  ],
  providers: [
    CompilationDataQuery,
    VersionComparison,
    VersionAkn,
    RoundExportsResolver,
    AskForExport,
    MakeFile,
    SealCompilation,
  ],
})
export class ExportsModule {}
