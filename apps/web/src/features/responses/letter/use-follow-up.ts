import { ReceiptSealDocument, type ReceiptSealQuery } from '@samsyn/contracts/responses';
import { useEffect } from 'react';
import { useAnswer } from '../../../app/use-answer.ts';

/** Events are sealed every second; asked again a little later than that, for as long as something is on its way. */
const AGAIN_MS = 1_500;
/** A letter waits for the mail server, which may be away for long: asked about for a minute. */
const TRIES = 40;

export type ReceiptLetter = NonNullable<ReceiptSealQuery['myResponse']>['receiptLetters'][number];

/** What follows a submission within seconds: the seal over it, and the letters with its receipt. */
export function useFollowUp(roundId: string): { seal: string | null; letters: readonly ReceiptLetter[] } {
  const { data, reload } = useAnswer(ReceiptSealDocument, { roundId });
  const seal = data?.myResponse?.receipt?.seal ?? null;
  const letters = data?.myResponse?.receiptLetters ?? [];
  const waiting = seal === null || letters.some(({ state }) => state === 'QUEUED');
  useEffect(() => {
    if (!waiting) return undefined;
    let tries = 0;
    const timer = setInterval(() => {
      tries += 1;
      if (tries > TRIES) clearInterval(timer);
      else void reload();
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [waiting, reload]);
  return { seal, letters };
}
