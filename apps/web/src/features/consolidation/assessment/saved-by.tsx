import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatClock, formatDay, stockholmDay } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/use-now.ts';

/** Who saved it, and when: the clock today, else the day. */
export function SavedBy({ assessment }: { assessment: { updatedAt: string; updatedBy: string } }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const now = useNow();
  const { updatedAt: at, updatedBy: name } = assessment;
  const today = stockholmDay(now) === stockholmDay(at);
  const when = today ? formatClock(at, language) : formatDay(at, language);
  return <span>{t(today ? 'consolidation.savedToday' : 'consolidation.savedOn', { name, when })}</span>;
}
