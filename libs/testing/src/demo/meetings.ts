import type { MeetingKind } from '@samsyn/consultation';
import { readJson } from './data.ts';

/** A meeting of the demonstration about its first round: made up, as is what was said. */
export interface MeetingSeed {
  kind: MeetingKind;
  title: string;
  /** From the day of seeding; moved to a working day. */
  inDays: number;
  /** Time of day in Sweden. */
  from: string;
  to: string;
  place: string;
  agenda: string;
  notes?: string;
  outcome?: string;
  participants: { actor: string; contact: string }[];
  points: { actor: string; text: string; places: string[] }[];
  isShared?: boolean;
  isInvited?: boolean;
}

export function loadMeetings(): MeetingSeed[] {
  return readJson<MeetingSeed[]>('demo/moten.json');
}
