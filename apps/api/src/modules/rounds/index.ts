import { Module } from '@nestjs/common';
import { RoundActsResolver, RoundPreparationResolver } from './api/round-mutations.resolver.ts';
import { RoundChangesResolver, RoundQueriesResolver } from './api/round-queries.resolver.ts';
import { BoardQuery } from './queries/board.query.ts';
import { DistributionListsQuery } from './queries/distribution-lists.query.ts';
import { RoundFrontQuery } from './queries/round-front.query.ts';
import { RoundQuery } from './queries/round.query.ts';
import { RoundsQuery } from './queries/rounds.query.ts';
import { ChangeRecipients, SaveDistributionList } from './use-cases/change-recipients.ts';
import { CloseRound } from './use-cases/close-round.ts';
import { CreateRound } from './use-cases/create-round.ts';
import { IssueInvitationLink } from './use-cases/issue-invitation-link.ts';
import { OpenRound } from './use-cases/open-round.ts';
import { RoundDocuments } from './use-cases/round-documents.ts';
import { SendInvitation } from './use-cases/send-invitation.ts';
import { ShutAnswers } from './use-cases/shut-answers.ts';
import { UpdateRound } from './use-cases/update-round.ts';

export { boardRows } from './queries/board.query.ts';
export { absenceIn, beyondIn } from './queries/absence.ts';
export { RoundChangeType } from './api/round.types.ts';

/** A round from preparation to closing: what it is on, who is asked, who has answered. */
@Module({
  providers: [
    ...[RoundQueriesResolver, RoundChangesResolver, RoundPreparationResolver, RoundActsResolver],
    ...[RoundQuery, RoundFrontQuery, RoundsQuery, BoardQuery, DistributionListsQuery],
    ...[CreateRound, UpdateRound, ChangeRecipients, SaveDistributionList, RoundDocuments],
    ...[OpenRound, CloseRound, IssueInvitationLink, SendInvitation, ShutAnswers],
  ],
})
export class RoundsModule {}
