import { Injectable } from '@nestjs/common';
import type { Problem } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import type { RoundRow } from '../store/round.store.ts';

/** What another module has to say, and to do, when a round is sent; in the same transaction. */
export interface OpeningStep {
  /** What hinders it, beside the round's own rules. */
  problems: (tx: Transaction, round: RoundRow) => Promise<Problem[]>;
  /** Once the list is frozen and everybody on it invited. */
  sent: (tx: Transaction, caller: AuthorityCaller, round: RoundRow) => Promise<void>;
}

/** Where modules that know of rounds, and that rounds do not know of, take part in the sending. */
@Injectable()
export class OpeningSteps {
  private readonly steps: OpeningStep[] = [];

  register(step: OpeningStep): void {
    this.steps.push(step);
  }

  async problems(tx: Transaction, round: RoundRow): Promise<Problem[]> {
    const found: Problem[] = [];
    for (const step of this.steps) found.push(...(await step.problems(tx, round)));
    return found;
  }

  async sent(tx: Transaction, caller: AuthorityCaller, round: RoundRow): Promise<void> {
    for (const step of this.steps) await step.sent(tx, caller, round);
  }
}
