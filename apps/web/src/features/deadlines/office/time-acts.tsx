import { MoveDeadlineDocument, PauseRoundDocument, ResumeRoundDocument } from '@samsyn/contracts/rounds';
import { moveProblems, pauseProblems } from '@samsyn/consultation';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatMoment } from '../../../lib/dates.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { DeadlineField } from '../../../ui/deadline-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { type OfficeRound, useRefetchRound } from '../../rounds/frame/use-round.ts';
import { TimeLeft } from '../time-left.tsx';
import { GiveDialog } from './give-dialog.tsx';
import styles from '../deadlines.module.css';

/** What a case officer does with the time of a round that is out: the last day moved for all or for one, a pause. */
export function TimeActs({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const [asked, setAsked] = useState<'move' | 'give' | 'pause' | null>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      {round.viewerCan.includes('round.extend') && (
        <Button onClick={() => setAsked('move')}>{t('deadlines.move.button')}</Button>
      )}
      {round.viewerCan.includes('extension.decide') && (
        <Button onClick={() => setAsked('give')}>{t('deadlines.give.button')}</Button>
      )}
      {round.viewerCan.includes('round.pause') && round.pause === null && (
        <Button onClick={() => setAsked('pause')}>{t('deadlines.pause.button')}</Button>
      )}
      {asked === 'move' && <MoveDialog round={round} onClose={close} />}
      {asked === 'give' && <GiveDialog round={round} onClose={close} />}
      {asked === 'pause' && <PauseDialog round={round} onClose={close} />}
    </>
  );
}

/** That the round is paused, why, and the way on. */
export function Paused({ round }: { round: OfficeRound }): ReactElement | null {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const language = useLanguage();
  const refetch = useRefetchRound(round.slug);
  const { busy, trouble, dismiss, run } = useOutcome();
  if (round.pause === null) return null;
  const resume = async (): Promise<void> => {
    const variables = { roundId: round.id, expectedVersion: round.version };
    const resumed = await run(async () => {
      const { data } = await client.mutate({ mutation: ResumeRoundDocument, variables });
      if (data?.resumeRound.__typename === 'Stale') await refetch();
      return data?.resumeRound;
    });
    if (resumed === null) return;
    say(t('deadlines.resume.done'));
    document.querySelector('h1')?.focus();
  };
  return (
    <>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <Notice
        tone="warn"
        title={t('deadlines.paused', { moment: formatMoment(round.pause.at, language) })}
        actions={
          round.viewerCan.includes('round.pause') && (
            <Button size="dense" busy={busy} onClick={() => void resume()}>
              {t('deadlines.resume')}
            </Button>
          )
        }
      >
        <p className={styles['words']}>{round.pause.reason}</p>
      </Notice>
    </>
  );
}

interface DialogProps {
  round: OfficeRound;
  onClose: () => void;
}

function MoveDialog({ round, onClose }: DialogProps): ReactElement {
  const t = useText();
  const now = useNow(round.serverTime);
  const [deadline, setDeadline] = useState<string | null>(round.deadline);
  const act = useAct(round, onClose, 'deadlines.move.done');
  const move = (reason: string): void => {
    const after = deadline === null ? Number.NaN : Date.parse(deadline);
    const found = moveProblems(
      { roundState: round.state, before: Date.parse(round.deadline), after, reason },
      Date.parse(now),
    );
    if (act.check(found) || deadline === null) return;
    const variables = { roundId: round.id, expectedVersion: round.version, deadline, reason };
    void act.run(
      async (client) => (await client.mutate({ mutation: MoveDeadlineDocument, variables })).data?.moveDeadline,
    );
  };
  return (
    <ReasonDialog name="move" act={act} onClose={onClose} onDone={move}>
      <DeadlineField
        label={t('deadlines.move.day')}
        name="until"
        value={deadline}
        onChange={setDeadline}
        error={act.error('until')}
      />
      {deadline !== null && <TimeLeft deadline={deadline} now={now} />}
    </ReasonDialog>
  );
}

function PauseDialog({ round, onClose }: DialogProps): ReactElement {
  const act = useAct(round, onClose, 'deadlines.pause.done');
  const pause = (reason: string): void => {
    if (act.check(pauseProblems(round.state, round.pause !== null, reason))) return;
    const variables = { roundId: round.id, expectedVersion: round.version, reason };
    void act.run(async (client) => (await client.mutate({ mutation: PauseRoundDocument, variables })).data?.pauseRound);
  };
  return <ReasonDialog name="pause" act={act} onClose={onClose} onDone={pause} />;
}

/** An act on the round, with what hinders it, found here or told by the server. */
function useAct(round: OfficeRound, onClose: () => void, doneWords: string) {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const refetch = useRefetchRound(round.slug);
  const outcome = useOutcome();
  const [checked, setChecked] = useState<readonly ProblemLike[]>([]);
  const { trouble } = outcome;
  const problems = trouble?.kind === 'refused' ? trouble.problems : checked;
  return {
    ...outcome,
    error: (field: string) => problems.find((one) => one.field === field)?.message,
    /** True where something is missing, which is then shown. */
    check: (found: readonly ProblemLike[]): boolean => {
      setChecked(found);
      return found.length > 0;
    },
    run: async (send: (apollo: typeof client) => Promise<{ __typename: string } | undefined>): Promise<void> => {
      const done = await outcome.run(async () => {
        const result = await send(client);
        if (result?.__typename === 'Stale') await refetch();
        return result;
      });
      if (done === null) return;
      for (const fieldName of ['rounds', 'board']) client.cache.evict({ fieldName });
      say(t(doneWords));
      onClose();
    },
  };
}

function ReasonDialog({
  name,
  act: { busy, trouble, dismiss, error },
  onClose,
  onDone,
  children,
}: {
  name: 'move' | 'pause';
  act: ReturnType<typeof useAct>;
  onClose: () => void;
  onDone: (reason: string) => void;
  children?: ReactElement | false | (ReactElement | false)[];
}): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`deadlines.${name}.title`)}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => onDone(reason)}>
            {t(`deadlines.${name}.yes`)}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        {trouble?.kind !== 'refused' && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
        <p>{t(`deadlines.${name}.text`)}</p>
        {children}
        <TextArea
          label={t(`deadlines.${name}.reason`)}
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
