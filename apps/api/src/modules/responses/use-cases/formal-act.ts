import {
  type BoardFacts,
  boardProblems,
  minutesSectionOf,
  problem,
  type Problem,
  type Signing,
  submitsInOwnRight,
} from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { addStep } from '../../signing/index.ts';
import type { ResponseRow } from '../store/response.store.ts';
import { dayToday } from '../store/signing.store.ts';
import { idsOf } from './take-sign-off-step.ts';
import type { SignOffGround } from './sign-off-ground.ts';

/** What is missing of the formal side: a board's decision where a board decides, and none where none does. */
export async function formalProblems(
  tx: Transaction,
  { chain }: SignOffGround,
  board: BoardFacts | null,
): Promise<Problem[]> {
  if (chain === 'BOARD') return boardProblems(board, await dayToday(tx));
  return board === null
    ? []
    : [
        problem(
          'NO_BOARD',
          'Hos er beslutar ingen nämnd om svaret. Samordnaren kan ändra det på sidan Så beslutar vi.',
          'board',
        ),
      ];
}

/** In what capacity the answer is given: all that the record keeps of the way it went. */
export function signingBy({ chain, facts, standing }: SignOffGround, board: BoardFacts | null): Signing {
  const isOwn = submitsInOwnRight(facts, standing.role);
  const onBehalfOf = isOwn ? null : (standing.delegatedBy?.name ?? null);
  const decided = chain === 'BOARD' ? board : null;
  return {
    capacity: decided !== null ? 'BOARD' : isOwn ? 'OWN' : 'DELEGATED',
    role: standing.role,
    onBehalfOf,
    board: decided?.board.trim() ?? null,
    meetingOn: decided?.meetingOn ?? null,
    minutesSection: decided === null || decided.preliminary ? null : minutesSectionOf(decided.minutesSection),
    preliminary: decided?.preliminary ?? false,
  };
}

/** What the event log keeps of it: codes and a day, no names. */
export function eventFacts({ role, capacity, preliminary, meetingOn }: Signing): Record<string, unknown> {
  return { role, capacity, preliminary, ...(meetingOn === null ? {} : { meetingOn }) };
}

/** The step of each formal act. */
type FormalStep = 'SUBMITTED' | 'ELSEWHERE' | 'WITHDRAWN';

/** Writes the last step of the body's own trace; the capacity stands in the record already. */
export async function recordFormalAct(
  tx: Transaction,
  { userId, displayName }: BodyCaller,
  act: { kind: FormalStep; response: ResponseRow; ground: SignOffGround; signing: Signing; contentHash: string },
): Promise<void> {
  const { kind, response, ground, signing, contentHash } = act;
  await addStep(tx, {
    ...idsOf(response),
    kind,
    chain: ground.chain,
    contentHash,
    by: { userId, displayName, role: signing.role },
    onBehalfOf: signing.onBehalfOf === null ? null : ground.standing.delegatedBy,
  });
}
