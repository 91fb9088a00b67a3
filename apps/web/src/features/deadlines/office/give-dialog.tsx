import { GiveExtensionDocument } from '@samsyn/contracts/rounds';
import { extensionGiftProblems } from '@samsyn/consultation';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { DeadlineField } from '../../../ui/deadline-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import type { OfficeRound } from '../../rounds/frame/use-round.ts';
import { TimeLeft } from '../time-left.tsx';
import styles from '../deadlines.module.css';

/** More time for one body that has not asked for it, with the reason. It is told by letter and on its page. */
export function GiveDialog({ round, onClose }: { round: OfficeRound; onClose: () => void }): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const now = useNow(round.serverTime);
  const { busy, trouble, dismiss, run } = useOutcome();
  const [organisationId, setBody] = useState('');
  const [until, setUntil] = useState<string | null>(round.deadline);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState<readonly ProblemLike[]>([]);
  const problems = trouble?.kind === 'refused' ? trouble.problems : checked;
  const error = (field: string): string | undefined => problems.find((one) => one.field === field)?.message;
  const bodies = round.recipients.map(({ actorId, name }) => ({ value: actorId, label: name }));

  const give = async (): Promise<void> => {
    const moments = { ownDeadline: Date.parse(round.deadline), until: until === null ? Number.NaN : Date.parse(until) };
    // what the body has been promised and has asked for is the server's to say
    const found: ProblemLike[] = extensionGiftProblems(
      { roundState: round.state, isWaiting: false, reason, ...moments },
      Date.parse(now),
    );
    if (organisationId === '')
      found.unshift({ code: 'BODY_MISSING', field: 'body', message: t('deadlines.give.bodyMissing') });
    setChecked(found);
    if (found.length > 0 || until === null) return;
    const variables = { roundId: round.id, organisationId, until, reason };
    const done = await run(async () => {
      const { data } = await client.mutate({ mutation: GiveExtensionDocument, variables });
      return data?.giveExtension;
    });
    if (done === null) return;
    client.cache.evict({ fieldName: 'board' });
    say(t('deadlines.grant.done', { name: bodies.find(({ value }) => value === organisationId)?.label ?? '' }));
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('deadlines.give.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void give()}>
            {t('deadlines.give.yes')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        {!problems.some(({ field }) => field) && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
        <p>{t(round.noExtensions ? 'deadlines.give.textNone' : 'deadlines.give.text')}</p>
        <Select
          label={t('deadlines.give.body')}
          name="body"
          value={organisationId}
          onChange={setBody}
          options={bodies}
          placeholder={t('deadlines.give.choose')}
          error={error('body')}
        />
        <DeadlineField
          label={t('deadlines.until')}
          name="until"
          value={until}
          onChange={setUntil}
          error={error('until')}
        />
        {until !== null && <TimeLeft deadline={until} now={now} />}
        <TextArea
          label={t('deadlines.give.reason')}
          hint={t('deadlines.reason.hint')}
          name="reason"
          rows={3}
          value={reason}
          onChange={setReason}
          error={error('reason')}
        />
      </div>
    </Dialog>
  );
}
