import { Module } from '@nestjs/common';
import { ResponsesModule } from '../responses/index.ts';
import { MailController } from './api/mail.controller.ts';
import { RemindersResolver } from './api/reminders.resolver.ts';
import { WhoseTurn } from './queries/whose-turn.ts';
import { ChooseReminders } from './use-cases/choose-reminders.ts';
import { MuteLinks } from './use-cases/mute-links.ts';
import { Remind } from './use-cases/remind.ts';
import { RemindBody } from './use-cases/remind-body.ts';
import { ReminderLetters } from './use-cases/reminder-letters.ts';
import { TakeBounce } from './use-cases/take-bounce.ts';

/** Reminders: who has not answered is reminded, in its own words; and what comes back of letters (ADR 0030). */
@Module({
  imports: [ResponsesModule],
  controllers: [MailController],
  providers: [
    ...[RemindersResolver, Remind, RemindBody, ReminderLetters, WhoseTurn],
    ...[MuteLinks, ChooseReminders, TakeBounce],
  ],
})
export class NotificationsModule {}
