import { Injectable, type OnModuleInit } from '@nestjs/common';
import { reminderDays } from '@samsyn/consultation';
import { SYSTEM } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { type JobInput, Jobs } from '../../../platform/jobs/index.ts';
import { REMIND } from '../../rounds/index.ts';
import { type Due, remind, unanswered } from '../store/reminder.store.ts';
import { REMIND_BODY } from './remind-body.ts';

/**
 * A day's reminders, of all rounds at once: who has not answered, and by the own last day is to be reminded today. It is the authority's act
 * and knows no more than the authority; a job for each such body does the rest in that body's place, whatever its answer is like.
 */
@Injectable()
export class Remind implements OnModuleInit {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register(REMIND, async (input) => this.run(input));
  }

  private async run({ day = '' }: JobInput): Promise<void> {
    await this.db.inTransaction(SYSTEM, async (tx) => {
      const due = (await unanswered(tx)).flatMap((one): Due[] => {
        const today = reminderDays(one.deadline.getTime(), one.days).find((planned) => planned.day === day);
        return today === undefined ? [] : [{ ...one, daysBefore: today.daysBefore }];
      });
      for (const organisation of await remind(tx, day, due))
        await this.jobs.add(tx, REMIND_BODY, { organisation, day }, { key: `${REMIND_BODY} ${organisation} ${day}` });
    });
  }
}
