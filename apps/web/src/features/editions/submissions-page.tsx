import {
  BeginSupplementDocument,
  MyDifferenceDocument,
  type DifferencePartsFragment,
} from '@samsyn/contracts/editions';
import { useEffect, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { request } from '../../app/api.ts';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useCan } from '../../app/viewer.tsx';
import { formatMoment } from '../../lib/dates.ts';
import type { ProblemLike } from '../../lib/refusal.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { useReadOnly, useRoomContext, useSummary } from '../responses/room/room-context.ts';
import { RoomPage } from '../responses/room/room-page.tsx';
import { useSignOff } from '../signing/use-sign-off.ts';
import { WhoMay } from '../signing/who-may.tsx';
import type { AnswerSummary } from '../responses/sync/answer-views.ts';
import { DifferenceView } from './difference/difference-view.tsx';
import { Discard } from './discard-dialog.tsx';
import { WithdrawalReceipt } from './withdrawal-receipt.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import styles from './editions.module.css';

type Submission = AnswerSummary['submissions'][number];

export const STANDING_TONES: Record<Submission['standing'], Tone> = {
  CURRENT: 'ok',
  SUPERSEDED: 'neutral',
  WITHDRAWN: 'warn',
};

/** Everything the body has given in the round, how it stands, and what can be done with it: supplement, withdraw, answer anew. */
export default function SubmissionsPage(): ReactElement {
  return (
    <RoomPage>
      <Submissions />
    </RoomPage>
  );
}

function Submissions(): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const language = useLanguage();
  const { submissions, receipt, discarded } = useSummary();
  const newestFirst = [...submissions].reverse();
  const begun = submissions.length > 0 && receipt === null;
  return (
    <Page
      narrow
      title={t('editions.title')}
      eyebrow={`${round.registrationNumber} · ${round.title}`}
      lead={t('editions.lead')}
    >
      {begun && <Begun />}
      {discarded !== null && (
        <p className={styles['quiet']}>
          {t('editions.discarded', { by: discarded.by, moment: formatMoment(discarded.at, language) })}
        </p>
      )}
      {submissions.length === 0 && <p>{t('editions.none')}</p>}
      <ol className={styles['list']}>
        {newestFirst.map((submission) => (
          <li key={submission.id} className={styles['item']}>
            <One submission={submission} alone={submissions.length === 1} />
          </li>
        ))}
      </ol>
      {receipt !== null && <Acts newest={newestFirst[0]} />}
      <p className={styles['actions']}>
        <ButtonLink to={`/remiss/${round.slug}/svar`}>{t('editions.toLetter')}</ButtonLink>
        <ButtonLink to={`/remiss/${round.slug}`} kind="quiet">
          {t('editions.toText')}
        </ButtonLink>
      </p>
    </Page>
  );
}

/** A supplement is being written: what it will change, as it stands now. */
function Begun(): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const readOnly = useReadOnly();
  const mayDiscard = useCan('response.supplement') && !readOnly;
  return (
    <Section title={t('editions.begun')}>
      <p>{t('editions.begun.text')}</p>
      <Difference number={null} />
      <p className={styles['actions']}>
        <ButtonLink to={`/remiss/${round.slug}/svar`} kind="primary">
          {t('editions.continue')}
        </ButtonLink>
        {mayDiscard && <Discard />}
      </p>
    </Section>
  );
}

