import { inGroups } from '@samsyn/consultation';
import type { ReactElement, ReactNode } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatExact, formatMoment } from '../../lib/dates.ts';
import type { Verdict } from './check-file.ts';
import styles from './verify-page.module.css';

export const TONES = { holds: 'ok', fails: 'danger', unsure: 'warn' } as const satisfies Record<Verdict, string>;

/** A moment in words and to the millisecond; as it stands where it is none. */
export function useMoment(): (at: string) => string {
  const language = useLanguage();
  return (at) => (Number.isNaN(Date.parse(at)) ? at : `${formatMoment(at, language)} (${formatExact(at)})`);
}

export function SealRow({ seal }: { seal: string | null }): ReactElement {
  const t = useText();
  return (
    <Row word={t('verify.said.seal')}>
      {seal === null ? (
        t('verify.said.noSeal')
      ) : (
        <span className={styles['hash']}>{seal.replace(/[0-9a-f]{64}/, inGroups)}</span>
      )}
    </Row>
  );
}

export function Row({ word, children }: { word: string; children: ReactNode }): ReactElement {
  return (
    <div className={styles['row']}>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}
