import { inGroups } from '@samsyn/consultation';
import {
  deadlineWords,
  type SignedReceipt,
  type SignedWithdrawal,
  signingWords,
  WITHDRAWAL_FORMAT,
} from '@samsyn/consultation';
import type { ReactElement, RefObject } from 'react';
import { useLabels, useLanguage, useText, type Text } from '../../app/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { AnyReceipt, Check, Outcome, Verdict } from './check-file.ts';
import { Row, SealRow, TONES, useMoment } from './facts.tsx';
import { SealedReport } from './sealed-report.tsx';
import styles from './verify-page.module.css';

/** What was found, said in one line first. */
export function Report({
  outcome,
  atHand,
  heading,
}: {
  outcome: Outcome;
  /** Whether a sealed compilation was checked before. */
  atHand: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
}): ReactElement {
  const t = useText();
  const verdict = outcome.kind === 'none' ? null : outcome.verdict;
  return (
    <section className={styles['report']} aria-labelledby="utfall-rubrik">
      <h2 id="utfall-rubrik" ref={heading} tabIndex={-1} className={styles['verdict']} data-verdict={verdict ?? 'none'}>
        {headingOf(t, outcome)}
      </h2>
      {outcome.kind === 'none' ? (
        <Notice tone="warn">{t(noneOf(outcome.what, atHand))}</Notice>
      ) : outcome.kind === 'sealed' ? (
        <SealedReport outcome={outcome} />
      ) : (
        <>
          <Notice tone={TONES[outcome.verdict]}>{t(summaryOf(outcome.verdict, outcome.receipt))}</Notice>
          <ul className={styles['checks']}>
            {outcome.checks.map((check) => (
              <CheckRow key={check.what} check={check} receipt={outcome.receipt} />
            ))}
          </ul>
          <h3 className={styles['subtitle']}>
            {t(outcome.verdict === 'holds' ? 'verify.said' : 'verify.said.doubtful')}
          </h3>
          {outcome.receipt.format === WITHDRAWAL_FORMAT ? (
            <SaidOfWithdrawal receipt={outcome.receipt} />
          ) : (
            <Said receipt={outcome.receipt} />
          )}
        </>
      )}
    </section>
  );
}

function headingOf(t: Text, outcome: Outcome): string {
  if (outcome.kind === 'none') return t('verify.none');
  return t(outcome.kind === 'sealed' ? `verify.sealed.${outcome.verdict}` : `verify.verdict.${outcome.verdict}`);
}

function noneOf(what: 'pdf' | 'word' | 'other', atHand: boolean): string {
  if (what === 'other') return 'verify.none.other';
  return atHand ? 'verify.none.changed' : `verify.none.${what}`;
}

function summaryOf(verdict: Verdict, { format }: AnyReceipt): string {
  const isWithdrawal = format === WITHDRAWAL_FORMAT && verdict === 'holds';
  return isWithdrawal ? 'verify.verdict.holds.withdrawal' : `verify.verdict.${verdict}.text`;
}

function CheckRow({ check, receipt }: { check: Check; receipt: AnyReceipt }): ReactElement {
  const t = useText();
  const tone = check.ok === null ? 'warn' : check.ok ? 'ok' : 'danger';
  return (
    <li className={styles['check']}>
      <Badge tone={tone}>{t(`verify.tone.${tone}`)}</Badge>
      <div className={styles['words']}>
        <Words check={check} receipt={receipt} />
      </div>
    </li>
  );
}

function Words({ check, receipt }: { check: Check; receipt: AnyReceipt }): ReactElement {
  const t = useText();
  if (check.what === 'SIGNATURE' || check.what === 'FILE')
    return <p>{t(`verify.${check.what}.${check.signature ?? 'NOT_CHECKED'}`, { key: receipt.keyId })}</p>;
  if (check.what === 'CODE')
    return (
      <>
        <p>{t(check.ok === true ? 'verify.CODE.ok' : 'verify.CODE.differs')}</p>
        {check.ok !== true && (
          <dl className={styles['codes']}>
            <dt>{t('verify.CODE.said')}</dt>
            <dd className={styles['hash']}>{inGroups(check.said ?? '')}</dd>
            <dt>{t('verify.CODE.found')}</dt>
            <dd className={styles['hash']}>{inGroups(check.found ?? '')}</dd>
          </dl>
        )}
      </>
    );
  const differs = check.differs ?? [];
  if (differs.length === 0) return <p>{t('verify.ANSWER.ok')}</p>;
  if (differs.includes('form')) return <p>{t('verify.ANSWER.form')}</p>;
  return <p>{t('verify.ANSWER.differs', { fields: differs.map((name) => t(`verify.field.${name}`)).join(', ') })}</p>;
}

