import {
  AssessTogetherDocument,
  TogetherPreviewDocument,
  ValidateTogetherDocument,
  type TogetherScope,
} from '@samsyn/contracts/consolidation';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useViewer } from '../../../app/viewer.tsx';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { asSeen, planOf, type Act, type Existing, type Plan } from '../model/together.ts';
import { PlannedRows } from './planned-rows.tsx';
import { type Decision, TogetherFields } from './together-fields.tsx';
import styles from './together.module.css';
import { useUndo } from './use-undo.ts';

export interface TogetherDialogProps {
  act: Act;
  scope: TogetherScope;
  onClose: () => void;
  /** When it has been done, or undone. */
  onDone: () => void;
}

/** Several comments in one step: what will be changed is shown row by row, then done as one. */
export function TogetherDialog({ act, scope, onClose, onDone }: TogetherDialogProps): ReactElement {
  const t = useText();
  const viewer = useViewer();
  const [existing, setExisting] = useState<Existing>('KEEP');
  const [decision, setDecision] = useState<Decision>({ disposition: null, reason: '' });
  const [tried, setTried] = useState(false);
  const { data, error, refetch } = useQuery(TogetherPreviewDocument, {
    variables: { scope },
    fetchPolicy: 'network-only',
  });
  const { busy, trouble, dismiss, apply } = useApply({ act, scope, onClose, onDone });
  const preview = data?.togetherPreview;
  const plan = planOf(preview?.rows ?? [], act, existing, viewer);
  const again = (): void => {
    dismiss();
    void refetch().catch(() => undefined);
  };
  const submit = (): void => {
    setTried(true);
    if (act === 'ASSESS' && (decision.disposition === null || decision.reason.trim() === '')) return;
    void apply(plan, decision);
  };
  const title = t(act === 'ASSESS' ? 'consolidation.together.assessTitle' : 'consolidation.together.validateTitle');
  const words = act === 'ASSESS' ? 'consolidation.together.apply' : 'consolidation.together.applyValidate';
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button kind="primary" busy={busy} disabled={plan.changed.length === 0} onClick={submit}>
            {t(words, { count: plan.changed.length })}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {trouble?.kind === 'stale' && (
        <div>
          <Button size="dense" onClick={again}>
            {t('consolidation.together.again')}
          </Button>
        </div>
      )}
      {error !== undefined && <FaultNotice error={error} retry={again} />}
      {preview === undefined && error === undefined && <Loading />}
      {preview !== undefined && (
        <>
          {preview.total > preview.most && (
            <Notice tone="info">{t('consolidation.together.cut', { total: preview.total, most: preview.most })}</Notice>
          )}
          {act === 'ASSESS' && (
            <TogetherFields
              decision={decision}
              onDecision={setDecision}
              tried={tried}
              existing={preview.rows.some(({ assessment }) => Boolean(assessment?.disposition)) ? existing : null}
              onExisting={setExisting}
            />
          )}
          <Summary plan={plan} />
          <PlannedRows rows={plan.changed} kind="changed" />
          <PlannedRows rows={plan.left} kind="left" />
        </>
      )}
    </Dialog>
  );
}

function Summary({ plan: { changed, left, waits } }: { plan: Plan }): ReactElement {
  const t = useText();
  return (
    <p className={styles['summary']} aria-live="polite">
      <b>{t('consolidation.together.changes', { count: changed.length })}</b>{' '}
      {waits > 0 && t('consolidation.together.waits', { count: waits })}{' '}
      {left.length > 0 && t('consolidation.together.left', { count: left.length })}
    </p>
  );
}

function useApply({ act, scope, onClose, onDone }: TogetherDialogProps) {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const undo = useUndo(onDone);
  const { roundId } = scope;
  const apply = async (plan: Plan, { disposition, reason }: Decision): Promise<void> => {
    const rows = asSeen(plan.changed);
    const done = await run(async () => {
      if (act === 'VALIDATE') {
        const input = { roundId, rows };
        return (await client.mutate({ mutation: ValidateTogetherDocument, variables: { input } })).data
          ?.validateTogether;
      }
      const input = { roundId, rows, disposition: disposition ?? 'NOTED', reason: reason.trim(), text: null };
      return (await client.mutate({ mutation: AssessTogetherDocument, variables: { input } })).data?.assessTogether;
    });
    if (done === null) return;
    onClose();
    onDone();
    say(
      t(act === 'ASSESS' ? 'consolidation.together.done' : 'consolidation.together.validated', { count: done.changed }),
      {
        action: { label: t('ui.undo'), run: () => void undo(done.stepId) },
      },
    );
  };
  return { busy, trouble, dismiss, apply };
}
