import type { ResponseState, Role } from './codes.ts';
import { isWritable } from './codes.ts';
import { problem, type Problem } from './problem.ts';

/**
 * How a body decides on its answers. DIRECT: whoever may submit submits. REVIEW: written, reviewed by another, submitted by a signatory.
 * BOARD: the same, and what is submitted is a board's decision, made already or to be made.
 */
export const CHAINS = ['DIRECT', 'REVIEW', 'BOARD'] as const;
export type Chain = (typeof CHAINS)[number];

/** What has been done on an answer's way, one row each. */
export const SIGN_OFF_STEPS = [
  'SENT',
  'TAKEN_BACK',
  'RETURNED',
  'APPROVED',
  'SUBMITTED',
  'ELSEWHERE',
  'WITHDRAWN',
  'DISCARDED',
] as const;
export type SignOffStep = (typeof SIGN_OFF_STEPS)[number];

/** What somebody may want to do with it. */
export const SIGN_OFF_ACTS = ['SEND', 'TAKE_BACK', 'RETURN', 'APPROVE', 'SUBMIT'] as const;
export type SignOffAct = (typeof SIGN_OFF_ACTS)[number];

/** Legal acts beside the submission: the word that the answer is given in another order, and taking a submitted one back. */
export const LEGAL_ACTS = ['ELSEWHERE', 'WITHDRAW'] as const;
export type LegalAct = (typeof LEGAL_ACTS)[number];

export interface SignOffFacts {
  state: ResponseState;
  /** Of a locked answer the chain it was sent under: a new order holds from the next sending. */
  chain: Chain;
  /** The body has said that who sends for review may approve. */
  ownApproval: boolean;
  /** Who sent it for review, and to whom (null: to whoever of the coordinators and signatories comes first). */
  sentBy: string | null;
  sentTo: string | null;
}

/** Who wants to act: with the role as it is at this moment, and whether a signatory's delegation holds at this moment. */
export interface SignOffPerson {
  userId: string;
  role: Role;
  delegated: boolean;
}

export type SignOffRuling = { step: SignOffStep; next: ResponseState } | { problem: Problem };

const WRITERS: readonly Role[] = ['COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY'];
const SENIORS: readonly Role[] = ['COORDINATOR', 'SIGNATORY'];

/** The rule of the chain: what comes of an act, or why it cannot be done now by this person. */
export function signOffRuling(act: SignOffAct, facts: SignOffFacts, person: SignOffPerson): SignOffRuling {
  if (facts.state === 'SUBMITTED') return no('ALREADY_SUBMITTED', 'Svaret är redan inlämnat.');
  return RULES[act](facts, person);
}

/** Everything the person may do now, in the order of the acts. */
export function signOffActs(facts: SignOffFacts, person: SignOffPerson): SignOffAct[] {
  return SIGN_OFF_ACTS.filter((act) => 'next' in signOffRuling(act, facts, person));
}

/** The order in force: the round's own if there is one, else the body's, else none. */
export function chainOf(order: { body: Chain | null; round: Chain | null }): Chain {
  return order.round ?? order.body ?? 'DIRECT';
}

