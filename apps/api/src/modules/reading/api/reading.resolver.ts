import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/context.ts';
import { ReadingList, TOTAL_MOST, type ReadingPageView } from '../queries/reading-list.ts';
import { ReadingReport } from '../queries/reading-report.ts';
import { MARK_MOST, MarkRead } from '../use-cases/mark-read.ts';
import { ReadingConnectionType, ReadingFilterType, ReadingReportType } from './reading.types.ts';

/** The reading room: everything that was submitted, read once, and the account of it. */
@Resolver()
export class ReadingResolver {
  constructor(
    private readonly list: ReadingList,
    private readonly report: ReadingReport,
    private readonly mark: MarkRead,
  ) {}

  @Query(() => ReadingConnectionType, {
    description: "Every comment, every answer's general text and every file of a round, in the order of the text.",
  })
  @Requires('compilation.read')
  async readingList(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('filter', { type: () => ReadingFilterType, nullable: true }) filter: ReadingFilterType | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.list.run(caller, { roundId, filter: filter ?? {}, first, after: after ?? null });
  }

  @Query(() => ReadingReportType, { nullable: true })
  @Requires('compilation.read')
  async readingReport(@CurrentOfficer() caller: AuthorityCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.report.run(caller, roundId);
  }

  @Mutation(() => Int, {
    description: `Puts on record that the person has read these (at most ${MARK_MOST}). Returns how many were new to them.`,
  })
  @Requires('compilation.read')
  async markRead(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ) {
    return this.mark.run(caller, roundId, ids);
  }
}

@Resolver(() => ReadingConnectionType)
export class ReadingConnectionResolver {
  constructor(private readonly list: ReadingList) {}

  @ResolveField(() => Int, {
    description: `How many pass the filter; ${TOTAL_MOST + 1} means more than ${TOTAL_MOST}.`,
  })
  async total(@CurrentOfficer() caller: AuthorityCaller, @Parent() page: ReadingPageView) {
    return this.list.total(caller, page);
  }
}
