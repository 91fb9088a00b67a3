import { useEffect, useRef, type ReactElement } from 'react';
import { Navigate, useParams } from 'react-router';
import { useLabels, useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ButtonLink } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { ControlCode } from '../../responses/letter/control-code.tsx';
import { useProblemWords } from '../../responses/letter/use-problem-words.ts';
import { useSubmission } from '../../responses/letter/use-submission.ts';
import { useSignOff } from '../../signing/use-sign-off.ts';
import { WhoMay } from '../../signing/who-may.tsx';
import { useReadOnly, useRoomContext, useSummary } from '../../responses/room/room-context.ts';
import { RoomPage } from '../../responses/room/room-page.tsx';
import styles from '../editions.module.css';
import { Elsewhere } from './elsewhere.tsx';

const STANCES = { 'ingen-erinran': 'NO_OBJECTION', avstar: 'ABSTAINS' } as const;

/** The short ways to answer: one choice on the round's first page, one confirmation here. */
export default function ShortPage(): ReactElement {
  const { form = '' } = useParams();
  return (
    <RoomPage>
      <Short form={form} />
    </RoomPage>
  );
}

function Short({ form }: { form: string }): ReactElement {
  const { round } = useRoomContext();
  const readOnly = useReadOnly();
  const { receipt } = useSummary();
  if (receipt !== null) return <Navigate to={`/remiss/${round.slug}/kvitto`} replace />;
  if (readOnly) return <Navigate to={`/remiss/${round.slug}`} replace />;
  if (form === 'annan-ordning') return <Elsewhere />;
  const stance = form in STANCES ? STANCES[form as keyof typeof STANCES] : null;
  return stance === null ? <Navigate to={`/remiss/${round.slug}`} replace /> : <Bare stance={stance} />;
}

/** The answer is the stance. What has been written besides goes with it, and is said. */
function Bare({ stance }: { stance: 'NO_OBJECTION' | 'ABSTAINS' }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { round, store } = useRoomContext();
  const { comments } = useSummary();
  const { signOff } = useSignOff();
  const maySubmit = signOff?.viewerCan.includes('SUBMIT');
  const isReviewed = signOff !== undefined && signOff.chain !== 'DIRECT';
  const wordsOf = useProblemWords();
  const { ask, confirm, asking, busy, code, problems, trouble } = useSubmission(async () => undefined);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    if (store.whole.value.overallStance !== stance)
      store.saveWhole({ overallStance: stance, endorsesActorId: null, endorsesName: null, endorsesResponseId: null });
    void ask();
  }, [ask, stance, store]);
  return (
    <Page
      narrow
      title={labels.stance[stance]}
      eyebrow={`${round.registrationNumber} · ${round.title}`}
      {...(maySubmit ? { lead: t('editions.short.lead') } : {})}
    >
      <ErrorSummary problems={problems} hrefOf={() => `/remiss/${round.slug}/svar`} wordsOf={wordsOf} />
      {trouble !== null && (
        <Notice tone="warn" alert>
          {t(trouble === 'changed' ? 'receipt.changed' : `receipt.submit.${trouble}`)}
        </Notice>
      )}
      {comments > 0 && <p>{t('editions.short.comments', { count: comments })}</p>}
      {!asking && busy && <Loading />}
      {asking && maySubmit && <ControlCode code={code} />}
      {maySubmit && <p>{t('receipt.submit.what')}</p>}
      {isReviewed && <p>{t(`signing.ahead.${signOff.chain}`)}</p>}
      {signOff !== undefined && !isReviewed && !maySubmit && <WhoMay act="SUBMIT" signers={signOff.signers} />}
      <p className={styles['actions']}>
        {maySubmit && (
          <Button kind="primary" busy={busy} onClick={() => void (asking ? confirm(null) : ask())}>
            {t('receipt.submit.yes')}
          </Button>
        )}
        {isReviewed && (
          <ButtonLink to={`/remiss/${round.slug}/svar`} kind="primary">
            {t('editions.toLetter')}
          </ButtonLink>
        )}
        <ButtonLink to={`/remiss/${round.slug}`}>{t('receipt.submit.no')}</ButtonLink>
      </p>
    </Page>
  );
}
