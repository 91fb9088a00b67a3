import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Environment } from '../../../config/environment.ts';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { CurrentOfficer } from '../../../platform/graphql/context.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { EXPORTS, type ExportView } from '../store/export.store.ts';
import { AskForExport } from '../use-cases/ask-for-export.ts';
import { ExportResult, RoundExportType, StartExportInputType } from './round-exports.types.ts';

/** A round put together as files: asked for, followed, fetched. */
@Resolver()
export class RoundExportsResolver {
  constructor(
    private readonly db: UnitOfWork,
    private readonly asking: AskForExport,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Query(() => [RoundExportType], { description: 'The newest first.' })
  @Requires('compilation.export')
  async roundExports(@CurrentOfficer() caller: AuthorityCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.db.read<ExportView>(caller, EXPORTS, [roundId], 'exports');
  }

  @Query(() => Int, { description: 'For how many days a file is kept; 0: for good.' })
  @Requires('compilation.export')
  exportsKeptDays(): number {
    return this.environment.EXPORTS_KEPT_DAYS;
  }

  @Mutation(() => ExportResult, { description: 'The same kind and form asked for twice is made once.' })
  @Requires('compilation.export')
  @Limited({ person: EXPORT })
  async startExport(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => StartExportInputType }) input: StartExportInputType,
  ) {
    return this.asking.run(caller, input);
  }

  @Mutation(() => ExportResult)
  @Requires('compilation.export')
  async cancelExport(@CurrentOfficer() caller: AuthorityCaller, @Args('id', { type: () => ID }) id: string) {
    return this.asking.cancel(caller, id);
  }
}
