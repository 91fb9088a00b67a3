import { Injectable } from '@nestjs/common';
import { BOARD_MAX, type Chain, isWritable, problem, type Problem, type ResponseState } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { refuse, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { BodyPeople } from '../../identity/index.ts';
import { absenceIn } from '../../rounds/index.ts';
import { orderOf, saveOrder, saveRoundOrder } from '../store/order.store.ts';

export interface OrderInput {
  chain: Chain;
  ownApproval: boolean;
  board: string;
  expectedVersion: number;
}

/** A coordinator says how the body decides, in general and in one round. What is on its way already goes on as it was sent. Null when it is done. */
@Injectable()
export class SaveSigningOrder {
  constructor(
    private readonly db: UnitOfWork,
    private readonly people: BodyPeople,
  ) {}

  async run(caller: BodyCaller, input: OrderInput): Promise<Refusal | Stale | null> {
    const board = input.board.trim();
    const problems = await this.problems(caller, input.chain, input.ownApproval);
    if (board.length > BOARD_MAX)
      problems.push(problem('BOARD_TOO_LONG', `Korta nämndens namn till högst ${BOARD_MAX} tecken.`, 'board'));
    if (problems.length > 0) return refuseAll(problems);
    return this.db.inTransaction<Refusal | Stale | null>(caller, async (tx) => {
      if (await saveOrder(tx, { ...input, board, by: caller.displayName })) return null;
      const now = await orderOf(tx);
      return stale({
        version: now.version,
        changedAt: now.updatedAt ?? new Date(),
        changedBy: now.updatedBy ?? 'En kollega',
      });
    });
  }

  /** `chain` null: the round goes by the body's order again. */
  async inRound(caller: BodyCaller, roundId: string, chain: Chain | null): Promise<Refusal | null> {
    const problems = chain === null ? [] : await this.problems(caller, chain, null);
    return this.db.inTransaction<Refusal | null>(caller, async (tx) => {
      const round = await tx.one<{ state: ResponseState | null }>(
        `SELECT (SELECT w.state FROM workspace.response w WHERE w.round_id = r.id) AS state
         FROM office.round r JOIN record.invitation i ON i.round_id = r.id WHERE r.id = $1`,
        [roundId],
        'signing-round',
      );
      if (round === null) return absenceIn(tx, roundId);
      if (problems.length > 0) return refuseAll(problems);
      if (round.state !== null && !isWritable(round.state)) return onItsWay();
      await saveRoundOrder(tx, roundId, chain, caller.displayName);
      return null;
    });
  }

  /** A chain that nobody could go to its end would lock the answer for good. */
  private async problems(caller: BodyCaller, chain: Chain, ownApproval: boolean | null): Promise<Problem[]> {
    if (chain === 'DIRECT') return [];
    const people = await this.people.of(caller.organisationId);
    const problems: Problem[] = [];
    if (!people.some(({ role }) => role === 'SIGNATORY'))
      problems.push(
        problem(
          'NO_SIGNATORY',
          'Ni har ingen undertecknare. Ge en kollega den rollen på sidan Kollegor först.',
          'chain',
        ),
      );
    if (ownApproval === false && people.filter(({ role }) => role !== 'READER').length < 2)
      problems.push(
        problem('NOBODY_TO_REVIEW', 'Ni är bara en som skriver. Bjud in en kollega som kan granska.', 'chain'),
      );
    return problems;
  }
}

function onItsWay(): Refusal {
  return refuse(
    'ANSWER_ON_ITS_WAY',
    'Svaret är redan skickat vidare och går den väg det skickades. Ta tillbaka det först om vägen ska ändras.',
  );
}
