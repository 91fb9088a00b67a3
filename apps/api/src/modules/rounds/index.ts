import { Module } from '@nestjs/common';
import { DeadlineFileController } from './api/deadline-file.controller.ts';
import { DeadlineActsResolver, ExtensionsResolver } from './api/deadlines.resolver.ts';
import { RoundActsResolver, RoundPreparationResolver } from './api/round-mutations.resolver.ts';
import { RoundChangesResolver, RoundQueriesResolver } from './api/round-queries.resolver.ts';
import { BoardQuery } from './queries/board.query.ts';
import { DistributionListsQuery } from './queries/distribution-lists.query.ts';
import { EarlierSendingsQuery } from './queries/earlier-sendings.query.ts';
import { ExtensionsQuery } from './queries/extensions.query.ts';
import { RoundFeedQuery } from './queries/round-feed.query.ts';
import { RoundFrontQuery } from './queries/round-front.query.ts';
import { RoundQuery } from './queries/round.query.ts';
import { RoundsQuery } from './queries/rounds.query.ts';
import { AskExtension } from './use-cases/ask-extension.ts';
import { ChangeRecipients, SaveDistributionList } from './use-cases/change-recipients.ts';
import { CloseRound } from './use-cases/close-round.ts';
import { CreateRound } from './use-cases/create-round.ts';
import { DecideExtension } from './use-cases/decide-extension.ts';
import { IssueInvitationLink } from './use-cases/issue-invitation-link.ts';
import { MoveDeadline } from './use-cases/move-deadline.ts';
import { OpenRound } from './use-cases/open-round.ts';
import { PauseRound } from './use-cases/pause-round.ts';
import { RoundDocuments } from './use-cases/round-documents.ts';
import { SendInvitation } from './use-cases/send-invitation.ts';
import { SendRoundLetter } from './use-cases/send-round-letter.ts';
import { ShutAnswers } from './use-cases/shut-answers.ts';
import { UpdateRound } from './use-cases/update-round.ts';

export { boardRows } from './queries/board.query.ts';
export { absenceIn, beyondIn } from './queries/absence.ts';
export { NOT_PAUSED, pausedIn, pauseOf, type PauseView } from './queries/pause.ts';
export { RoundChangeType, RoundPauseType } from './api/round.types.ts';

/** A round from preparation to closing: what it is on, who is asked, who has answered. */
@Module({
  controllers: [DeadlineFileController],
  providers: [
    ...[RoundQueriesResolver, RoundChangesResolver, RoundPreparationResolver, RoundActsResolver],
    ...[DeadlineActsResolver, ExtensionsResolver, ExtensionsQuery, RoundFeedQuery],
    ...[RoundQuery, RoundFrontQuery, RoundsQuery, BoardQuery, DistributionListsQuery, EarlierSendingsQuery],
    ...[CreateRound, UpdateRound, ChangeRecipients, SaveDistributionList, RoundDocuments],
    ...[OpenRound, CloseRound, IssueInvitationLink, SendInvitation, ShutAnswers],
    ...[AskExtension, DecideExtension, MoveDeadline, PauseRound, SendRoundLetter],
  ],
})
export class RoundsModule {}
