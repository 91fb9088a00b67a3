import { isMailAddress } from '../mail-address.ts';
import { type Problem, problem } from '../problem.ts';

/** Letters to a meeting, as they are asked for. */
export interface MeetingInvitations {
  startsAt: number;
  participants: readonly string[];
  recipients: readonly { actorId: string; address: string }[];
}

/** What hinders the letters from being sent, all at once. The field of an address is `address-` and the body's id. */
export function meetingInvitationProblems(
  { startsAt, participants, recipients }: MeetingInvitations,
  now: number,
): Problem[] {
  if (startsAt <= now) return [problem('ALREADY_BEGUN', 'Mötet har börjat eller hållits, så ingen bjuds in till det.')];
  if (recipients.length === 0)
    return [problem('NOBODY_CHOSEN', 'Välj minst en deltagare som ska få brevet.', 'recipients')];
  const there = new Set(participants);
  if (recipients.some(({ actorId }) => !there.has(actorId)))
    return [problem('NO_PARTICIPANT', 'Bjud in dem som står som deltagare. Lägg till fler när du ändrar mötet.')];
  return recipients
    .filter(({ address }) => !isMailAddress(address))
    .map(({ actorId }) =>
      problem('ADDRESS_ODD', 'Skriv en e-postadress, till exempel registrator@region.se.', `address-${actorId}`),
    );
}
