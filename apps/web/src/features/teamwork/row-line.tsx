import { partStanding, type PartStanding } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatShortDay, stockholmDay } from '../../lib/dates.ts';
import { useNow } from '../../lib/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import type { WorkPart } from './work-store.ts';
import styles from './row-line.module.css';

const HOUR = 3_600;
const TONES: Record<PartStanding, 'ok' | 'danger' | 'warn' | 'neutral'> = {
  DONE: 'ok',
  LATE: 'danger',
  DUE_SOON: 'warn',
  GOING_ON: 'neutral',
};

/** Who answers for a §, and until when. */
export function RowLine({ part, mine }: { part: WorkPart; mine: boolean }): ReactElement {
  const t = useText();
  return (
    <p className={styles['line']} title={part.guidance || undefined}>
      <span>{t('teamwork.answersFor', { who: mine ? t('teamwork.you') : whoOf(part) })}</span>
      <PartState part={part} />
    </p>
  );
}

/** The person or the unit; both when both are named. */
export function whoOf({ assigneeName, unit }: Pick<WorkPart, 'assigneeName' | 'unit'>): string {
  return [assigneeName ?? '', unit].filter((name) => name !== '').join(', ');
}

/** Where the part stands, in a word with its day. */
export function PartState({ part }: { part: WorkPart }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const today = stockholmDay(useNow(undefined, HOUR));
  const standing = partStanding({ done: part.doneAt !== null, dueOn: part.dueOn }, today);
  if (standing === 'GOING_ON' && part.dueOn === null) return null;
  const day = part.dueOn === null ? '' : formatShortDay(part.dueOn, language);
  return <Badge tone={TONES[standing]}>{t(`teamwork.standing.${standing}`, { day })}</Badge>;
}
