import { Module } from '@nestjs/common';
import { DeadlineFileController } from './api/deadline-file.controller.ts';
import { DeadlineActsResolver, ExtensionsResolver } from './api/deadlines.resolver.ts';
import { ListsResolver } from './api/lists.resolver.ts';
import { OpenProvisionsResolver } from './api/open-provisions.resolver.ts';
import { RoundActsResolver, RoundPreparationResolver } from './api/round-mutations.resolver.ts';
import { RoundChangesResolver, RoundQueriesResolver } from './api/round-queries.resolver.ts';
import { LettersResolver } from './api/letters.resolver.ts';
import { BoardQuery } from './queries/board.query.ts';
import { DeliveryQuery } from './queries/delivery.query.ts';
import { DistributionListsQuery } from './queries/distribution-lists.query.ts';
import { EarlierSendingsQuery } from './queries/earlier-sendings.query.ts';
import { ExtensionsQuery } from './queries/extensions.query.ts';
import { ListMembersQuery } from './queries/list-members.query.ts';
import { RoundFeedQuery } from './queries/round-feed.query.ts';
import { RoundFrontQuery } from './queries/round-front.query.ts';
import { RoundQuery } from './queries/round.query.ts';
import { RoundsQuery } from './queries/rounds.query.ts';
import { AskExtension } from './use-cases/ask-extension.ts';
import { ChangeRecipients, SaveDistributionList } from './use-cases/change-recipients.ts';
import { CloseRound } from './use-cases/close-round.ts';
import { CreateRound } from './use-cases/create-round.ts';
import { DecideExtension } from './use-cases/decide-extension.ts';
import { ExtensionNews } from './use-cases/extension-news.ts';
import { GiveExtension } from './use-cases/give-extension.ts';
import { IssueInvitationLink } from './use-cases/issue-invitation-link.ts';
import { LetterLedger } from './use-cases/letter-ledger.ts';
import { LetterTexts } from './use-cases/letter-texts.ts';
import { MoveDeadline } from './use-cases/move-deadline.ts';
import { OpenRound } from './use-cases/open-round.ts';
import { PlanReminders } from './use-cases/plan-reminders.ts';
import { OpeningSteps } from './use-cases/opening-steps.ts';
import { PauseRound } from './use-cases/pause-round.ts';
import { ResendInvitation } from './use-cases/resend-invitation.ts';
import { RoundDocuments } from './use-cases/round-documents.ts';
import { SaveListRule } from './use-cases/save-list-rule.ts';
import { RoundLetters } from './use-cases/round-letters.ts';
import { SendInvitation } from './use-cases/send-invitation.ts';
import { SendRoundLetter } from './use-cases/send-round-letter.ts';
import { SetOpenProvisions } from './use-cases/set-open-provisions.ts';
import { SetReminders } from './use-cases/set-reminders.ts';
import { ShutAnswers } from './use-cases/shut-answers.ts';
import { UpdateRound } from './use-cases/update-round.ts';

export { BoardQuery, boardRows, type BoardRowView, type BoardView } from './queries/board.query.ts';
export { DeliveryStateEnum, LetterLanguageEnum } from './api/letters.types.ts';
export { type TextIn, textsIn, textsToSend } from './store/letter-texts.store.ts';
export type { LetterState } from './store/letters.store.ts';
export { addDeltaLetters, addRegistrationLetter } from './use-cases/send-round-letter.ts';
export { REMIND } from './use-cases/plan-reminders.ts';
export { OpeningSteps } from './use-cases/opening-steps.ts';
export { addRecipients, standingNow } from './store/recipients.store.ts';
export { roundById, type RoundView } from './queries/round.query.ts';
export { alreadySent } from './use-cases/update-round.ts';
export { type RoundRow, setFollowedRound } from './store/round.store.ts';
export { RoundResult } from './api/round.types.ts';
export { databaseNow, lockRound, markState, touch as touchRound } from './store/round.store.ts';
export { staleRound } from './use-cases/update-round.ts';
export { DistributionListsQuery } from './queries/distribution-lists.query.ts';
export { ListMembersQuery, type ListMemberView } from './queries/list-members.query.ts';
export { absenceIn, beyondIn } from './queries/absence.ts';
export { NOT_PAUSED, pausedIn, pauseOf, type PauseView } from './queries/pause.ts';
export { ASKED_ABOUT, sectionsAsked, shownForContextIn } from './queries/open-provisions.ts';
export { RoundChangeType, RoundPauseType, RoundType } from './api/round.types.ts';

/** A round from preparation to closing: what it is on, who is asked, who has answered. */
@Module({
  controllers: [DeadlineFileController],
  providers: [
    ...[RoundQueriesResolver, RoundChangesResolver, RoundPreparationResolver, RoundActsResolver],
    ...[ListsResolver, ListMembersQuery, SaveListRule],
    ...[DeadlineActsResolver, ExtensionsResolver, ExtensionsQuery, RoundFeedQuery],
    ...[RoundQuery, RoundFrontQuery, RoundsQuery, BoardQuery, DistributionListsQuery, EarlierSendingsQuery],
    OpeningSteps,
    ...[OpenProvisionsResolver, SetOpenProvisions],
    ...[CreateRound, UpdateRound, ChangeRecipients, SaveDistributionList, RoundDocuments],
    ...[OpenRound, CloseRound, IssueInvitationLink, SendInvitation, ShutAnswers],
    ...[AskExtension, DecideExtension, ExtensionNews, GiveExtension, MoveDeadline, PauseRound, SendRoundLetter],
    ...[
      PlanReminders,
      SetReminders,
      LetterLedger,
      RoundLetters,
      ResendInvitation,
      LetterTexts,
      DeliveryQuery,
      LettersResolver,
    ],
  ],
  exports: [OpeningSteps, BoardQuery, DistributionListsQuery, ListMembersQuery],
})
export class RoundsModule {}
