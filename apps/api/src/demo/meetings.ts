import {
  type GraphqlClient,
  inviteToMeeting,
  loadMeetings,
  type MeetingSeed,
  saveMeeting,
  shareMeeting,
  type VersionInHand,
} from '@samsyn/testing';
import { atClock, workingDayIn } from './days.ts';

/** What the meetings are about. */
export interface MeetingGround {
  assignmentId: string;
  roundId: string;
  version: VersionInHand;
}

/** The meetings about the demonstration's first round: one that was held and whose notes are shared, one that bodies are invited to. */
export async function makeMeetings(
  officer: GraphqlClient,
  ground: MeetingGround,
  actorIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  for (const seed of loadMeetings()) {
    const meeting = await saveMeeting(officer, inputOf(seed, ground, actorIds, now));
    if (seed.isShared === true) await shareMeeting(officer, meeting);
    if (seed.isInvited === true) await inviteToMeeting(officer, meeting);
  }
}

function inputOf(
  seed: MeetingSeed,
  { assignmentId, roundId, version }: MeetingGround,
  actorIds: ReadonlyMap<string, string>,
  now: Date,
): Record<string, unknown> {
  const { kind, title, place, agenda, notes = '', outcome = '' } = seed;
  const day = workingDayIn(seed.inDays, now);
  return {
    ...{ kind, title, place, agenda, notes, outcome, assignmentId, roundId, versionId: version.id },
    startsAt: atClock(day, seed.from).toISOString(),
    endsAt: atClock(day, seed.to).toISOString(),
    participants: seed.participants.map(({ actor, contact }) => ({
      ...{ actorId: actorIds.get(actor), contact, absent: false },
    })),
    points: seed.points.map(({ actor, text, places }) => ({
      ...{ actorId: actorIds.get(actor), text },
      provisionIds: places.map((address) => placeIn(version, address)),
    })),
  };
}

function placeIn({ byAddress }: VersionInHand, address: string): string {
  const place = byAddress.get(address);
  if (place === undefined) throw new Error(`the draft has no ${address}`);
  return place.id;
}
