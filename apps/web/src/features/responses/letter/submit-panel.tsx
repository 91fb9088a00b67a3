import { ResponseReadinessDocument, type ResponseReadinessQuery } from '@samsyn/contracts/responses';
import { useEffect, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useAnswer } from '../../../app/use-answer.ts';
import { useCan } from '../../../app/viewer.tsx';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { Deadline } from '../../../ui/deadline.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ButtonLink, Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { commentElementId } from '../../comments/comment-card.tsx';
import { SaveState } from '../reading/toolbar.tsx';
import { useReadOnly, useRoomContext, useSummary } from '../room/room-page.tsx';
import { ControlCode } from './control-code.tsx';
import { useProblemWords } from './use-problem-words.ts';
import { useSubmission } from './use-submission.ts';
import styles from './submit-panel.module.css';

type Readiness = NonNullable<ResponseReadinessQuery['responseReadiness']>;

/** What is missing, all at once, each with the way to it; and the legal act itself. */
export function SubmitPanel(): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const { receipt } = useSummary();
  const readOnly = useReadOnly();
  return (
    <aside className={styles['panel']} aria-labelledby="lamna-in-rubrik">
      <h2 id="lamna-in-rubrik" className={styles['title']}>
        {t(receipt === null ? 'responses.submit.title' : 'responses.submitted.title')}
      </h2>
      {receipt !== null && (
        <>
          <p>{t('responses.submitted.text', { number: receipt.number })}</p>
          <ButtonLink to={`/remiss/${round.slug}/kvitto`}>{t('responses.toReceipt')}</ButtonLink>
        </>
      )}
      {receipt === null && (
        <p>
          {t('responses.deadline')} <Deadline at={round.deadline} serverTime={round.serverTime} />
        </p>
      )}
      {receipt === null && Date.parse(round.deadline) < Date.parse(round.serverTime) && (
        <p className={styles['hint']}>{t('responses.submit.late')}</p>
      )}
      {!readOnly && <Submit />}
      <p>
        <Link to={`/remiss/${round.slug}/arbete`}>{t('responses.toWork')}</Link>
      </p>
      <p>
        <Link to={`/remiss/${round.slug}/word`}>{t('responses.letter.word')}</Link>
      </p>
      <p>
        <Link to={`/remiss/${round.slug}`}>{t('responses.letter.back')}</Link>
      </p>
    </aside>
  );
}

function Submit(): ReactElement {
  const t = useText();
  const maySubmit = useCan('response.submit');
  const { readiness, reload } = useReadiness();
  const wordsOf = useProblemWords();
  const submission = useSubmission(reload);
  const { ask, confirm, cancel, asking, busy, code, problems, trouble } = submission;
  return (
    <>
      <SaveState />
      <ErrorSummary problems={problems} hrefOf={hrefOf} wordsOf={wordsOf} />
      {trouble !== null && (
        <Notice tone="warn" alert>
          {t(trouble === 'changed' ? 'receipt.changed' : `responses.submit.${trouble}`)}
        </Notice>
      )}
      {problems.length === 0 && readiness !== undefined && <Missing readiness={readiness} />}
      {maySubmit ? (
        <Button kind="primary" busy={busy} onClick={() => void ask()}>
          {t('responses.submit')}
        </Button>
      ) : (
        <p className={styles['hint']}>{t('responses.submit.coordinator')}</p>
      )}
      <Dialog
        open={asking}
        onClose={cancel}
        title={t('responses.submit.confirm')}
        actions={
          <>
            <Button kind="primary" busy={busy} onClick={() => void confirm()}>
              {t('responses.submit.yes')}
            </Button>
            <Button onClick={cancel}>{t('responses.submit.no')}</Button>
          </>
        }
      >
        <p>{t('responses.submit.what')}</p>
        <p>{t('responses.submit.final')}</p>
        <ControlCode code={code} />
        {(readiness?.advice ?? []).map((problem) => (
          <Notice key={problem.code + problem.message} tone="info">
            {wordsOf(problem)}
          </Notice>
        ))}
      </Dialog>
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
  return { readiness: data?.responseReadiness ?? undefined, reload };
}

function Missing({ readiness }: { readiness: Readiness }): ReactElement {
  const t = useText();
  const wordsOf = useProblemWords();
  const { round } = useRoomContext();
  const [open, setOpen] = useState(true);
  return (
    <div className={styles['missing']}>
      {readiness.ready ? (
        <p className={styles['ready']}>{t('responses.submit.ready')}</p>
      ) : (
        <ProblemList title={t('responses.submit.missing')} problems={readiness.problems} />
      )}
      {readiness.advice.length > 0 && (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('responses.submit.advice')}</summary>
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
  const href = hrefOf(problem);
  if (href === null) return <>{wordsOf(problem)}</>;
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

/** A problem's field is a field of the form, or the id of a comment. */
function hrefOf({ field }: ProblemLike): string | null {
  if (field === null || field === undefined) return null;
  return /^[0-9a-f]{8}-/i.test(field) ? `#${commentElementId(field)}` : `#${field}`;
}
