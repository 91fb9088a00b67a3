import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/db/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { addLetters, type LetterKind } from '../store/letters.store.ts';
import { ROUND_LETTER } from './send-round-letter.ts';

/** Letters to everybody in a round, written and put in the queue in the transaction of what they tell of. */
@Injectable()
export class RoundLetters {
  constructor(private readonly jobs: Jobs) {}

  /** One letter to each body that has a mailbox, once for what it is about. */
  async toAll(tx: Transaction, roundId: string, { kind, about }: { kind: LetterKind; about: string }): Promise<void> {
    for (const letter of await addLetters(tx, roundId, kind, about))
      await this.jobs.add(tx, ROUND_LETTER, { letter }, { key: `letter ${letter}` });
  }
}
