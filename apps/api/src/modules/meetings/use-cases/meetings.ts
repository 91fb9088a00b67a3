import { Injectable } from '@nestjs/common';
import { meetingProblems, sharingProblem } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { found, refuse, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { databaseNow } from '../../rounds/index.ts';
import type { MeetingView } from '../queries/meeting-view.ts';
import { meetingById } from '../queries/meetings.query.ts';
import {
  isPlace,
  lockMeeting,
  markRemoved,
  markShared,
  type MeetingInput,
  type MeetingLock,
  writeMeeting,
} from '../store/meeting.store.ts';
import { callOff } from '../store/meeting-letter.store.ts';
import { MEETING_LETTER } from './send-meeting-letter.ts';

export interface SaveMeetingInput extends MeetingInput {
  /** Null for a new one. */
  id: string | null;
  expectedVersion: number;
}

type Outcome = MeetingView | Stale | Refusal;

/** Meetings with bodies: planned, noted, shared with those who took part, taken away where noted by mistake. */
@Injectable()
export class Meetings {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  async save(caller: AuthorityCaller, asked: SaveMeetingInput): Promise<Outcome> {
    const input = tidy(asked);
    return this.db.inTransaction<Outcome>(caller, async (tx) => {
      if (asked.id !== null) {
        const now = found(await lockMeeting(tx, asked.id));
        if (now.version !== asked.expectedVersion) return staleMeeting(now);
        // What a body has been shown as noted of it is not written over.
        if (now.sharedAt !== null) return refuse('ALREADY_SHARED', 'Anteckningarna är delgivna och ändras inte mer.');
      }
      const text = { ...input, startsAt: input.startsAt.getTime(), endsAt: input.endsAt.getTime() };
      const problems = meetingProblems(text, (await databaseNow(tx)).getTime());
      if (problems.length > 0) return refuseAll(problems);
      if (!(await isPlace(tx, input)))
        return refuse('PLACE_UNKNOWN', 'Välj ett uppdrag, en remiss och en version som finns.', 'assignmentId');
      const id = await writeMeeting(tx, asked.id, input, caller.displayName);
      const kind = asked.id === null ? 'MEETING_RECORDED' : 'MEETING_CHANGED';
      const data = { meetingKind: input.kind, startsAt: input.startsAt.toISOString() };
      await recordEvent(tx, { kind, by: caller, ...aboutMeeting(id, input.roundId), data });
      return found(await meetingById(tx, caller, id));
    });
  }

  /** From now on each body that took part reads its own points. Not taken back: a body has read them. */
  async share(caller: AuthorityCaller, id: string, expectedVersion: number): Promise<Outcome> {
    return this.db.inTransaction<Outcome>(caller, async (tx) => {
      const now = found(await lockMeeting(tx, id));
      if (now.version !== expectedVersion) return staleMeeting(now);
      const facts = { startsAt: now.startsAt.getTime(), sharedAt: now.sharedAt };
      const wrong = sharingProblem(facts, (await databaseNow(tx)).getTime());
      if (wrong !== null) return refuseAll([wrong]);
      await markShared(tx, id, caller.displayName);
      const data = { meetingKind: now.kind, startsAt: now.startsAt.toISOString() };
      await recordEvent(tx, { kind: 'MEETING_SHARED', by: caller, ...aboutMeeting(id, now.roundId), data });
      return found(await meetingById(tx, caller, id));
    });
  }

  /** What was noted by mistake or is called off. The log keeps that it was there; what has been shared stays. */
  async remove(caller: AuthorityCaller, id: string): Promise<MeetingView | Refusal> {
    return this.db.inTransaction<MeetingView | Refusal>(caller, async (tx) => {
      const now = found(await lockMeeting(tx, id));
      if (now.sharedAt !== null) return refuse('ALREADY_SHARED', 'Anteckningarna är delgivna och tas inte bort.');
      const last = found(await meetingById(tx, caller, id));
      await markRemoved(tx, id, caller.displayName);
      if (now.startsAt > (await databaseNow(tx)))
        for (const letter of await callOff(tx, caller, id))
          await this.jobs.add(tx, MEETING_LETTER, { letter }, { key: `letter ${letter}` });
      const data = { meetingKind: now.kind, startsAt: now.startsAt.toISOString() };
      await recordEvent(tx, { kind: 'MEETING_REMOVED', by: caller, ...aboutMeeting(id, now.roundId), data });
      return last;
    });
  }
}

/** What an event of a meeting is about. */
export const aboutMeeting = (objectId: string, roundId: string | null) => ({
  ...(roundId === null ? {} : { roundId }),
  objectType: 'meeting',
  objectId,
});

export function staleMeeting({ version, updatedAt, updatedBy }: MeetingLock): Stale {
  return stale({ version, changedAt: updatedAt, changedBy: updatedBy });
}

/** Without the blanks that a form leaves around words. */
function tidy(input: SaveMeetingInput): MeetingInput {
  const { title, place, agenda, notes, outcome, participants, points } = input;
  return {
    ...input,
    ...{
      title: title.trim(),
      place: place.trim(),
      agenda: agenda.trim(),
      notes: notes.trim(),
      outcome: outcome.trim(),
    },
    participants: participants.map((one) => ({ ...one, contact: one.contact.trim() })),
    points: points.map((one) => ({ ...one, text: one.text.trim() })),
  };
}
