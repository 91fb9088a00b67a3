import { inGroups } from '@samsyn/consultation';
import type { ReactElement, ReactNode } from 'react';
import { Navigate } from 'react-router';
import { useLabels, useLanguage, useText } from '../../../app/text.ts';
import { formatExact, formatMoment } from '../../../lib/dates.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { ButtonLink, Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { GivenFiles } from '../../attachments/given-files.tsx';
import { WithdrawalReceipt } from '../../editions/withdrawal-receipt.tsx';
import { Signed } from '../../signing/signed.tsx';
import { useRoomContext, useSummary } from '../room/room-context.ts';
import { RoomPage } from '../room/room-page.tsx';
import styles from './receipt-page.module.css';
import { ReceiptLetters } from './receipt-letters.tsx';
import { ReceiptSeal } from './receipt-seal.tsx';
import { useFollowUp } from './use-follow-up.ts';

export default function ReceiptPage(): ReactElement {
  return (
    <RoomPage>
      <Receipt />
    </RoomPage>
  );
}

/** What the body keeps: number, time by the database's clock, and the hash of the very answer that was received. */
function Receipt(): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const { round } = useRoomContext();
  const { receipt, submissions } = useSummary();
  const { seal, letters } = useFollowUp(round.id);
  if (receipt === null) return <Navigate to={`/remiss/${round.slug}/svar`} replace />;
  const back = submissions.at(-1)?.withdrawal ?? null;
  return (
    <Page
      narrow
      title={t(back === null ? 'receipt.title' : 'receipt.title.withdrawn')}
      lead={t('receipt.lead', { organisation: receipt.organisationName })}
      eyebrow={receipt.roundRegistrationNumber}
    >
      {back !== null && (
        <Notice tone="warn">
          {t('editions.withdrawn', { moment: formatMoment(back.at, language), by: back.by, number: back.number })}{' '}
          {t('editions.reason', { reason: back.reason })}
        </Notice>
      )}
      <dl className={styles['receipt']}>
        <Row word={t('receipt.number')}>
          <strong className={styles['number']}>{receipt.number}</strong>
        </Row>
        <Row word={t('receipt.received')}>
          <time dateTime={receipt.receivedAt}>{formatMoment(receipt.receivedAt, language)}</time>{' '}
          <Badge tone={receipt.late ? 'warn' : 'ok'}>{t(receipt.late ? 'receipt.late' : 'receipt.inTime')}</Badge>
          <span className={styles['exact']}>{formatExact(receipt.receivedAt)}</span>
        </Row>
        <Row word={t('receipt.round')}>{receipt.roundTitle}</Row>
        {!(receipt.form === 'ANSWER' && receipt.overallStance === null) && (
          <Row word={t('receipt.stance')}>
            {receipt.overallStance === null ? labels.responseForm.OTHER_ORDER : labels.stance[receipt.overallStance]}
          </Row>
        )}
        {!round.questionsOnly && <Row word={t('receipt.comments')}>{receipt.comments}</Row>}
        {receipt.attachments.length > 0 && (
          <Row word={t('attachments.title')}>
            <GivenFiles files={receipt.attachments} />
          </Row>
        )}
        <Row word={t('receipt.by')}>
          <Signed by={receipt.submittedBy} signing={receipt.signing} decisions={receipt.decisions} />
        </Row>
        <Row word={t('receipt.code')}>
          <code className={styles['hash']} data-code={receipt.contentHash}>
            {inGroups(receipt.contentHash)}
          </code>
          <span className={styles['exact']}>
            {t('receipt.code.about')} <Link to="/kontrollera">{t('receipt.check')}</Link>
          </span>
        </Row>
        <Row word={t('receipt.seal')}>
          <ReceiptSeal seal={seal} />
        </Row>
        {letters.length > 0 && (
          <Row word={t('receipt.mail')}>
            <ReceiptLetters letters={letters} />
          </Row>
        )}
      </dl>
      <div className={styles['actions']}>
        <a className={buttonClass({ kind: 'primary' })} href={`/export/remiss/${round.slug}/kvitto.pdf`} download>
          {t('receipt.pdf')}
        </a>
        <a className={buttonClass({ kind: 'secondary' })} href={`/export/remiss/${round.slug}/kvitto.json`} download>
          {t('receipt.json')}
        </a>
        {back !== null && <WithdrawalReceipt number={receipt.submission} withdrawal={back.number} />}
        <Button onClick={() => window.print()}>{t('receipt.print')}</Button>
        <ButtonLink to={`/remiss/${round.slug}/inlamningar`}>{t('responses.submissions')}</ButtonLink>
        <ButtonLink to={`/remiss/${round.slug}/svar`}>{t('responses.home.read')}</ButtonLink>
        <ButtonLink to={`/remiss/${round.slug}/handelser`}>{t('responses.log')}</ButtonLink>
        <ButtonLink to="/" kind="quiet">
          {t('responses.receipt.home')}
        </ButtonLink>
      </div>
    </Page>
  );
}

function Row({ word, children }: { word: string; children: ReactNode }): ReactElement {
  return (
    <div className={styles['row']}>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}
