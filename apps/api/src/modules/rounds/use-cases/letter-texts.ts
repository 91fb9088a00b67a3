import { Injectable } from '@nestjs/common';
import { type Language, type LetterText, letterTextProblems, receivesAnswers } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { found, refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { deliveryIn, type DeliveryView } from '../queries/delivery.query.ts';
import { removeText, saveText, setLanguages, type TextKey } from '../store/letter-texts.store.ts';
import { lockRound } from '../store/round.store.ts';

export interface SaveTextInput extends Omit<TextKey, 'roundId'> {
  /** The round whose letters are being written. */
  roundId: string;
  /** For every round that has no words of its own. */
  forHouse: boolean;
  /** Null: the words that stood before hold again. */
  text: LetterText | null;
}

/** The words of letters: the house's and a round's own. What has been sent has been sent; the next letter has the new words. */
@Injectable()
export class LetterTexts {
  constructor(private readonly db: UnitOfWork) {}

  async save(caller: AuthorityCaller, input: SaveTextInput): Promise<DeliveryView | Refusal> {
    const { roundId, forHouse, kind, language, text } = input;
    const problems = text === null ? [] : letterTextProblems(kind, text);
    if (problems.length > 0) return refuseAll(problems);
    return this.change(caller, roundId, async (tx) => {
      const key: TextKey = { roundId: forHouse ? null : roundId, kind, language };
      if (text === null) await removeText(tx, key);
      else await saveText(tx, caller, key, text);
    });
  }

  async setLanguages(
    caller: AuthorityCaller,
    roundId: string,
    languages: readonly Language[],
  ): Promise<DeliveryView | Refusal> {
    const chosen = [...new Set(languages)];
    if (chosen.length === 0) return refuse('LANGUAGE_MISSING', 'Välj minst ett språk.', 'languages');
    return this.change(caller, roundId, async (tx) => setLanguages(tx, caller, roundId, chosen));
  }

  private async change(
    caller: AuthorityCaller,
    roundId: string,
    work: (tx: Transaction) => Promise<void>,
  ): Promise<DeliveryView | Refusal> {
    return this.db.inTransaction<DeliveryView | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.state !== 'PREPARING' && !receivesAnswers(round.state))
        return refuse('NOT_OPEN', 'Remissen tar inte längre emot svar, så inga fler brev skickas.');
      await work(tx);
      return found(await deliveryIn(tx, roundId));
    });
  }
}
