import type { ResponseForm, Stance } from '../codes.ts';

/** How a body stands in a round, as lists of bodies tell it. One that answers without having been asked is told as just that. */
export const BODY_STANDINGS = [
  'ANSWERED',
  'NO_REMARK',
  'ABSTAINED',
  'OTHER_ORDER',
  'NO_RESPONSE',
  'WITHDRAWN',
  'UNASKED',
] as const;
export type BodyStanding = (typeof BODY_STANDINGS)[number];

/** The words of record are Swedish. */
export const STANDING_WORDS: Readonly<Record<BodyStanding, string>> = {
  ANSWERED: 'Har svarat',
  NO_REMARK: 'Ingen erinran',
  ABSTAINED: 'Avstår från att yttra sig',
  OTHER_ORDER: 'Svaret lämnas i annan ordning',
  NO_RESPONSE: 'Inget svar',
  WITHDRAWN: 'Återkallat',
  UNASKED: 'Svarat utan att ha tillfrågats',
};

export interface StandingFacts {
  asked: boolean;
  received: boolean;
  withdrawn: boolean;
  form: ResponseForm | null;
  overallStance: Stance | null;
}

export function bodyStanding({ asked, received, withdrawn, form, overallStance }: StandingFacts): BodyStanding {
  if (!received) return 'NO_RESPONSE';
  if (withdrawn) return 'WITHDRAWN';
  if (form === 'OTHER_ORDER') return 'OTHER_ORDER';
  if (!asked) return 'UNASKED';
  if (overallStance === 'ABSTAINS') return 'ABSTAINED';
  return overallStance === 'NO_OBJECTION' ? 'NO_REMARK' : 'ANSWERED';
}
