import { type SignedReceipt, signingWords } from '@samsyn/consultation';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { formatExact, formatMoment } from '../../lib/dates.ts';
import { inGroups } from '../../lib/hash.ts';
import { Badge } from '../../ui/badge.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Check, Outcome, Verdict } from './check-file.ts';
import styles from './verify-page.module.css';

const TONES = { holds: 'ok', fails: 'danger', unsure: 'warn' } as const satisfies Record<Verdict, string>;

/** What was found, said in one line first. */
export function Report({
  outcome,
  heading,
}: {
  outcome: Outcome;
  heading: RefObject<HTMLHeadingElement | null>;
}): ReactElement {
  const t = useText();
  const verdict = outcome.kind === 'none' ? null : outcome.verdict;
  return (
    <section className={styles['report']} aria-labelledby="utfall-rubrik">
      <h2 id="utfall-rubrik" ref={heading} tabIndex={-1} className={styles['verdict']} data-verdict={verdict ?? 'none'}>
        {verdict === null ? t('verify.none') : t(`verify.verdict.${verdict}`)}
      </h2>
      {outcome.kind === 'none' ? (
        <Notice tone="warn">{t(outcome.pdf ? 'verify.none.pdf' : 'verify.none.other')}</Notice>
      ) : (
        <>
          <Notice tone={TONES[outcome.verdict]}>{t(`verify.verdict.${outcome.verdict}.text`)}</Notice>
          <ul className={styles['checks']}>
            {outcome.checks.map((check) => (
              <CheckRow key={check.what} check={check} receipt={outcome.receipt} />
            ))}
          </ul>
          <Said receipt={outcome.receipt} trusted={outcome.verdict === 'holds'} />
        </>
      )}
    </section>
  );
}

function CheckRow({ check, receipt }: { check: Check; receipt: SignedReceipt }): ReactElement {
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

function Words({ check, receipt }: { check: Check; receipt: SignedReceipt }): ReactElement {
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

/** What the file says; in words that leave open whether it is true where the receipt does not hold. */
function Said({ receipt, trusted }: { receipt: SignedReceipt; trusted: boolean }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const isMoment = !Number.isNaN(Date.parse(receipt.receivedAt));
  return (
    <>
      <h3 className={styles['subtitle']}>{t(trusted ? 'verify.said' : 'verify.said.doubtful')}</h3>
      <dl className={styles['said']}>
        <Row word={t('verify.said.number')}>{receipt.number}</Row>
        <Row word={t('verify.said.body')}>{receipt.organisationName}</Row>
        <Row word={t('verify.said.round')}>
          {receipt.roundTitle} ({receipt.roundRegistrationNumber}), {receipt.authority}
        </Row>
        <Row word={t('verify.said.received')}>
          {isMoment
            ? `${formatMoment(receipt.receivedAt, language)} (${formatExact(receipt.receivedAt)})`
            : receipt.receivedAt}
          {', '}
          {t(receipt.late ? 'verify.said.late' : 'verify.said.inTime')}
        </Row>
        <Row word={t('verify.said.by')}>
          {receipt.submittedBy}
          {receipt.signing !== undefined && `, ${signingWords(receipt.signing, language)}`}
        </Row>
        <Row word={t('verify.said.stance')}>
          {receipt.overallStance === null
            ? labels.responseForm.OTHER_ORDER
            : (labels.stance[receipt.overallStance] ?? receipt.overallStance)}
        </Row>
        {(receipt.submission ?? 1) > 1 && (
          <Row word={t('verify.said.submission')}>
            {t('verify.said.follows', { number: String(receipt.submission), follows: receipt.follows ?? '–' })}
          </Row>
        )}
        <Row word={t('verify.said.comments')}>{receipt.comments}</Row>
        <Row word={t('verify.said.text')}>
          {t('verify.said.version', { number: receipt.versionNumber })}{' '}
          <span className={styles['hash']}>{inGroups(receipt.versionHash)}</span>
        </Row>
        <Row word={t('verify.said.code')}>
          <span className={styles['hash']}>{inGroups(receipt.contentHash)}</span>
        </Row>
        <Row word={t('verify.said.seal')}>
          {receipt.seal === null ? (
            t('verify.said.noSeal')
          ) : (
            <span className={styles['hash']}>{receipt.seal.replace(/[0-9a-f]{64}/, inGroups)}</span>
          )}
        </Row>
      </dl>
    </>
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
