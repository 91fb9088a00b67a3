import { Injectable } from '@nestjs/common';
import { reminderDays, reminderMoment } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { reminderGround } from '../store/reminder-plan.store.ts';

/** The job of a day: whoever is to be reminded that day is reminded. Its input is the day. */
export const REMIND = 'remind';

/**
 * Puts the days on which a round's bodies are to be reminded in the queue, in the transaction that settles them: sent, moved, promised more
 * time, another schedule. A day has one job for all rounds. Who is reminded is asked when it runs, so a day that no longer holds, a pause and
 * an answer that has come need nothing taken out of the queue.
 */
@Injectable()
export class PlanReminders {
  constructor(private readonly jobs: Jobs) {}

  async run(tx: Transaction, roundId: string): Promise<void> {
    const ground = await reminderGround(tx, roundId);
    if (ground === null) return;
    const days = ground.deadlines.flatMap((deadline) => reminderDays(deadline, ground.days).map(({ day }) => day));
    for (const day of new Set(days)) {
      const runAt = new Date(reminderMoment(day));
      if (runAt > ground.now) await this.jobs.add(tx, REMIND, { day }, { key: `remind ${day}`, runAt });
    }
  }
}
