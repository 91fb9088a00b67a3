import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { AuthorityCaller, Viewer } from '../../../platform/caller.ts';
import { CurrentOfficer, CurrentViewer } from '../../../platform/graphql/index.ts';
import { Requires } from '../../../platform/access/index.ts';
import { DraftQuery, type DraftView } from '../queries/draft.query.ts';
import { DraftsQuery, type DraftSummaryView } from '../queries/drafts.query.ts';
import { VersionsQuery, type VersionView } from '../queries/versions.query.ts';
import type { VersionSummaryView } from '../store/version-summary.ts';
import { DraftSummaryType, DraftType } from './draft.types.ts';
import { RegulationVersionType, VersionSummaryType } from './version.types.ts';

@Resolver()
export class DraftQueriesResolver {
  constructor(
    private readonly draftOne: DraftQuery,
    private readonly draftList: DraftsQuery,
    private readonly published: VersionsQuery,
  ) {}

  @Query(() => [DraftSummaryType])
  @Requires('draft.read')
  async drafts(@CurrentOfficer() caller: AuthorityCaller): Promise<DraftSummaryView[]> {
    return this.draftList.run(caller);
  }

  @Query(() => DraftType, { nullable: true })
  @Requires('draft.read')
  async draft(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<DraftView | null> {
    return this.draftOne.run(caller, id);
  }

  @Query(() => [VersionSummaryType])
  @Requires('version.read')
  async versions(@CurrentViewer() caller: Viewer): Promise<VersionSummaryView[]> {
    return this.published.list(caller);
  }

  @Query(() => RegulationVersionType, { nullable: true })
  @Requires('version.read')
  async version(
    @CurrentViewer() caller: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<VersionView | null> {
    return this.published.one(caller, id);
  }
}
