import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import { Live, type RoundChange } from '../../../platform/live/index.ts';
import { PreviewQuery } from '../queries/preview.query.ts';
import { SuggestionsQuery } from '../queries/suggestions.query.ts';
import { WorkingCopyQuery } from '../queries/working-copy.query.ts';
import { Presence } from '../use-cases/presence.ts';
import {
  CommandInputType,
  CommandPreviewType,
  DraftChangeType,
  DraftPresenceType,
  DraftSuggestionType,
  WorkingCopyType,
} from './working-copy.types.ts';

/** The working copy of a draft: read, and who is there. */
@Resolver()
export class WorkingCopyResolver {
  constructor(
    private readonly copies: WorkingCopyQuery,
    private readonly previews: PreviewQuery,
    private readonly suggestions: SuggestionsQuery,
    private readonly presence: Presence,
    private readonly live: Live,
  ) {}

  @Query(() => WorkingCopyType, { nullable: true })
  @Requires('draft.read')
  async workingCopy(@CurrentOfficer() caller: AuthorityCaller, @Args('draftId', { type: () => ID }) draftId: string) {
    return this.copies.run(caller, draftId);
  }

  @Query(() => [DraftSuggestionType], { description: 'Proposed wordings of comments that are met, in reading order.' })
  @Requires('draft.write')
  async draftSuggestions(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
  ) {
    return this.suggestions.run(caller, draftId);
  }

  @Query(() => CommandPreviewType, { description: 'What a command would do to the text as it stands.' })
  @Requires('draft.write')
  async commandPreview(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('command') command: CommandInputType,
  ) {
    return this.previews.run(caller, draftId, command);
  }

  @Mutation(() => [DraftPresenceType], { description: 'Says that a window is there; answers who is.' })
  @Requires('draft.read')
  async hereInDraft(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('windowId', { type: () => ID }) windowId: string,
    @Args('provisionId', { type: () => ID, nullable: true }) provisionId: string | null,
  ) {
    return this.presence.here(caller, { draftId, windowId, provisionId: provisionId ?? null });
  }

  @Mutation(() => [DraftPresenceType], { description: 'Says that a window is closed; answers who is still there.' })
  @Requires('draft.read')
  async leaveDraft(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('windowId', { type: () => ID }) windowId: string,
  ) {
    return this.presence.gone(caller, draftId, windowId);
  }

  @Subscription(() => DraftChangeType, {
    description: 'That the text of a draft has changed, or who is there.',
    resolve: ({ roundId, topic }: RoundChange) => ({ draftId: roundId, topic }),
  })
  @Requires('draft.read')
  draftChanged(@CurrentOfficer() caller: AuthorityCaller, @Args('draftId', { type: () => ID }) draftId: string) {
    return this.live.changesOf(draftId, caller);
  }
}
