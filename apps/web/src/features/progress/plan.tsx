import { PlanAssessmentDocument } from '@samsyn/contracts/progress';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { formatDay } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Progress } from './model.ts';
import styles from './progress.module.css';

/** By which day all is meant to be decided, and whether the work is in time with it. */
export function Plan({
  roundId,
  progress: { plan, days },
  again,
}: {
  roundId: string;
  progress: Progress;
  again: () => void;
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const mayPlan = useCan('compilation.order');
  const [changing, setChanging] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  const today = days.at(-1);
  const ahead = today === undefined || today.planned === null ? null : today.planned - today.left;
  return (
    <div className={styles['plan']}>
      <p ref={line} tabIndex={-1} className={styles['planLine']}>
        {plan === null ? t('progress.plan.none') : t('progress.plan.day', { day: formatDay(plan.plannedOn, language) })}
        {ahead !== null && (
          <strong>{t(ahead >= 0 ? 'progress.plan.ahead' : 'progress.plan.behind', { count: Math.abs(ahead) })}</strong>
        )}
        {mayPlan && !changing && (
          <Button kind="quiet" size="dense" onClick={() => setChanging(true)}>
            {t(plan === null ? 'progress.plan.set' : 'progress.plan.change')}
          </Button>
        )}
      </p>
      {changing && (
        <PlanForm
          roundId={roundId}
          plan={plan}
          again={again}
          onClose={() => {
            setChanging(false);
            again();
            line.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function PlanForm({
  roundId,
  plan,
  again,
  onClose,
}: {
  roundId: string;
  plan: Progress['plan'];
  again: () => void;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [day, setDay] = useState(plan?.plannedOn ?? '');
  const save = async (): Promise<void> => {
    const input = { roundId, expectedVersion: plan?.version ?? 0, plannedOn: day };
    const saved = await run(
      async () =>
        (await client.mutate({ mutation: PlanAssessmentDocument, variables: { input } })).data?.planAssessment,
    );
    if (saved !== null) onClose();
    else again();
  };
  return (
    <form
      className={styles['planForm']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <TextField
        name="planerad-dag"
        type="date"
        label={t('progress.plan.label')}
        dense
        value={day}
        onChange={setDay}
        autoFocus
      />
      <Button type="submit" size="dense" busy={busy}>
        {t('progress.plan.save')}
      </Button>
      <Button kind="quiet" size="dense" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </form>
  );
}
