import type { SignOffPartsFragment } from '@samsyn/contracts/signing';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './signing.module.css';

/** In what state the answer is, who has it and what was said to them last. */
export function WhereItIs({ signOff }: { signOff: SignOffPartsFragment }): ReactElement | null {
  const { state, chain } = signOff;
  if (state === 'SUBMITTED') return null;
  if (state === 'IN_REVIEW') return <InReview signOff={signOff} />;
  if (state === 'APPROVED') return <Approved signOff={signOff} />;
  return (
    <>
      <Returned signOff={signOff} />
      {chain !== 'DIRECT' && <Ahead signOff={signOff} />}
    </>
  );
}

function InReview({ signOff: { sent } }: { signOff: SignOffPartsFragment }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  if (sent === null) return null;
  const at = formatMoment(sent.at, language);
  return (
    <div className={styles['where']}>
      <p>
        <strong>
          {sent.toName === null ? t('signing.inReview.any') : t('signing.inReview', { name: sent.toName })}
        </strong>
      </p>
      <p className={styles['hint']}>{t('signing.sentBy', { name: sent.byName, at })}</p>
      {sent.remark !== null && <blockquote className={styles['remark']}>{sent.remark}</blockquote>}
    </div>
  );
}

function Approved({ signOff: { approved, signers } }: { signOff: SignOffPartsFragment }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  if (approved === null) return null;
  const names = signers.map(({ name, delegatedBy }) =>
    delegatedBy === null ? name : t('signing.signer.delegated', { name, by: delegatedBy }),
  );
  return (
    <div className={styles['where']}>
      <p>
        <strong>{t('signing.approved')}</strong>
      </p>
      <p className={styles['hint']}>
        {t('signing.approvedBy', { name: approved.byName, at: formatMoment(approved.at, language) })}
      </p>
      <p>{names.length === 0 ? t('signing.signers.none') : t('signing.signers', { names: names.join(', ') })}</p>
    </div>
  );
}

/** The text is open because somebody sent it back: why, for all of the body. */
function Returned({ signOff: { steps } }: { signOff: SignOffPartsFragment }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const last = steps.at(-1);
  if (last?.kind !== 'RETURNED') return null;
  return (
    <Notice tone="warn" title={t('signing.returned', { name: last.byName, at: formatMoment(last.at, language) })}>
      <span className={styles['words']}>{last.remark}</span>
    </Notice>
  );
}

function Ahead({ signOff: { chain, signers } }: { signOff: SignOffPartsFragment }): ReactElement {
  const t = useText();
  return (
    <p>
      {t(`signing.ahead.${chain}`)} {signers.length === 0 && t('signing.signers.none')}
    </p>
  );
}
