import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ActingBody } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { type JobInput, Jobs } from '../../../platform/jobs/index.ts';
import { Mailer, refusedForGood } from '../../../platform/mail/index.ts';
import { PersonAddress } from '../../identity/index.ts';
import { WhoseTurn } from '../queries/whose-turn.ts';
import {
  itemsOf,
  mailTo,
  mutesOf,
  noteAttempt,
  noteMail,
  type ReminderItem,
  type ReminderState,
} from '../store/reminder-mail.store.ts';
import { type Addressed, ReminderLetters } from './reminder-letters.ts';

/** The job of a body on a day. */
export const REMIND_BODY = 'remind-body';

/** Somebody who gets a letter: the mailbox the body was asked at, or one of its people. */
interface Addressee extends Addressed {
  name: string;
  items: ReminderItem[];
}

/**
 * Reminds one body: its mailbox, and those of its people whose turn it is, one letter each however many rounds. It acts as the body alone;
 * that it ran is all that can be seen from outside. Every body has such a job, and what it does leaves its traces in the body's own space.
 */
@Injectable()
export class RemindBody implements OnModuleInit {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly turn: WhoseTurn,
    private readonly addresses: PersonAddress,
    private readonly letters: ReminderLetters,
  ) {}

  onModuleInit(): void {
    this.jobs.register(REMIND_BODY, async (input) => this.run(input));
  }

  private async run({ organisation = '', day = '' }: JobInput): Promise<void> {
    const body: ActingBody = { side: 'BODY', organisationId: organisation, userId: null, assurance: 'LOA3' };
    const items = await this.db.inTransaction(body, async (tx) => itemsOf(tx, day));
    const failures: unknown[] = [];
    for (const addressee of await this.addressees(body, items)) {
      // one that fails keeps none of the others from theirs; the job is tried again for it alone
      await this.write(body, day, addressee).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  private async addressees(body: ActingBody, items: readonly ReminderItem[]): Promise<Addressee[]> {
    const found = new Map<string, Addressee>();
    const add = (name: string, to: string, isMailbox: boolean, item: ReminderItem): void => {
      const known = found.get(name) ?? { name, to, isMailbox, items: [] };
      found.set(name, { ...known, items: [...known.items, item] });
    };
    for (const item of items) {
      if (item.mailbox !== null) add(`mailbox:${item.mailbox.toLowerCase()}`, item.mailbox, true, item);
      for (const person of await this.turn.of(body, item)) {
        const to = await this.addresses.of(person);
        // whoever reads the body's mailbox as the own one has read it there
        if (to !== null && to !== item.mailbox?.toLowerCase()) add(`person:${person}`, to, false, item);
      }
    }
    return [...found.values()];
  }

  private async write(body: ActingBody, day: string, addressee: Addressee): Promise<void> {
    const { organisationId } = body;
    const ready = await this.db.inTransaction(body, async (tx) => {
      const row = await mailTo(tx, organisationId, addressee.name, day);
      if (!(['QUEUED', 'FAILED', 'NOT_CONFIGURED'] as ReminderState[]).includes(row.state)) return null;
      const muted = await mutesOf(tx, addressee.name);
      const items = muted.includes(null) ? [] : addressee.items.filter(({ roundId }) => !muted.includes(roundId));
      const state = items.length === 0 ? 'NOT_NEEDED' : this.mailer.isConfigured ? null : 'NOT_CONFIGURED';
      if (state !== null) await noteMail(tx, row.id, { state });
      else await noteAttempt(tx, row.id);
      return state === null ? { id: row.id, items } : null;
    });
    if (ready === null) return;
    const note = async (state: ReminderState, failure: string | null = null): Promise<void> =>
      this.db.inTransaction(body, async (tx) => noteMail(tx, ready.id, { state, failure }));
    try {
      await this.mailer.send(await this.letters.write({ organisationId, ...ready }, addressee));
    } catch (error) {
      const code = refusedForGood(error);
      if (code !== null) return note('BOUNCED', code);
      await note('FAILED', error instanceof Error ? error.name : 'fault');
      throw error;
    }
    await note('SENT');
  }
}
