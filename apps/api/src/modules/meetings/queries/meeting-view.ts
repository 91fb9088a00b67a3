import type { Language, MeetingKind } from '@samsyn/consultation';
import type { LetterState } from '../../rounds/index.ts';

export interface MeetingLineView {
  id: string;
  kind: MeetingKind;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  planned: boolean;
  assignmentId: string | null;
  assignmentTitle: string | null;
  roundId: string | null;
  roundSlug: string | null;
  roundTitle: string | null;
  versionId: string | null;
  versionLabel: string | null;
  participantCount: number;
  pointCount: number;
  sharedAt: Date | null;
}

export interface MeetingView extends MeetingLineView {
  __typename: 'Meeting';
  version: number;
  agenda: string;
  notes: string;
  outcome: string;
  participants: ParticipantView[];
  points: PointView[];
  /** The newest first. */
  letters: MeetingLetterView[];
  /** In which languages its letters are, unless others are chosen. */
  letterLanguages: Language[];
  updatedAt: Date;
  updatedBy: string;
  mayWrite: boolean;
}

export interface ParticipantView {
  actorId: string;
  /** As valid on the day of the meeting. */
  name: string;
  contact: string;
  absent: boolean;
  /** Where the register says that it is reached; null where it has no mailbox. */
  mailbox: string | null;
}

/** A letter that a body was sent to the meeting. */
export interface MeetingLetterView {
  id: string;
  actorId: string;
  /** As valid on the day it was written. */
  name: string;
  address: string;
  /** It told of the time and place that the meeting has now. */
  holds: boolean;
  state: LetterState;
  at: Date;
  failure: string | null;
  by: string;
}

export interface PointView {
  id: string;
  actorId: string;
  name: string;
  text: string;
  places: { provisionId: string; address: string }[];
}

/** A point as whoever consolidates the answers meets it: where it was said as well. */
export interface SaidView extends PointView {
  meetingId: string;
  kind: MeetingKind;
  title: string;
  heldOn: string;
}

/** What a body reads of a meeting it is invited to or took part in. */
export interface OwnMeetingView {
  id: string;
  kind: MeetingKind;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  agenda: string;
  planned: boolean;
  sharedAt: Date | null;
  points: { id: string; text: string; addresses: string[] }[];
}
