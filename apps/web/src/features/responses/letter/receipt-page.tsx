import type { ReactElement, ReactNode } from 'react';
import { Navigate } from 'react-router';
import { useLabels, useLanguage, useText } from '../../../app/text.ts';
import { formatExact, formatMoment } from '../../../lib/dates.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { inGroups } from '../../../lib/hash.ts';
import { RoomPage, useRoomContext, useSummary } from '../room/room-page.tsx';
import styles from './receipt-page.module.css';
import { ReceiptSeal } from './receipt-seal.tsx';

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
  const { receipt } = useSummary();
  if (receipt === null) return <Navigate to={`/remiss/${round.slug}/svar`} replace />;
  return (
    <Page
      narrow
      title={t('responses.receipt.title')}
      lead={t('responses.receipt.lead', { organisation: receipt.organisationName })}
      eyebrow={receipt.roundRegistrationNumber}
    >
      <dl className={styles['receipt']}>
        <Row word={t('responses.receipt.number')}>
          <strong className={styles['number']}>{receipt.number}</strong>
        </Row>
        <Row word={t('responses.receipt.received')}>
          <time dateTime={receipt.receivedAt}>{formatMoment(receipt.receivedAt, language)}</time>{' '}
          <Badge tone={receipt.late ? 'warn' : 'ok'}>
            {t(receipt.late ? 'responses.receipt.late' : 'responses.receipt.inTime')}
          </Badge>
          <span className={styles['exact']}>{formatExact(receipt.receivedAt)}</span>
        </Row>
        <Row word={t('responses.receipt.round')}>{receipt.roundTitle}</Row>
        <Row word={t('responses.receipt.stance')}>{labels.stance[receipt.overallStance]}</Row>
        <Row word={t('responses.receipt.comments')}>{receipt.comments}</Row>
        <Row word={t('responses.receipt.by')}>{receipt.submittedBy}</Row>
        <Row word={t('responses.receipt.hash')}>
          <code className={styles['hash']}>{inGroups(receipt.contentHash)}</code>
          <span className={styles['exact']}>{t('responses.receipt.hash.about')}</span>
        </Row>
        <Row word={t('responses.receipt.seal')}>
          <ReceiptSeal roundId={round.id} />
        </Row>
      </dl>
      <div className={styles['actions']}>
        <Button kind="primary" onClick={() => window.print()}>
          {t('responses.receipt.print')}
        </Button>
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
