import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/index.ts';
import { TeamworkQuery } from '../queries/teamwork.query.ts';
import { MarkViewed } from '../use-cases/mark-viewed.ts';
import { Notes } from '../use-cases/notes.ts';
import { SaveWorkPart } from '../use-cases/save-work-part.ts';
import { SaveWorkPartInputType, TeamworkType, WorkResult, WriteNoteInputType } from './teamwork.types.ts';

/** How a body shares the work on its answer: for its own people and nobody else. */
@Resolver()
export class TeamworkResolver {
  constructor(
    private readonly shared: TeamworkQuery,
    private readonly parts: SaveWorkPart,
    private readonly notes: Notes,
    private readonly viewing: MarkViewed,
  ) {}

  @Query(() => TeamworkType, { nullable: true })
  @Requires('response.read')
  @NothingBecause('no answer may have been begun')
  async teamwork(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.shared.run(caller, roundId);
  }

  @Mutation(() => WorkResult)
  @Requires('teamwork.write')
  async saveWorkPart(
    @CurrentBody() caller: BodyCaller,
    @Args('input', { type: () => SaveWorkPartInputType }) input: SaveWorkPartInputType,
  ) {
    const questionIds = input.questionIds ?? null;
    return this.parts.run(caller, {
      ...input,
      questionIds,
      assigneeId: input.assigneeId ?? null,
      dueOn: input.dueOn ?? null,
    });
  }

  @Mutation(() => WorkResult)
  @Requires('teamwork.write')
  async finishWorkPart(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('partId', { type: () => ID }) id: string,
    @Args('done', { type: () => Boolean }) done: boolean,
  ) {
    return this.parts.finish(caller, { roundId, id }, done);
  }

  @Mutation(() => WorkResult)
  @Requires('teamwork.write')
  async removeWorkPart(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('partId', { type: () => ID }) id: string,
  ) {
    return this.parts.remove(caller, { roundId, id });
  }

  @Mutation(() => WorkResult)
  @Requires('teamwork.write')
  async writeNote(
    @CurrentBody() caller: BodyCaller,
    @Args('input', { type: () => WriteNoteInputType }) input: WriteNoteInputType,
  ) {
    const { threadId = null, provisionId = null, commentId = null } = input;
    return this.notes.write(caller, { ...input, threadId, provisionId, commentId });
  }

  @Mutation(() => WorkResult)
  @Requires('teamwork.write')
  async removeNote(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('noteId', { type: () => ID }) id: string,
  ) {
    return this.notes.remove(caller, { roundId, id });
  }

  @Mutation(() => WorkResult)
  @Requires('teamwork.write')
  async settleThread(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('noteId', { type: () => ID }) id: string,
    @Args('settled', { type: () => Boolean }) settled: boolean,
  ) {
    return this.notes.settle(caller, { roundId, id }, settled);
  }

  @Mutation(() => Boolean, {
    nullable: true,
    description: "Notes what one has looked at. One's own: not even colleagues see it.",
  })
  @Requires('response.read')
  async markViewed(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('provisionIds', { type: () => [ID] }) provisionIds: string[],
  ) {
    return this.viewing.run(caller, roundId, provisionIds);
  }
}
