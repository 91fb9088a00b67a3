import type { ReactElement } from 'react';
import { useLanguage, useText } from '../app/text.ts';
import { formatClock } from '../lib/dates.ts';
import type { Trouble } from '../lib/use-outcome.ts';
import { Button } from './button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Notice } from './notice.tsx';

/** Why the latest change did not go through, and that nothing written is lost. */
export function TroubleNotice({
  trouble,
  onDismiss,
}: {
  trouble: Trouble | null;
  onDismiss: () => void;
}): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  if (trouble === null) return null;
  if (trouble.kind === 'fault') return <FaultNotice error={trouble.error} />;
  const actions = (
    <Button size="dense" onClick={onDismiss}>
      {t('ui.trouble.seen')}
    </Button>
  );
  if (trouble.kind === 'stale') {
    const values = { name: trouble.changedBy, clock: formatClock(trouble.changedAt, language) };
    return (
      <Notice tone="warn" alert title={t('ui.trouble.stale', values)} actions={actions}>
        {t('ui.trouble.staleText')}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" alert title={t('ui.trouble.refused')} actions={actions}>
      {trouble.problems.map(({ code, message, field }) => (
        <p key={code + (field ?? '')}>{message}</p>
      ))}
    </Notice>
  );
}
