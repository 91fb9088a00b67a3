import type { Assurance, ResponseForm, Stance } from '../codes.ts';
import type { ReplyChannel, ReplyOutcome } from './codes.ts';

/** What is known of a body of the round when the replies are written. */
export interface AnsweredFacts {
  /** Null: it has not answered. */
  form: ResponseForm | null;
  withdrawn: boolean;
  overallStance: Stance | null;
  points: number;
  hasGeneralText: boolean;
}

/**
 * What the body gets. A letter answers what was said: a body that said nothing gets none, and is told of with the reason. Whoever instead of
 * words of its own endorses another's answer has said something.
 */
export function replyOutcome(facts: AnsweredFacts): ReplyOutcome {
  const { form, withdrawn, overallStance, points, hasGeneralText } = facts;
  if (form === null) return 'NO_ANSWER';
  if (withdrawn) return 'WITHDRAWN';
  if (form === 'OTHER_ORDER') return 'WITHOUT_CONTENTS';
  if (points > 0 || hasGeneralText || overallStance === 'ENDORSES_OTHER') return 'LETTER';
  return overallStance === 'ABSTAINS' ? 'ABSTAINED' : 'NOTHING_SAID';
}

export const getsReply = (outcome: ReplyOutcome): boolean => outcome === 'LETTER' || outcome === 'WITHOUT_CONTENTS';

/** Where a body is reached, and whether it wrote its answer here: one that did has been at its own page of the round. */
export interface ReplyTo {
  invited: boolean;
  answeredHere: boolean;
  address: string | null;
  assurance: Assurance;
}

/**
 * How it gets it. Who answered here reads the letter here. Whose answer came from outside gets the letter itself by mail, unless the round
 * asks more of its readers than a mailbox. Where there is no address it is printed and posted.
 */
export function replyChannel({ invited, answeredHere, address, assurance }: ReplyTo): ReplyChannel {
  if (address === null) return 'POST';
  if (answeredHere) return 'SAMSYN';
  if (assurance === 'EMAIL') return 'EMAIL';
  return invited ? 'SAMSYN' : 'POST';
}
