import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { useAssignmentWords, type Account } from './use-account.ts';

type Report = Pick<Account['reports'][number], 'dueOn' | 'state' | 'daysLeft'>;
const SOON_DAYS = 14;

/** The day of a report and where it stands, in words: `1 oktober 2026 · Försenad 52 dagar`. */
export function Due({ report }: { report: Report }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const words = useAssignmentWords();
  const { dueOn, state, daysLeft } = report;
  const said =
    state === 'OVERDUE'
      ? t('assignments.overdue', { days: -daysLeft })
      : state === 'GIVEN'
        ? words.reportState.GIVEN
        : t('assignments.left', { days: daysLeft });
  return (
    <>
      <time dateTime={dueOn}>{formatDay(dueOn, language)}</time> <Badge tone={toneOf(report)}>{said}</Badge>
    </>
  );
}

function toneOf({ state, daysLeft }: Report): Tone {
  if (state === 'OVERDUE') return 'danger';
  if (state === 'GIVEN') return 'ok';
  return daysLeft <= SOON_DAYS ? 'warn' : 'neutral';
}
