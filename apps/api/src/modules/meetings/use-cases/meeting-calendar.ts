import { meetingWords, type MeetingKind } from '@samsyn/consultation';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** A meeting as a calendar has it. */
export interface MeetingEntry {
  id: string;
  version: number;
  kind: MeetingKind;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  agenda: string;
  updatedAt: Date;
  isCancelled?: boolean;
}

/** The meeting as an entry for a calendar (RFC 5545), in UTC. Fetched or sent again when it has moved, it takes the place of the old one. */
export function meetingCalendar(meeting: MeetingEntry, address: string): string {
  const { id, version, kind, title, startsAt, endsAt, place, agenda, updatedAt, isCancelled = false } = meeting;
  const calendar = ical({ prodId: '//Samsyn//Möte//SV', method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: `mote-${id}@samsyn`,
    sequence: version - 1,
    stamp: updatedAt,
    start: startsAt,
    end: endsAt,
    summary: `${meetingWords('sv')[kind]}: ${title}`,
    location: place,
    ...(agenda === '' ? {} : { description: agenda }),
    ...(isCancelled ? { status: ICalEventStatus.CANCELLED } : {}),
    url: address,
  });
  return calendar.toString();
}
