import type { MeetingKind, MeetingText } from '@samsyn/consultation';
import type { SaveMeetingInput } from '@samsyn/contracts/meetings';
import type { Meeting } from '../meeting.ts';

export interface ParticipantValues {
  actorId: string;
  name: string;
  contact: string;
  absent: boolean;
}

export interface PointValues {
  key: string;
  actorId: string;
  text: string;
  places: { provisionId: string; address: string }[];
}

/** A meeting as it stands in the form. */
export interface MeetingValues {
  kind: MeetingKind;
  title: string;
  assignmentId: string;
  roundId: string;
  versionId: string;
  startsAt: string | null;
  endsAt: string | null;
  place: string;
  agenda: string;
  notes: string;
  outcome: string;
  participants: ParticipantValues[];
  points: PointValues[];
}

export interface FieldsProps {
  values: MeetingValues;
  onChange: (parts: Partial<MeetingValues>) => void;
  error: (field: string) => string | undefined;
}

export function emptyMeeting(assignmentId: string, roundId: string): MeetingValues {
  return {
    ...{ kind: 'PRIOR_CONSULTATION', title: '', assignmentId, roundId, versionId: '', startsAt: null, endsAt: null },
    ...{ place: '', agenda: '', notes: '', outcome: '', participants: [], points: [] },
  };
}

export function valuesOf(meeting: Meeting): MeetingValues {
  const { kind, title, assignmentId, roundId, versionId, startsAt, endsAt, place, agenda, notes, outcome } = meeting;
  return {
    ...{ kind, title, startsAt, endsAt, place, agenda, notes, outcome },
    ...{ assignmentId: assignmentId ?? '', roundId: roundId ?? '', versionId: versionId ?? '' },
    participants: meeting.participants.map(({ actorId, name, contact, absent }) => ({
      actorId,
      name,
      contact,
      absent,
    })),
    points: meeting.points.map(({ id, actorId, text, places }) => ({
      ...{ key: id, actorId, text },
      places: places.map(({ provisionId, address }) => ({ provisionId, address })),
    })),
  };
}

/** What the rules of libs/consultation look at. */
export function textOf(values: MeetingValues): MeetingText {
  const moment = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));
  return {
    ...values,
    ...{ assignmentId: values.assignmentId || null, roundId: values.roundId || null },
    versionId: values.versionId || null,
    startsAt: moment(values.startsAt),
    endsAt: moment(values.endsAt),
    points: values.points.map(({ actorId, text, places }) => ({
      ...{ actorId: actorId || null, text },
      provisionIds: places.map(({ provisionId }) => provisionId),
    })),
  };
}

/** What is sent; there are no problems left when it is. */
export function inputOf(
  values: MeetingValues,
  place: { id: string | null; expectedVersion: number },
): SaveMeetingInput {
  const { kind, title, startsAt, endsAt, place: where, agenda, notes, outcome } = values;
  return {
    ...place,
    ...{ kind, title, startsAt: startsAt ?? '', endsAt: endsAt ?? '', place: where, agenda, notes, outcome },
    ...{ assignmentId: values.assignmentId || null, roundId: values.roundId || null },
    versionId: values.versionId || null,
    participants: values.participants.map(({ actorId, contact, absent }) => ({ actorId, contact, absent })),
    points: values.points.map(({ actorId, text, places }) => ({
      ...{ actorId, text },
      provisionIds: places.map(({ provisionId }) => provisionId),
    })),
  };
}
