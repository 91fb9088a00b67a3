import { Injectable } from '@nestjs/common';
import { type Chain, isWritable, type SignOffFacts, type SignOffPerson } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { found } from '../../../platform/refusals.ts';
import { Standings, type StandingNow } from '../../identity/index.ts';
import { type Lock, lockOf, orderIn, type StepRow, stepsOf } from '../../signing/index.ts';
import type { ResponseRow } from '../store/response.store.ts';

/** All that the rule of the chain is asked about, as it is while the answer is held. */
export interface SignOffGround {
  chain: Chain;
  steps: StepRow[];
  lock: Lock | null;
  facts: SignOffFacts;
  person: SignOffPerson;
  standing: StandingNow;
}

/** What the chain is and how far the answer has come on it. */
export async function signOffFacts(
  tx: Transaction,
  response: ResponseRow,
): Promise<Pick<SignOffGround, 'chain' | 'steps' | 'lock' | 'facts'> & { board: string; isRounds: boolean }> {
  const order = await orderIn(tx, response.roundId);
  const steps = await stepsOf(tx, response.id);
  const ofEdition = steps.filter(({ edition }) => edition === response.edition);
  const lock = isWritable(response.state) ? null : lockOf(ofEdition);
  const chain = lock?.sent.chain ?? order.chain;
  const facts: SignOffFacts = {
    state: response.state,
    chain,
    ownApproval: order.ownApproval,
    sentBy: lock?.sent.byUser ?? null,
    sentTo: lock?.sent.toUser ?? null,
  };
  return { chain, steps, lock, facts, board: order.board, isRounds: order.isRounds };
}

/** Gathers the ground of a step; to be called with the answer locked. */
@Injectable()
export class GatherSignOff {
  constructor(private readonly standings: Standings) {}

  async run(tx: Transaction, caller: BodyCaller, response: ResponseRow): Promise<SignOffGround> {
    const facts = await signOffFacts(tx, response);
    const standing = found(await this.standings.of(tx, caller, response.roundId));
    const person = { userId: caller.userId, role: standing.role, delegated: standing.delegatedBy !== null };
    return { ...facts, person, standing };
  }
}
