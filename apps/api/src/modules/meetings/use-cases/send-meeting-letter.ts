import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { SYSTEM } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { type JobInput, Jobs } from '../../../platform/jobs/index.ts';
import { type Mail, Mailer, refusedForGood } from '../../../platform/mail/index.ts';
import { textsIn } from '../../rounds/index.ts';
import {
  type MeetingLetter,
  meetingLetterToSend,
  type MeetingLetterState,
  noteMeetingAttempt,
  noteMeetingLetter,
} from '../store/meeting-letter.store.ts';
import { meetingCalendar } from './meeting-calendar.ts';
import { agendaOf, meetingMail } from './meeting-mail.ts';

/** The job's name. Its input is the letter's id. */
export const MEETING_LETTER = 'send-meeting-letter';

/**
 * Sends one letter to a meeting, with the meeting as an entry for a calendar. Tried again while the mail server is away; sent, it is not sent
 * again; cut off in between, it goes again under the same Message-ID (ADR 0030).
 */
@Injectable()
export class SendMeetingLetter implements OnModuleInit {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.jobs.register(MEETING_LETTER, async (input) => this.run(input));
  }

  private async run({ letter: id = '' }: JobInput): Promise<void> {
    const mail = await this.prepare(id);
    if (mail === null) return;
    try {
      await this.mailer.send(mail);
    } catch (error) {
      const code = refusedForGood(error);
      if (code !== null) return this.note(id, 'BOUNCED', code);
      await this.note(id, 'FAILED', error instanceof Error ? error.name : 'fault');
      throw error;
    }
    await this.note(id, 'SENT');
  }

  /** The letter, with the attempt written down; null where it is not to be sent, or there is no server to send it by. */
  private async prepare(id: string): Promise<Mail | null> {
    return this.db.inTransaction(SYSTEM, async (tx) => {
      const letter = await meetingLetterToSend(tx, id);
      if (letter === null || (letter.state !== 'QUEUED' && letter.state !== 'FAILED')) return null;
      if (!this.mailer.isConfigured) {
        await noteMeetingLetter(tx, id, { state: 'NOT_CONFIGURED' });
        return null;
      }
      await noteMeetingAttempt(tx, id);
      const texts = await textsIn(tx, letter.roundId, 'MEETING', letter.languages);
      const url = `${this.environment.PUBLIC_URL}/moten`;
      return {
        to: letter.address,
        ...meetingMail(letter, texts, { url, authority: this.environment.SAMSYN_AUTHORITY_NAME }),
        messageId: `<mote-${id}@samsyn>`,
        comesBackAs: { sort: 'm', id },
        attachments: [calendarOf(letter, url)],
      };
    });
  }

  private async note(id: string, state: MeetingLetterState, failure: string | null = null): Promise<void> {
    await this.db.inTransaction(SYSTEM, async (tx) => noteMeetingLetter(tx, id, { state, failure }));
  }
}

function calendarOf(letter: MeetingLetter, url: string): NonNullable<Mail['attachments']>[number] {
  const { meetingId, meetingVersion, meetingKind, title, startsAt, endsAt, place, writtenAt } = letter;
  const entry = {
    ...{ id: meetingId, version: meetingVersion, kind: meetingKind, title, startsAt, endsAt, place },
    ...{ agenda: agendaOf(letter, 'sv'), updatedAt: writtenAt, isCancelled: letter.kind === 'CANCELLATION' },
  };
  return {
    filename: 'mote.ics',
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: Buffer.from(meetingCalendar(entry, url)),
  };
}