/** `alone`: there is no other, and it needs no number. */
function One({ submission, alone }: { submission: Submission; alone: boolean }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const { round } = useRoomContext();
  const [open, setOpen] = useState(false);
  const { number, receiptNumber, standing, withdrawal, followedBy, form } = submission;
  return (
    <article aria-labelledby={`inlamning-${number}`} data-standing={standing}>
      <div className={styles['head']}>
        <h3 id={`inlamning-${number}`}>
          {form === 'OTHER_ORDER'
            ? labels.responseForm.OTHER_ORDER
            : t(alone ? 'editions.first' : 'editions.later', { number })}
        </h3>
        <Badge tone={STANDING_TONES[standing]}>{t(`editions.standing.${standing}`)}</Badge>
        {submission.late && <Badge tone="warn">{t('editions.late')}</Badge>}
      </div>
      <p>
        {t('editions.received', { moment: formatMoment(submission.receivedAt, language), number: receiptNumber })}
        {followedBy !== null && standing === 'SUPERSEDED' && (
          <span> {t('editions.followed', { number: followedBy })}</span>
        )}
      </p>
      {withdrawal !== null && (
        <p>
          {t('editions.withdrawn', {
            moment: formatMoment(withdrawal.at, language),
            by: withdrawal.by,
            number: withdrawal.number,
          })}{' '}
          {t('editions.reason', { reason: withdrawal.reason })}
        </p>
      )}
      <p className={styles['actions']}>
        <a
          className={buttonClass({ kind: 'secondary', size: 'dense' })}
          href={`/export/remiss/${round.slug}/kvitto.pdf?nr=${number}`}
          download
        >
          {t('editions.receipt', { number: receiptNumber })}
        </a>
        {withdrawal !== null && <WithdrawalReceipt number={number} withdrawal={withdrawal.number} />}
        {number > 1 && (
          <Button kind="quiet" size="dense" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('editions.difference.show', { number: number - 1 })}
          </Button>
        )}
      </p>
      {open && <Difference number={number} />}
    </article>
  );
}

function Difference({ number }: { number: number | null }): ReactElement | null {
  const { round } = useRoomContext();
  const { savedAt, sync } = useSummary();
  const { data, reload } = useAnswer(MyDifferenceDocument, { roundId: round.id, number });
  useEffect(() => {
    if (number === null && savedAt !== null && sync === 'saved') void reload();
  }, [number, savedAt, sync, reload]);
  const difference: DifferencePartsFragment | null = data?.responseDifference ?? null;
  return difference === null ? null : <DifferenceView difference={difference} />;
}

function Acts({ newest }: { newest: Submission | undefined }): ReactElement | null {
  const t = useText();
  const navigate = useNavigate();
  const { round, store } = useRoomContext();
  const may = useCan('response.supplement');
  const { signOff } = useSignOff();
  const mayWithdraw = signOff?.legalActs.includes('WITHDRAW');
  const [busy, setBusy] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const [problems, setProblems] = useState<readonly ProblemLike[]>([]);
  if (newest === undefined) return null;
  const begin = async (): Promise<void> => {
    setBusy(true);
    try {
      const asked = store.saves;
      const variables = { roundId: round.id, expectedEdition: store.edition };
      const { beginSupplement: result } = await request(BeginSupplementDocument, variables);
      if (result.__typename === 'Refusal') return setProblems(result.problems);
      store.merge(result, asked);
      await navigate(`/remiss/${round.slug}/svar`);
    } finally {
      setBusy(false);
    }
  };
  const isBack = newest.standing === 'WITHDRAWN';
  return (
    <Section title={t('editions.acts')}>
      <ErrorSummary problems={problems} />
      <p>{t(isBack ? 'editions.anew.text' : 'editions.supplement.text')}</p>
      <p className={styles['actions']}>
        {may && (
          <Button kind="primary" busy={busy} onClick={() => void begin()}>
            {t(isBack ? 'editions.anew' : 'editions.supplement')}
          </Button>
        )}
        {mayWithdraw && !isBack && <Button onClick={() => setWithdrawing(true)}>{t('editions.withdraw')}</Button>}
      </p>
      {may && signOff !== undefined && !mayWithdraw && !isBack && <WhoMay act="WITHDRAW" signers={signOff.signers} />}
      <WithdrawDialog open={withdrawing} number={newest.number} onClose={() => setWithdrawing(false)} />
    </Section>
  );
}
