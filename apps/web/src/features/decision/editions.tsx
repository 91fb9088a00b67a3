import { inGroups, sizeWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import { Badge } from '../../ui/badge.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import type { OfficeRound } from '../rounds/frame/use-round.ts';
import type { Decision } from './decision.ts';
import { RenewButton } from './renew-button.tsx';
import styles from './decision.module.css';

type Edition = Decision['editions'][number];

const TONES = { SEALED: 'ok', WAITING: 'info', FAILED: 'danger' } as const satisfies Record<Edition['state'], string>;
const PROBLEMS = ['UNDECIDED', 'CHANGED'];

/** The compilation as it was put together: the newest edition, those before it, and the way to another. */
export function Editions({ round, decision }: { round: OfficeRound; decision: Decision }): ReactElement {
  const t = useText();
  const { editions, changed, mayRenew } = decision;
  const [latest, ...earlier] = editions;
  return (
    <Section title={t('decision.editions')}>
      <div className={styles['step']}>
        {latest === undefined ? <p>{t('decision.editions.none')}</p> : <EditionFacts edition={latest} />}
        {changed && latest?.state !== 'WAITING' && (
          <Notice tone="warn" title={t('decision.changed')}>
            {t('decision.changed.text')}
          </Notice>
        )}
        {mayRenew && <RenewButton round={round} decision={decision} />}
        {earlier.length > 0 && (
          <details className={styles['earlier']}>
            <summary>{t('decision.edition.earlier')}</summary>
            {earlier.map((edition) => (
              <EditionFacts key={edition.id} edition={edition} />
            ))}
          </details>
        )}
      </div>
    </Section>
  );
}

function EditionFacts({ edition }: { edition: Edition }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { number, state, reason, orderedAt, orderedBy, problem, sealedAt, comments } = edition;
  const moment = formatMoment(orderedAt, language);
  return (
    <article className={styles['edition']} aria-labelledby={`utgava-${number}`}>
      <h3 id={`utgava-${number}`} className={styles['editionTitle']}>
        {t('decision.edition', { number })} <Badge tone={TONES[state]}>{t(`decision.edition.${state}`)}</Badge>
      </h3>
      <p className={styles['quiet']}>{t('decision.edition.by', { name: orderedBy, moment })}</p>
      {reason !== '' && <p className={styles['content']}>{t('decision.edition.reason', { reason })}</p>}
      {state === 'WAITING' && <p>{t('decision.edition.waiting')}</p>}
      {state === 'FAILED' && (
        <Notice tone="danger">
          {t(`decision.edition.problem.${PROBLEMS.includes(problem ?? '') ? problem : 'OTHER'}`)}
        </Notice>
      )}
      {sealedAt != null && (
        <>
          <p className={styles['quiet']}>
            {t('decision.edition.sealed', { moment: formatMoment(sealedAt, language), count: comments ?? 0 })}
          </p>
          <Files edition={edition} />
          <Code edition={edition} />
        </>
      )}
    </article>
  );
}

function Files({ edition: { id, number, files } }: { edition: Edition }): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <ul className={styles['formats']} aria-label={t('decision.edition.files', { number })}>
      {files.map(({ form, size }) => {
        const name = t(`decision.edition.form.${form}`);
        return (
          <li key={form}>
            <a
              className={buttonClass({ kind: 'secondary', size: 'dense' })}
              href={`/export/sammanstallning/${id}/${form.toLowerCase()}`}
              download
              aria-label={t('decision.edition.download', { number, form: name, size: sizeWords(size, language) })}
            >
              {name} <span className={styles['size']}>{sizeWords(size, language)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function Code({ edition: { contentHash } }: { edition: Edition }): ReactElement {
  const t = useText();
  return (
    <dl className={styles['code']}>
      <dt>{t('decision.edition.code')}</dt>
      <dd className={styles['hash']}>{inGroups(contentHash ?? '')}</dd>
      <dd className={styles['quiet']}>
        {t('decision.edition.check.about')} <Link to="/kontrollera">{t('decision.edition.check')}</Link>
      </dd>
    </dl>
  );
}
