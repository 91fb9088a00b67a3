import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatClock } from '../../../lib/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { EditTrouble } from './use-draft-edits.ts';

/** Why the latest change did not go through, and that nothing written is lost. */
export function TroubleNotice({
  trouble,
  onDismiss,
}: {
  trouble: EditTrouble | null;
  onDismiss: () => void;
}): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  if (trouble === null) return null;
  if (trouble.kind === 'fault') return <FaultNotice error={trouble.error} />;
  const actions = (
    <Button size="dense" onClick={onDismiss}>
      {t('drafts.trouble.understood')}
    </Button>
  );
  if (trouble.kind === 'stale') {
    const values = { name: trouble.changedBy, clock: formatClock(trouble.changedAt, language) };
    return (
      <Notice tone="warn" alert title={t('drafts.trouble.staleTitle', values)} actions={actions}>
        {t('drafts.trouble.staleText')}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" alert title={t('drafts.trouble.refused')} actions={actions}>
      {trouble.problems.map(({ code, message, field }) => (
        <p key={code + (field ?? '')}>{message}</p>
      ))}
    </Notice>
  );
}
