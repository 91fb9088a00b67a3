import { isMailAddress } from '@samsyn/consultation';
import type { Meeting } from '../meeting.ts';

export type MeetingLetter = Meeting['letters'][number];

export interface InvitedBody {
  actorId: string;
  name: string;
  absent: boolean;
  /** Where a letter would go: where the last one went, else the contact that is noted, else the register's mailbox. */
  address: string;
  /** Those it has been sent, the newest first. */
  letters: MeetingLetter[];
}

/** Each body of the meeting with its letters; those that were invited and are no longer among the participants last. */
export function lettersByBody({ participants, letters }: Pick<Meeting, 'participants' | 'letters'>): InvitedBody[] {
  const there = participants.map(({ actorId, name, absent, contact, mailbox }) => {
    const own = letters.filter((one) => one.actorId === actorId);
    const reached = own.find(({ state }) => state !== 'BOUNCED')?.address;
    const noted = isMailAddress(contact) ? contact.trim() : mailbox;
    return { actorId, name, absent, letters: own, address: reached ?? noted ?? '' };
  });
  const gone = [...new Set(letters.map(({ actorId }) => actorId))].filter(
    (id) => !participants.some(({ actorId }) => actorId === id),
  );
  return [
    ...there,
    ...gone.map((actorId) => {
      const own = letters.filter((one) => one.actorId === actorId);
      return { actorId, name: own[0]?.name ?? '', absent: true, letters: own, address: own[0]?.address ?? '' };
    }),
  ];
}

/** Whether the body has been sent word of the time and place that hold now. */
export const hasHeard = (letters: readonly MeetingLetter[]): boolean =>
  letters.some(({ holds, state }) => holds && state !== 'BOUNCED' && state !== 'NOT_CONFIGURED');
