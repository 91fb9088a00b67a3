import { Module } from '@nestjs/common';
import { AnswerController } from './api/answer.controller.ts';
import { AssignmentController } from './api/assignment.controller.ts';
import { ComparisonController } from './api/comparison.controller.ts';
import { CompilationController } from './api/compilation.controller.ts';
import { AssignmentsModule } from '../assignments/index.ts';
import { DraftsModule } from '../drafts/index.ts';
import { ResponsesModule } from '../responses/index.ts';
import { CompilationDataQuery } from './queries/compilation-data.ts';
import { VersionComparison } from './queries/version-comparison.ts';

/** What leaves the house as files. */
@Module({
  imports: [AssignmentsModule, DraftsModule, ResponsesModule],
  controllers: [CompilationController, ComparisonController, AnswerController, AssignmentController],
  providers: [CompilationDataQuery, VersionComparison],
})
export class ExportsModule {}
