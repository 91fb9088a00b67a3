import {
  MyResponseChangedDocument,
  type MyResponseChangedSubscription,
  ResponseReadinessDocument,
  type ResponseReadinessQuery,
} from '@samsyn/contracts/responses';
import type { SignOffPartsFragment } from '@samsyn/contracts/signing';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { useLive } from '../../../app/live.ts';
import { useText } from '../../../app/text.ts';
import { useAnswer } from '../../../app/use-answer.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { Deadline } from '../../../ui/deadline.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RoundOrder } from '../../signing/round-order.tsx';
import { AddDecision } from '../../signing/add-decision.tsx';
import { Signed } from '../../signing/signed.tsx';
import { Steps } from '../../signing/steps.tsx';
import { Timeline } from '../../signing/timeline.tsx';
import { useSignOff, type SignOffState } from '../../signing/use-sign-off.ts';
import { WhereItIs } from '../../signing/where-it-is.tsx';
import { SaveState } from '../reading/toolbar.tsx';
import { useReadOnly, useRoomContext, useSummary } from '../room/room-context.ts';
import { EditionNotes } from './edition-notes.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import { useHref } from './use-href.ts';
import { useProblemWords } from './use-problem-words.ts';
import { useSubmission } from './use-submission.ts';
import styles from './submit-panel.module.css';

type Readiness = NonNullable<ResponseReadinessQuery['responseReadiness']>;

/** What the answer waits for: what is missing, all at once, each with the way to it; the next step through the body; the legal act itself. */
export function SubmitPanel(): ReactElement {
  const t = useText();
  const { round, readOnly } = useRoomContext();
  const { receipt, submissions } = useSummary();
  const state = useSignOff();
  const heading = useRef<HTMLHeadingElement>(null);
  const { signOff } = state;
  // after the dialog has closed and given the focus back to a button that goes with the step
  const refocus = (): void => void setTimeout(() => heading.current?.focus());
  const next = titleOf(signOff, submissions.length > 0);
  return (
    <aside className={styles['panel']} aria-labelledby="lamna-in-rubrik">
      <h2 id="lamna-in-rubrik" ref={heading} tabIndex={-1} className={styles['title']}>
        {t(receipt !== null ? 'responses.submitted.title' : next, { number: submissions.length + 1 })}
      </h2>
      {receipt !== null && <Given signOff={signOff} onDone={(next) => void state.took(next)} />}
      {receipt === null && <Deadlines />}
      {receipt === null && signOff !== undefined && <WhereItIs signOff={signOff} />}
      {receipt === null && signOff === undefined && state.error !== undefined && (
        <FaultNotice error={state.error} retry={() => void state.reload()} />
      )}
      {receipt === null && !readOnly && signOff !== undefined && (
        <Next signOff={signOff} state={state} onDone={refocus} />
      )}
      {signOff !== undefined && <Timeline steps={signOff.steps} />}
      {receipt === null && !readOnly && signOff !== undefined && <RoundOrder signOff={signOff} reload={state.reload} />}
      <EditionNotes />
      <p>
        <Link to={`/remiss/${round.slug}/arbete`}>{t('responses.toWork')}</Link>
      </p>
      {!round.questionsOnly && (
        <p>
          <Link to={`/remiss/${round.slug}/word`}>{t('receipt.letter.word')}</Link>
        </p>
      )}
      <p>
        <Link to={`/remiss/${round.slug}`}>
          {t(round.questionsOnly ? 'questions.letter.change' : 'receipt.letter.back')}
        </Link>
      </p>
    </aside>
  );
}

function titleOf(signOff: SignOffPartsFragment | undefined, isSupplement: boolean): string {
  if (signOff?.state === 'IN_REVIEW' || signOff?.state === 'APPROVED') return `signing.next.${signOff.state}`;
  if (isSupplement) return 'receipt.supplement';
  return signOff === undefined || signOff.chain === 'DIRECT' ? 'receipt.submit.title' : 'signing.next.DRAFTING';
}

function Given({
  signOff,
  onDone,
}: {
  signOff: SignOffPartsFragment | undefined;
  onDone: (signOff: SignOffPartsFragment) => void;
}): ReactElement | null {
  const t = useText();
  const { round } = useRoomContext();
  const { receipt } = useSummary();
  if (receipt === null) return null;
  const { signing, decisions } = signOff ?? receipt;
  return (
    <>
      <p>{t('responses.submitted.text', { number: receipt.number })}</p>
      <Signed by={receipt.submittedBy} signing={signing} decisions={decisions} />
      <ButtonLink to={`/remiss/${round.slug}/kvitto`}>{t('responses.toReceipt')}</ButtonLink>
      {signOff !== undefined && <AddDecision signOff={signOff} onDone={onDone} />}
    </>
  );
}

