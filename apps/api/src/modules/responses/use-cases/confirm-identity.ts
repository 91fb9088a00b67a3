import type { BodyCaller } from '../../../platform/caller.ts';
import { refuse, type Refusal } from '../../../platform/refusals.ts';
import type { AskedRound } from '../store/response.store.ts';

/** How long after the person was identified a signature may be given. */
const CONFIRMED_MS = 10 * 60_000;

/** A signature where an e-identification is demanded is given by somebody who was identified just now, not hours ago. */
export function mustConfirm({ provider }: BodyCaller, round: AskedRound): boolean {
  if (round.assurance !== 'LOA3' || provider === undefined) return false;
  return provider.identifiedAt === null || Date.now() - provider.identifiedAt.getTime() > CONFIRMED_MS;
}

/** `before` names what was about to be done: "innan du lämnar svaret". */
export function identityToConfirm(before: string): Refusal {
  return refuse(
    'IDENTITY_TO_CONFIRM',
    `Bekräfta vem du är ${before}: remissen kräver e-legitimation. Ingenting har gjorts än.`,
  );
}
