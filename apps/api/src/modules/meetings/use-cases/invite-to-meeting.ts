import { Injectable } from '@nestjs/common';
import { type Language, meetingInvitationProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { found, refuse, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { databaseNow } from '../../rounds/index.ts';
import type { MeetingView } from '../queries/meeting-view.ts';
import { meetingById } from '../queries/meetings.query.ts';
import { lockMeeting } from '../store/meeting.store.ts';
import { addMeetingLetters, type MeetingRecipient } from '../store/meeting-letter.store.ts';
import { aboutMeeting, staleMeeting } from './meetings.ts';
import { MEETING_LETTER } from './send-meeting-letter.ts';

export interface InviteInput {
  meetingId: string;
  /** The letters tell of the meeting as whoever sends them has read it. */
  expectedVersion: number;
  recipients: readonly MeetingRecipient[];
  languages: readonly Language[];
}

/** Invites bodies to a meeting, or tells them that it has moved: one letter to each mailbox, put in the queue with what is recorded of it. */
@Injectable()
export class InviteToMeeting {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  async run(caller: AuthorityCaller, input: InviteInput): Promise<MeetingView | Stale | Refusal> {
    const { meetingId, expectedVersion, recipients } = input;
    const languages = [...new Set(input.languages)];
    if (languages.length === 0) return refuse('LANGUAGE_MISSING', 'Välj minst ett språk.', 'languages');
    return this.db.inTransaction<MeetingView | Stale | Refusal>(caller, async (tx) => {
      const now = found(await lockMeeting(tx, meetingId));
      if (now.version !== expectedVersion) return staleMeeting(now);
      const { participants } = found(await meetingById(tx, caller, meetingId));
      const asked = { startsAt: now.startsAt.getTime(), participants: participants.map(({ actorId }) => actorId) };
      const problems = meetingInvitationProblems({ ...asked, recipients }, (await databaseNow(tx)).getTime());
      if (problems.length > 0) return refuseAll(problems);
      const letters = await addMeetingLetters(tx, caller, meetingId, { recipients, languages });
      for (const letter of letters) await this.jobs.add(tx, MEETING_LETTER, { letter }, { key: `letter ${letter}` });
      if (letters.length > 0) {
        const data = { meetingKind: now.kind, startsAt: now.startsAt.toISOString() };
        await recordEvent(tx, { kind: 'MEETING_INVITED', by: caller, ...aboutMeeting(meetingId, now.roundId), data });
      }
      return found(await meetingById(tx, caller, meetingId));
    });
  }
}
