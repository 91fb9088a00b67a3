import { DecideExtensionDocument, type ExtensionPartsFragment } from '@samsyn/contracts/rounds';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { DeadlineField } from '../../../ui/deadline-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { TimeLeft } from '../time-left.tsx';
import styles from '../deadlines.module.css';

/** More time, until the day that was asked for or another; or none, with a reason. The body is told by mail and on its page. */
export function DecideDialog({
  extension,
  grant,
  serverTime,
  onClose,
}: {
  extension: ExtensionPartsFragment;
  grant: boolean;
  serverTime: string;
  onClose: (done: boolean) => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [until, setUntil] = useState<string | null>(extension.until);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'until' | 'reason' | null>(null);
  const name = extension.organisationName;
  const decide = async (): Promise<void> => {
    const lacks = grant ? (until === null ? 'until' : null) : reason.trim() === '' ? 'reason' : null;
    setMissing(lacks);
    if (lacks !== null) return;
    const variables = { requestId: extension.id, until: grant ? until : null, reason };
    const done = await run(async () => {
      const { data } = await client.mutate({ mutation: DecideExtensionDocument, variables });
      return data?.decideExtension;
    });
    if (done === null) return;
    client.cache.evict({ fieldName: 'board' });
    say(t(grant ? 'deadlines.grant.done' : 'deadlines.refuse.done', { name }));
    onClose(true);
  };
  const problems = trouble?.kind === 'refused' ? trouble.problems : [];
  const error = (field: 'until' | 'reason'): string | undefined =>
    missing === field ? t(`deadlines.${field}.missing`) : problems.find((one) => one.field === field)?.message;
  return (
    <Dialog
      open
      onClose={() => onClose(false)}
      title={t(grant ? 'deadlines.grant.title' : 'deadlines.refuse.title', { name })}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void decide()}>
            {t(grant ? 'deadlines.grant' : 'deadlines.refuse')}
          </Button>
          <Button onClick={() => onClose(false)}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        {!problems.some(({ field }) => field) && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
        {grant && (
          <DeadlineField
            label={t('deadlines.until')}
            name="until"
            value={until}
            onChange={setUntil}
            error={error('until')}
          />
        )}
        {grant && until !== null && <TimeLeft deadline={until} now={serverTime} />}
        <TextArea
          label={t(grant ? 'deadlines.grant.reason' : 'deadlines.refuse.reason')}
          hint={t('deadlines.reason.hint')}
          name="reason"
          rows={3}
          optional={grant}
          value={reason}
          onChange={setReason}
          error={error('reason')}
        />
      </div>
    </Dialog>
  );
}
