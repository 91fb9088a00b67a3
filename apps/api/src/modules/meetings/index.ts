import { Module } from '@nestjs/common';
import { MeetingsResolver, OwnMeetingsResolver } from './api/meetings.resolver.ts';
import { MeetingsQuery } from './queries/meetings.query.ts';
import { OwnMeetingsQuery } from './queries/own-meetings.query.ts';
import { InviteToMeeting } from './use-cases/invite-to-meeting.ts';
import { Meetings } from './use-cases/meetings.ts';
import { SendMeetingLetter } from './use-cases/send-meeting-letter.ts';

export type { MeetingView, SaidView } from './queries/meeting-view.ts';
export { CONSULTED_ON, MEETING_CONTACT_ACTORS, MEETING_CONTACTS } from './queries/meeting.sql.ts';
export { meetingCalendar } from './use-cases/meeting-calendar.ts';
export { MeetingsQuery } from './queries/meetings.query.ts';

/** Meetings with bodies: samråd, hearing, dialogue; what was said, by whom, of which provisions. */
@Module({
  providers: [
    MeetingsResolver,
    OwnMeetingsResolver,
    MeetingsQuery,
    OwnMeetingsQuery,
    Meetings,
    InviteToMeeting,
    SendMeetingLetter,
  ],
  exports: [MeetingsQuery],
})
export class MeetingsModule {}