/** What the receipt of an answer says. */
function Said({ receipt }: { receipt: SignedReceipt }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const moment = useMoment();
  return (
    <dl className={styles['said']}>
      <Row word={t('verify.said.number')}>{receipt.number}</Row>
      <Row word={t('verify.said.body')}>{receipt.organisationName}</Row>
      <Row word={t('verify.said.round')}>
        {receipt.roundTitle} ({receipt.roundRegistrationNumber}), {receipt.authority}
      </Row>
      <Row word={t('verify.said.received')}>
        {moment(receipt.receivedAt)}
        {', '}
        {t(receipt.late ? 'verify.said.late' : 'verify.said.inTime')}
      </Row>
      {receipt.promisedUntil !== undefined && (
        <Row word={t('verify.said.promised')}>{deadlineWords(Date.parse(receipt.promisedUntil), language)}</Row>
      )}
      <Row word={t('verify.said.by')}>
        {receipt.submittedBy}
        {receipt.signing !== undefined && `, ${signingWords(receipt.signing, language)}`}
      </Row>
      <Row word={t('verify.said.stance')}>
        {receipt.overallStance === null
          ? receipt.form === 'ANSWER'
            ? t('verify.said.questionsOnly')
            : labels.responseForm.OTHER_ORDER
          : (labels.stance[receipt.overallStance] ?? receipt.overallStance)}
      </Row>
      {(receipt.submission ?? 1) > 1 && (
        <Row word={t('verify.said.submission')}>
          {t('verify.said.follows', { number: String(receipt.submission), follows: receipt.follows ?? '–' })}
        </Row>
      )}
      <Row word={t('verify.said.comments')}>{receipt.comments}</Row>
      {receipt.answers !== undefined && <Row word={t('verify.said.answers')}>{receipt.answers}</Row>}
      <Row word={t('verify.said.text')}>
        {t('verify.said.version', { number: receipt.versionNumber })}{' '}
        <span className={styles['hash']}>{inGroups(receipt.versionHash)}</span>
      </Row>
      <Row word={t('verify.said.code')}>
        <span className={styles['hash']}>{inGroups(receipt.contentHash)}</span>
      </Row>
      <SealRow seal={receipt.seal} />
    </dl>
  );
}

/** What the receipt of a withdrawal says. */
function SaidOfWithdrawal({ receipt }: { receipt: SignedWithdrawal }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const moment = useMoment();
  const { signing, withdrawnBy, receiptNumber, submission } = receipt;
  return (
    <>
      <p>
        <strong>{t('verify.withdrawal', { moment: moment(receipt.withdrawnAt) })}</strong>
      </p>
      <dl className={styles['said']}>
        <Row word={t('verify.said.withdrawal')}>{receipt.number}</Row>
        <Row word={t('verify.said.body')}>{receipt.organisationName}</Row>
        <Row word={t('verify.said.round')}>
          {receipt.roundTitle} ({receipt.roundRegistrationNumber}), {receipt.authority}
        </Row>
        <Row word={t('verify.said.withdrawnBy')}>
          {withdrawnBy}
          {signing !== null && `, ${signingWords(signing, language)}`}
        </Row>
        <Row word={t('verify.said.reason')}>{receipt.reason}</Row>
        <Row word={t('verify.said.answer')}>
          {t('verify.said.answer.text', {
            number: receiptNumber,
            submission: String(submission),
            moment: moment(receipt.receivedAt),
          })}
        </Row>
        <Row word={t('verify.said.code')}>
          <span className={styles['hash']}>{inGroups(receipt.contentHash)}</span>
        </Row>
        <SealRow seal={receipt.seal} />
      </dl>
    </>
  );
}
