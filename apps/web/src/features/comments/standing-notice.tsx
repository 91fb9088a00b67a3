import type { ReactElement, ReactNode } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatClock } from '../../lib/dates.ts';
import type { ProblemLike } from '../../lib/refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface StandingNoticeProps {
  sync: 'saved' | 'saving' | 'unsent' | 'conflict' | 'refused';
  problems?: readonly ProblemLike[] | undefined;
  conflict?: { by: string; at: string; theirs: ReactNode | null } | undefined;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** What a person has to know or choose of one text: that it waits for contact, was refused, or that a colleague was first. */
export function StandingNotice({
  sync,
  problems = [],
  conflict,
  onKeepMine,
  onTakeTheirs,
}: StandingNoticeProps): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  if (sync === 'refused') {
    return (
      <Notice tone="danger" alert>
        {problems.map(({ code, message }) => (
          <p key={code + message}>{message}</p>
        ))}
      </Notice>
    );
  }
  if (sync === 'unsent') return <Notice tone="warn">{t('comments.unsent')}</Notice>;
  if (sync !== 'conflict' || conflict === undefined) return null;
  const { by, at, theirs } = conflict;
  return (
    <Notice
      tone="warn"
      alert
      title={t(theirs === null ? 'comments.conflict.gone' : 'comments.conflict.title', {
        by,
        clock: formatClock(at, language),
      })}
      actions={
        <>
          <Button size="dense" onClick={onKeepMine}>
            {t('comments.conflict.mine')}
          </Button>
          <Button size="dense" onClick={onTakeTheirs}>
            {t(theirs === null ? 'comments.conflict.drop' : 'comments.conflict.theirs', { by })}
          </Button>
        </>
      }
    >
      <p>{t('comments.conflict.text')}</p>
      {theirs}
    </Notice>
  );
}
