import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { RedlineBlock, RedlineChange, Segment } from '@samsyn/statute';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller, Viewer } from '../../../platform/caller.ts';
import { CurrentOfficer, CurrentViewer, type GraphqlContext } from '../../../platform/graphql/context.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { ComparisonReasons } from '../queries/comparison-reasons.ts';
import { VersionComparisons, type VersionComparisonView } from '../queries/version-comparison.ts';
import { ReasonedChangeType, VersionComparisonType } from './comparison.types.ts';

/** Any two versions of a text, and why they differ. */
@Resolver()
export class ComparisonResolver {
  constructor(
    private readonly comparisons: VersionComparisons,
    private readonly reasons: ComparisonReasons,
  ) {}

  @Query(() => VersionComparisonType, {
    nullable: true,
    description:
      'Any two versions held against each other, along the steps that were confirmed. Stops when the request is broken off.',
  })
  @Requires('version.read')
  async versionComparison(
    @CurrentViewer() caller: Viewer,
    @Args('fromId', { type: () => ID }) fromId: string,
    @Args('toId', { type: () => ID }) toId: string,
    @Context() context: GraphqlContext,
  ) {
    const found = await this.comparisons.run(caller, fromId, toId, goneSignal(context.reply));
    return found === null ? null : shown(found);
  }

  @Query(() => [ReasonedChangeType], {
    nullable: true,
    description:
      'The reasons that were given for changes in the comparison of two versions; changes without one are left out.',
  })
  @Requires('compilation.read')
  async comparisonReasons(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('fromId', { type: () => ID }) fromId: string,
    @Args('toId', { type: () => ID }) toId: string,
    @Context() context: GraphqlContext,
  ) {
    return this.reasons.run(caller, fromId, toId, goneSignal(context.reply));
  }
}

function shown({ from, to, isSameRegulation, unconfirmed, compared }: VersionComparisonView): VersionComparisonType {
  const { redline, act } = compared;
  return {
    ...{ from, to, isSameRegulation, unconfirmed },
    blocks: redline.blocks.map(blockOf),
    changes: redline.changes.map(changeOf),
    act: {
      ...act,
      parts: act.parts.map((part) => ({ ...part, type: capitals(part.type) })),
      gaps: act.gaps.map(capitals),
      unworded: act.unworded.map(changeOf),
    },
  };
}

const blockOf = (block: RedlineBlock) => ({
  ...block,
  ...{ change: capitals(block.change), level: capitals(block.level), kind: capitals(block.kind) },
  ...{ relation: capitals(block.relation), front: block.front === undefined ? null : capitals(block.front) },
  ...{ title: segmentsOf(block.title), segments: segmentsOf(block.segments) },
  ...{ cells: block.cells?.map(segmentsOf) ?? null, isHeaderRow: block.isHeaderRow === true },
});

const segmentsOf = (segments: readonly Segment[]) =>
  segments.map(({ kind, text }) => ({ kind: kind.toUpperCase(), text }));
const changeOf = (change: RedlineChange) => ({ ...change, kind: capitals(change.kind) });
const capitals = (word: string): string => word.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