const RULES: Record<SignOffAct, (facts: SignOffFacts, person: SignOffPerson) => SignOffRuling> = {
  SEND: ({ state, chain }, { role }) => {
    if (!isWritable(state)) return no('ALREADY_SENT', 'Svaret är redan skickat för granskning.');
    if (chain === 'DIRECT')
      return no(
        'NO_REVIEW',
        'Hos er lämnas svar in utan granskning. Samordnaren kan ändra det på sidan Så beslutar vi.',
      );
    return WRITERS.includes(role) ? yes('SENT', 'IN_REVIEW') : notYours('Den som läser kan inte skicka svaret vidare.');
  },
  TAKE_BACK: ({ state, sentBy }, { userId }) => {
    if (isWritable(state)) return open();
    if (state === 'APPROVED')
      return no(
        'ALREADY_APPROVED',
        'Svaret är redan godkänt. Be undertecknaren eller samordnaren skicka tillbaka det.',
      );
    return sentBy === userId
      ? yes('TAKEN_BACK', 'DRAFTING')
      : notYours('Bara den som skickade svaret kan ta tillbaka det. Granskaren kan skicka tillbaka det.');
  },
  RETURN: (facts, person) => {
    if (isWritable(facts.state)) return open();
    const may = isReviewer(facts, person) || (facts.state === 'APPROVED' && person.delegated);
    return may
      ? yes('RETURNED', 'DRAFTING')
      : notYours('Den som svaret är skickat till, samordnaren eller undertecknaren kan skicka tillbaka det.');
  },
  APPROVE: (facts, person) => {
    if (isWritable(facts.state)) return open();
    if (facts.state === 'APPROVED') return no('ALREADY_APPROVED', 'Svaret är redan godkänt.');
    if (!isReviewer(facts, person))
      return notYours('Den som svaret är skickat till, samordnaren eller undertecknaren godkänner det.');
    return facts.sentBy === person.userId && !facts.ownApproval
      ? no('OWN_APPROVAL', 'Den som skickade svaret för granskning godkänner det inte själv. Be en kollega granska.')
      : yes('APPROVED', 'APPROVED');
  },
  SUBMIT: ({ state, chain }, { role, delegated }) => {
    if (isWritable(state) ? chain !== 'DIRECT' : state !== 'APPROVED')
      return no(
        'NOT_APPROVED',
        isWritable(state)
          ? 'Svaret ska granskas innan det lämnas in. Skicka det för granskning.'
          : 'Svaret är inte godkänt än. Det lämnas in när granskaren har godkänt det.',
      );
    return submitsInOwnRight({ chain }, role) || delegated
      ? yes('SUBMITTED', 'SUBMITTED')
      : notYours('Undertecknaren lämnar in svaret, eller den som har fått det på delegation.');
  },
};

/** Whether a role submits without anybody's delegation. */
export function submitsInOwnRight({ chain }: Pick<SignOffFacts, 'chain'>, role: Role): boolean {
  return chain === 'DIRECT' ? SENIORS.includes(role) : role === 'SIGNATORY';
}

/**
 * Why a legal act beside the submission is not this person's to do; null where it is. There is no text in it that somebody could have
 * reviewed, so it goes no way: it is done by whom the chain lets submit.
 */
export function legalActProblem(
  act: LegalAct,
  { chain }: Pick<SignOffFacts, 'chain'>,
  { role, delegated }: Pick<SignOffPerson, 'role' | 'delegated'>,
): Problem | null {
  if (submitsInOwnRight({ chain }, role) || delegated) return null;
  const who = chain === 'DIRECT' ? 'Samordnaren eller undertecknaren' : 'Hos er är det undertecknaren som';
  const does = act === 'WITHDRAW' ? 'återkallar svaret' : 'lämnar besked om att svaret lämnas i annan ordning';
  return problem('NOT_YOUR_STEP', `${who} ${does}, eller den som har fått det på delegation.`);
}

/** The legal acts that are the person's to do. */
export function legalActs(
  facts: Pick<SignOffFacts, 'chain'>,
  person: Pick<SignOffPerson, 'role' | 'delegated'>,
): LegalAct[] {
  return LEGAL_ACTS.filter((act) => legalActProblem(act, facts, person) === null);
}

/** Whom the answer was sent to; coordinators and signatories always, so that nobody's absence stops it. */
function isReviewer({ sentTo }: SignOffFacts, { userId, role }: SignOffPerson): boolean {
  return SENIORS.includes(role) || (sentTo === userId && WRITERS.includes(role));
}

const yes = (step: SignOffStep, next: ResponseState): SignOffRuling => ({ step, next });
const no = (code: string, words: string): SignOffRuling => ({ problem: problem(code, words) });
const notYours = (words: string): SignOffRuling => no('NOT_YOUR_STEP', words);
const open = (): SignOffRuling =>
  no('NOT_IN_REVIEW', 'Svaret ligger inte för granskning: det har tagits tillbaka eller skickats tillbaka.');
