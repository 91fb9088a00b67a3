import { Module } from '@nestjs/common';
import { ComparisonController } from './api/comparison.controller.ts';
import { CompilationController } from './api/compilation.controller.ts';
import { DraftsModule } from '../drafts/index.ts';
import { CompilationDataQuery } from './queries/compilation-data.ts';
import { VersionComparison } from './queries/version-comparison.ts';

/** What leaves the house as files. */
@Module({
  imports: [DraftsModule],
  controllers: [CompilationController, ComparisonController],
  providers: [CompilationDataQuery, VersionComparison],
})
export class ExportsModule {}
