import { SubmitElsewhereDocument } from '@samsyn/contracts/editions';
import { useRef, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { request } from '../../../app/api.ts';
import { useLabels, useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ButtonLink } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { leaveToConfirm } from '../../responses/letter/leave-to-confirm.ts';
import { refresh } from '../../responses/letter/use-submission.ts';
import { useRoomContext } from '../../responses/room/room-context.ts';
import { forgetUnsent } from '../../responses/sync/forget-unsent.ts';
import { useSignOff } from '../../signing/use-sign-off.ts';
import { WhoMay } from '../../signing/who-may.tsx';
import styles from '../editions.module.css';

/** "Our answer is given in another order": nothing of it is kept here, and what was written is taken away by the person's own word. */
export function Elsewhere(): ReactElement {
  const t = useText();
  const labels = useLabels();
  const navigate = useNavigate();
  const { round, store } = useRoomContext();
  const { signOff } = useSignOff();
  const may = signOff?.legalActs.includes('ELSEWHERE');
  const key = useRef(crypto.randomUUID());
  const [empty, setEmpty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly ProblemLike[]>([]);
  const [trouble, setTrouble] = useState(false);
  const submit = async (): Promise<void> => {
    setBusy(true);
    setTrouble(false);
    try {
      const variables = { roundId: round.id, expectedEdition: store.edition, empty, idempotencyKey: key.current };
      const { submitElsewhere: result } = await request(SubmitElsewhereDocument, variables);
      if (result.__typename === 'Refusal') {
        if (result.code === 'IDENTITY_TO_CONFIRM') return leaveToConfirm(round.slug, 'kort/annan-ordning');
        return setProblems(result.problems);
      }
      store.forget();
      forgetUnsent(round.id, store.responseId);
      await refresh(store);
      await navigate(`/remiss/${round.slug}/kvitto`);
    } catch {
      setTrouble(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page narrow title={labels.responseForm.OTHER_ORDER} eyebrow={`${round.registrationNumber} · ${round.title}`}>
      <ErrorSummary problems={problems} />
      {trouble && (
        <Notice tone="warn" alert>
          {t('editions.trouble')}
        </Notice>
      )}
      <p>{t('editions.elsewhere.text')}</p>
      <p>{t('editions.elsewhere.kept')}</p>
      <Notice tone="warn">{t('editions.elsewhere.emptied')}</Notice>
      {may && <Checkbox name="empty" label={t('editions.elsewhere.confirm')} checked={empty} onChange={setEmpty} />}
      {signOff !== undefined && !may && <WhoMay act="ELSEWHERE" signers={signOff.signers} />}
      <p className={styles['actions']}>
        {may && (
          <Button kind="primary" busy={busy} onClick={() => void submit()}>
            {t('editions.elsewhere.yes')}
          </Button>
        )}
        <ButtonLink to={`/remiss/${round.slug}`}>{t('receipt.submit.no')}</ButtonLink>
      </p>
    </Page>
  );
}
