import { inGroups } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { AtHand, Check } from './check-file.ts';
import { Row, SealRow, TONES, useMoment } from './facts.tsx';
import styles from './verify-page.module.css';

/** What was found in a sealed compilation, or of a file that was written with the one at hand. */
export function SealedReport({ outcome: { verdict, seal, checks, file } }: { outcome: AtHand }): ReactElement {
  const t = useText();
  const form = file === undefined ? '' : t(`verify.sealed.form.${file.form}`);
  return (
    <>
      <Notice tone={TONES[verdict]}>
        {file === undefined
          ? t(`verify.sealed.${verdict}.text`)
          : t('verify.sealed.file', { form, edition: seal.edition })}
      </Notice>
      <ul className={styles['checks']}>
        {checks.map((check) => (
          <CheckRow key={check.what} check={check} keyId={seal.keyId} />
        ))}
      </ul>
      <h3 className={styles['subtitle']}>{t(verdict === 'holds' ? 'verify.sealed.said' : 'verify.said.doubtful')}</h3>
      <Said seal={seal} />
      {file === undefined && verdict !== 'fails' && <p>{t('verify.sealed.others')}</p>}
    </>
  );
}

function CheckRow({ check, keyId }: { check: Check; keyId: string }): ReactElement {
  const t = useText();
  const tone = check.ok === null ? 'warn' : check.ok ? 'ok' : 'danger';
  const said =
    check.what === 'SIGNATURE' || check.what === 'FILE' ? check.signature : check.ok === true ? 'ok' : 'differs';
  return (
    <li className={styles['check']}>
      <Badge tone={tone}>{t(`verify.tone.${tone}`)}</Badge>
      <div className={styles['words']}>
        <p>{t(`verify.sealed.${check.what}.${said ?? 'NOT_CHECKED'}`, { key: keyId })}</p>
      </div>
    </li>
  );
}

function Said({ seal }: { seal: AtHand['seal'] }): ReactElement {
  const t = useText();
  const moment = useMoment();
  return (
    <dl className={styles['said']}>
      <Row word={t('verify.said.round')}>
        {seal.roundTitle} ({seal.roundRegistrationNumber}), {seal.authority}
      </Row>
      <Row word={t('verify.sealed.edition')}>
        {seal.edition}
        {seal.reason !== '' && `: ${seal.reason}`}
      </Row>
      <Row word={t('verify.sealed.by')}>
        {seal.putTogetherBy}, {moment(seal.putTogetherAt)}
      </Row>
      <Row word={t('verify.sealed.at')}>{moment(seal.sealedAt)}</Row>
      <Row word={t('verify.said.comments')}>{seal.comments}</Row>
      <Row word={t('verify.sealed.bodies')}>{seal.bodies}</Row>
      <Row word={t('verify.said.text')}>
        {t('verify.said.version', { number: seal.versionNumber })}{' '}
        <span className={styles['hash']}>{inGroups(seal.versionHash)}</span>
      </Row>
      <Row word={t('verify.said.code')}>
        <span className={styles['hash']}>{inGroups(seal.contentHash)}</span>
      </Row>
      {seal.files.map(({ form, sha256 }) => (
        <Row key={form} word={t('verify.sealed.sum', { form: t(`verify.sealed.form.${form}`) })}>
          <span className={styles['hash']}>{inGroups(sha256)}</span>
        </Row>
      ))}
      <SealRow seal={seal.seal} />
    </dl>
  );
}