function Deadlines(): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  return (
    <>
      <p>
        {t('responses.deadline')} <Deadline at={round.deadline} serverTime={round.serverTime} />
      </p>
      {round.deadline !== round.commonDeadline && <p className={styles['hint']}>{t('responses.extended')}</p>}
      <p>
        <Link to={`/remiss/${round.slug}/anstand`}>
          {t(round.noExtensions ? 'receipt.noExtensions' : 'responses.extension')}
        </Link>
      </p>
      {Date.parse(round.deadline) < Date.parse(round.serverTime) && (
        <p className={styles['hint']}>{t('receipt.submit.late')}</p>
      )}
    </>
  );
}

interface NextProps {
  signOff: SignOffPartsFragment;
  state: SignOffState;
  onDone: () => void;
}

function Next({ signOff, state, onDone }: NextProps): ReactElement {
  const t = useText();
  const readOnly = useReadOnly();
  const { readiness, reload } = useReadiness();
  const [wordsOf, hrefOf] = [useProblemWords(), useHref()];
  const submission = useSubmission(async () => void (await Promise.all([reload(), state.reload()])));
  const { ask, asking, busy, problems, trouble } = submission;
  const maySubmit = signOff.viewerCan.includes('SUBMIT');
  return (
    <>
      <SaveState />
      {!asking && <ErrorSummary problems={problems} hrefOf={hrefOf} wordsOf={wordsOf} />}
      {trouble !== null && (
        <Notice tone="warn" alert>
          {t(trouble === 'changed' ? 'receipt.changed' : `receipt.submit.${trouble}`)}
        </Notice>
      )}
      {!readOnly && problems.length === 0 && readiness !== undefined && (
        <Missing readiness={readiness} ready={signOff.chain === 'DIRECT' ? 'receipt.submit.ready' : 'signing.ready'} />
      )}
      {maySubmit && (
        <Button kind="primary" busy={busy} onClick={() => void ask()}>
          {t('receipt.submit')}
        </Button>
      )}
      {!maySubmit && signOff.chain === 'DIRECT' && <p className={styles['hint']}>{t('receipt.submit.coordinator')}</p>}
      <Steps signOff={signOff} state={state} ready={readiness?.ready === true} onDone={onDone} />
      <SubmitDialog signOff={signOff} submission={submission} advice={readiness?.advice ?? []} />
    </>
  );
}

/** What the api says of the answer as saved; asked again when something has been saved. */
function useReadiness(): { readiness: Readiness | undefined; reload: () => Promise<void> } {
  const { store } = useRoomContext();
  const { savedAt, sync } = useSummary();
  const { data, reload } = useAnswer(ResponseReadinessDocument, { roundId: store.roundId });
  useEffect(() => {
    if (sync !== 'saved' || savedAt === null) return;
    const timer = setTimeout(() => void reload(), 400);
    return () => clearTimeout(timer);
  }, [savedAt, sync, reload]);
  const onChange = useCallback(
    ({ myResponseChanged: { topic } }: MyResponseChangedSubscription) => {
      if (topic === 'attachments') void reload();
    },
    [reload],
  );
  useLive(MyResponseChangedDocument, { roundId: store.roundId }, onChange);
  return { readiness: data?.responseReadiness ?? undefined, reload };
}

function Missing({ readiness, ready }: { readiness: Readiness; ready: string }): ReactElement {
  const t = useText();
  const wordsOf = useProblemWords();
  const { round } = useRoomContext();
  const [open, setOpen] = useState(true);
  return (
    <div className={styles['missing']}>
      {readiness.ready ? (
        <p className={styles['ready']}>{t(ready)}</p>
      ) : (
        <ProblemList title={t('receipt.submit.missing')} problems={readiness.problems} />
      )}
      {readiness.advice.length > 0 && (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('receipt.submit.advice')}</summary>
          <ul className={styles['list']}>
            {readiness.advice.map((problem) => (
              <li key={problem.code + problem.message}>
                {problem.code === 'NOT_ALL_REVIEWED' ? (
                  <Link to={`/remiss/${round.slug}`}>{wordsOf(problem)}</Link>
                ) : (
                  <ProblemLink problem={problem} />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function ProblemList({ title, problems }: { title: string; problems: readonly ProblemLike[] }): ReactElement {
  return (
    <>
      <h3 className={styles['subtitle']}>{title}</h3>
      <ul className={styles['list']}>
        {problems.map((problem) => (
          <li key={problem.code + problem.message}>
            <ProblemLink problem={problem} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ProblemLink({ problem }: { problem: ProblemLike }): ReactElement {
  const wordsOf = useProblemWords();
  const href = useHref()(problem);
  if (href === null) return <>{wordsOf(problem)}</>;
  if (href.startsWith('/')) return <Link to={href}>{wordsOf(problem)}</Link>;
  return (
    <a
      href={href}
      onClick={(event) => {
        const target = document.getElementById(href.slice(1));
        if (target === null) return;
        event.preventDefault();
        target.scrollIntoView({ block: 'center' });
        target.focus({ preventScroll: true });
      }}
    >
      {wordsOf(problem)}
    </a>
  );
}
