import { RecordDecisionDocument } from '@samsyn/contracts/decision';
import { useApolloClient } from '@apollo/client/react';
import { amendmentOf } from '@samsyn/consultation';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRefetchRound, type OfficeRound } from '../rounds/frame/use-round.ts';
import type { Decision } from './decision.ts';
import { DecisionFields } from './decision-fields.tsx';
import { statedOf, valuesOf } from './values.ts';
import styles from './decision.module.css';

/** The decision as it is put on record; of one on record, what has been added at the printing or is corrected. */
export function RecordDialog({
  round,
  decision,
  onClose,
}: {
  round: OfficeRound;
  decision: Decision;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const refetch = useRefetchRound(round.slug);
  const { busy, trouble, dismiss, run } = useOutcome();
  const [latest] = decision.records;
  const [values, setValues] = useState(() => valuesOf(decision));
  const [reason, setReason] = useState('');
  const stated = statedOf(values);
  const corrects = latest !== undefined && amendmentOf(latest, stated) === 'CORRECTED';
  const save = async (): Promise<void> => {
    const input = { roundId: round.id, expectedVersion: decision.version, ...stated, reason };
    const done = await run(async () => {
      const { data } = await client.mutate({
        mutation: RecordDecisionDocument,
        variables: { input: { ...input, participants: [...stated.participants] } },
        refetchQueries: ['RoundDecision'],
      });
      return data?.recordDecision;
    });
    if (done === null) return;
    await refetch();
    client.cache.evict({ fieldName: 'rounds' });
    say(t('decision.recorded'));
    onClose();
  };
  const problems = trouble?.kind === 'refused' ? trouble.problems : [];
  const error = (field: string): string | undefined => problems.find((one) => one.field === field)?.message;
  const isOfForm =
    problems.length > 0 && problems.every(({ field }) => field != null && (field in values || field === 'reason'));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(latest === undefined ? 'decision.record' : 'decision.amend')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void save()}>
            {t('decision.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        {!isOfForm && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
        <DecisionFields values={values} onChange={setValues} error={error} versions={decision.versions} />
        {corrects && (
          <TextArea
            label={t('decision.reason')}
            name="reason"
            rows={2}
            value={reason}
            onChange={setReason}
            error={error('reason')}
          />
        )}
      </div>
    </Dialog>
  );
}
