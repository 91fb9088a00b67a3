import type { CommentToAssessFragment } from '@samsyn/contracts/consolidation';
import { replyWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';

const TONES = { MET: 'ok', PARTLY: 'info', NOT: 'danger' } as const;

/** What the body said of how the point was met, when it was written to: its latest word. */
export function VerdictLine({ verdicts }: Pick<CommentToAssessFragment, 'verdicts'>): ReactElement | null {
  const t = useText();
  const { verdict: names } = replyWords(useLanguage());
  const [last] = verdicts;
  if (last === undefined) return null;
  return (
    <p>
      {t('consolidation.verdict')} <Badge tone={TONES[last.verdict]}>{names[last.verdict]}</Badge> {last.words}
    </p>
  );
}
