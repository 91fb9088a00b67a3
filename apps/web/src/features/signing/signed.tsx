import { decisionWords, signingWords } from '@samsyn/consultation';
import type { BoardDecisionPartsFragment, SigningPartsFragment } from '@samsyn/contracts/signing';
import type { ReactElement } from 'react';
import { useLanguage } from '../../app/text.ts';

/** The formal side of a given answer: in what capacity, and what a board has decided since. */
export function Signed({
  by,
  signing,
  decisions,
}: {
  by: string;
  signing: SigningPartsFragment | null;
  decisions: readonly BoardDecisionPartsFragment[];
}): ReactElement {
  const language = useLanguage();
  return (
    <>
      <p>{signing === null ? by : `${by}, ${signingWords(signing, language)}`}</p>
      {decisions.map((decision) => (
        <p key={`${decision.meetingOn} ${decision.minutesSection} ${decision.outcome}`}>
          {decisionWords(decision, language)}.
        </p>
      ))}
    </>
  );
}
