import type { Assurance } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import { notFound, refuse, type Refusal } from '../../../platform/refusals.ts';

const BEYOND = `SELECT assurance FROM office.round_front WHERE round_id = $1 AND rank > register.acting_assurance()`;

const WORDS: Record<Assurance, string> = {
  EMAIL: '',
  MFA: 'Remissen kräver inloggning med två faktorer. Logga in på nytt med nyckel eller med er organisations inloggning. Det du har skrivit finns kvar.',
  LOA3: 'Remissen kräver e-legitimation på tillitsnivå 3. Logga in på nytt med er organisations inloggning. Det du har skrivit finns kvar.',
};

/** The refusal, where the session is too weak for a round that the body is asked in. To be asked in the body's own transaction. */
export async function beyondIn(tx: Transaction, roundId: string): Promise<Refusal | null> {
  const front = await tx.one<{ assurance: Assurance }>(BEYOND, [roundId], 'round-beyond');
  return front === null ? null : refuse('ASSURANCE_TOO_LOW', WORDS[front.assurance]);
}

/** Why a body finds nothing in a round: its session is too weak, or there is nothing for it. */
export async function absenceIn(tx: Transaction, roundId: string): Promise<Refusal> {
  return (await beyondIn(tx, roundId)) ?? notFound();
}
