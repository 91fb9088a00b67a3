import { Module } from '@nestjs/common';
import { OwnRepliesResolver } from './api/own-replies.resolver.ts';
import { CommentReplyResolver, OwnOutcomeResolver } from './api/outcome.resolver.ts';
import { RepliesResolver } from './api/replies.resolver.ts';
import { SaidResolver } from './api/said.resolver.ts';
import { AnsweredPointsQuery } from './queries/answered-points.query.ts';
import { OwnRepliesQuery } from './queries/own-replies.query.ts';
import { CommentReplies } from './queries/comment-reply.ts';
import { OwnOutcomes } from './queries/own-outcome.query.ts';
import { RepliesQuery } from './queries/replies.query.ts';
import { SaidVerdicts } from './queries/said.ts';
import { SaveReplyPlan } from './use-cases/save-reply-plan.ts';
import { SendReplies } from './use-cases/send-replies.ts';
import { SendReplyMail } from './use-cases/send-reply-mail.ts';
import { WriteReplyWord } from './use-cases/write-reply-word.ts';

export { OwnRepliesQuery } from './queries/own-replies.query.ts';
export { RepliesQuery } from './queries/replies.query.ts';
export { replyReport } from './queries/reply-report.ts';

/** Letters to those who answered a round: what was decided of each point, and the body's word on it (ADR 0041). */
@Module({
  providers: [
    ...[RepliesResolver, OwnRepliesResolver, RepliesQuery, OwnRepliesQuery, AnsweredPointsQuery],
    ...[SaidResolver, SaidVerdicts],
    ...[CommentReplyResolver, CommentReplies, OwnOutcomeResolver, OwnOutcomes],
    ...[SaveReplyPlan, SendReplies, SendReplyMail, WriteReplyWord],
  ],
  exports: [RepliesQuery, OwnRepliesQuery],
})
export class RepliesModule {}
