import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import { RedoRevision } from '../use-cases/redo-revision.ts';
import { ReviseDraft } from '../use-cases/revise-draft.ts';
import { TakeOver } from '../use-cases/take-over.ts';
import { UndoRevision } from '../use-cases/undo-revision.ts';
import { CommandInputType, ReviseDraftResult, TakeOverInputType, UndoRevisionResult } from './working-copy.types.ts';

/** The working copy of a draft is changed by commands, and what was changed is undone. */
@Resolver()
export class RevisingResolver {
  constructor(
    private readonly revising: ReviseDraft,
    private readonly undoing: UndoRevision,
    private readonly redoing: RedoRevision,
    private readonly takingOver: TakeOver,
  ) {}

  @Mutation(() => ReviseDraftResult, {
    description: 'Changes a working copy by commands given on what was seen: all of them, in their order, or none.',
  })
  @Requires('draft.write')
  async reviseDraft(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('expectedHead', { type: () => Int }) expectedHead: number,
    @Args('commands', { type: () => [CommandInputType] }) commands: CommandInputType[],
  ) {
    return this.revising.run(caller, draftId, expectedHead, commands);
  }

  @Mutation(() => UndoRevisionResult, { description: 'Takes the last change back, as a new state of the text.' })
  @Requires('draft.write')
  async undoRevision(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('expectedHead', { type: () => Int }) expectedHead: number,
  ) {
    return this.undoing.run(caller, draftId, expectedHead);
  }

  @Mutation(() => UndoRevisionResult, { description: 'Does what was undone last again, as a new state of the text.' })
  @Requires('draft.write')
  async redoRevision(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('expectedHead', { type: () => Int }) expectedHead: number,
  ) {
    return this.redoing.run(caller, draftId, expectedHead);
  }

  @Mutation(() => ReviseDraftResult, {
    description: 'Puts proposed wordings into the working copy; the changes are then explained by their comments.',
  })
  @Requires('draft.write')
  async takeOverWordings(@CurrentOfficer() caller: AuthorityCaller, @Args('input') input: TakeOverInputType) {
    return this.takingOver.run(caller, input);
  }
}
