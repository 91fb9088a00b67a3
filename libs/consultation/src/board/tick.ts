import type { BoardState, Stance } from '../codes.ts';
import type { Language } from '../labels.ts';

/** How a body is ticked on the list that closes a round: what came of asking it, and whether it had something to say. */
export const BOARD_TICKS = ['REMARKS', 'NO_REMARKS', 'ABSTAINED', 'OTHER_ORDER', 'WITHDRAWN', 'NOT_ANSWERED'] as const;
export type BoardTick = (typeof BOARD_TICKS)[number];

export interface TickFacts {
  state: BoardState;
  overallStance: Stance | null;
  /** Comments in the answer that counts; null while there is none. */
  comments: number | null;
  /** Whether it says something on the whole. */
  hasGeneralWords: boolean;
}

/** To approve on a condition, to object, and to agree with another's answer is to have a remark, however few the words. */
const SAYS_SOMETHING: readonly (Stance | null)[] = ['OPPOSES', 'SUPPORTS_WITH_CONDITIONS', 'ENDORSES_OTHER'];

export function tickOf({ state, overallStance, comments, hasGeneralWords }: TickFacts): BoardTick {
  if (state === 'ABSTAINED' || state === 'OTHER_ORDER' || state === 'WITHDRAWN') return state;
  if (state !== 'SUBMITTED') return 'NOT_ANSWERED';
  const remarks = (comments ?? 0) > 0 || hasGeneralWords || SAYS_SOMETHING.includes(overallStance);
  return remarks ? 'REMARKS' : 'NO_REMARKS';
}

const SV: Record<BoardTick, string> = {
  REMARKS: 'Har svarat, med synpunkter',
  NO_REMARKS: 'Har svarat, utan synpunkter',
  ABSTAINED: 'Avstår från att yttra sig',
  OTHER_ORDER: 'Svarar i annan ordning',
  WITHDRAWN: 'Har återkallat sitt svar',
  NOT_ANSWERED: 'Har inte svarat',
};
const EN: Record<BoardTick, string> = {
  REMARKS: 'Answered, with remarks',
  NO_REMARKS: 'Answered, without remarks',
  ABSTAINED: 'Abstains',
  OTHER_ORDER: 'Answers in another way',
  WITHDRAWN: 'Has withdrawn its response',
  NOT_ANSWERED: 'Has not answered',
};

export function tickWords(tick: BoardTick, language: Language): string {
  return (language === 'sv' ? SV : EN)[tick];
}
