import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Comparison } from './model/comparison.ts';
import styles from './act-view.module.css';

type Act = Comparison['act'];
type Part = Act['parts'][number];

/** The ändringsförfattning: who decides what, what has a new wording in full, and what is still to be written by somebody. */
export function ActView({ comparison: { act } }: { comparison: Comparison }): ReactElement {
  const t = useText();
  const isEmpty = act.ingress.length + act.further.length === 0;
  return (
    <div className={styles['act']}>
      <Missing act={act} />
      {isEmpty ? (
        <p>{t('compare.act.empty')}</p>
      ) : (
        <article className={styles['law']} lang="sv" aria-label={t('compare.view.forfattning')}>
          <h2 className={styles['title']}>{act.title};</h2>
          <Clauses lines={act.ingress} />
          <Clauses lines={act.further} />
          {act.parts.map((part, index) => (
            <ActPart key={index} part={part} />
          ))}
        </article>
      )}
      {act.registerLine !== '' && (
        <section className={styles['register']}>
          <h2>{t('compare.act.register')}</h2>
          <p lang="sv">{act.registerLine}</p>
        </section>
      )}
    </div>
  );
}

function Missing({ act: { gaps, unworded } }: { act: Act }): ReactElement {
  const t = useText();
  return (
    <Notice tone={unworded.length > 0 ? 'warn' : 'info'} title={t('compare.act.missing')}>
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>{t(`compare.gap.${gap}`)}</li>
        ))}
      </ul>
      {unworded.length > 0 && (
        <>
          <p>{t('compare.act.unworded')}</p>
          <ul>
            {unworded.map(({ number, newAddress, oldAddress }) => (
              <li key={number}>{t('compare.act.unwordedItem', { number, address: newAddress ?? oldAddress ?? '' })}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function Clauses({ lines: [first, ...rest] }: { lines: readonly string[] }): ReactElement | null {
  if (first === undefined) return null;
  return (
    <div className={styles['clauses']}>
      <p>{first}</p>
      {rest.map((line) => (
        <p key={line} className={styles['clause']}>
          {line}
        </p>
      ))}
    </div>
  );
}

function ActPart({ part: { type, label, text, depth, cells } }: { part: Part }): ReactElement {
  if (type === 'HEADING')
    return (
      <h3 className={styles['heading']}>
        {label} {text}
      </h3>
    );
  if (cells != null)
    return (
      <p className={styles['cells']}>
        {cells.map((cell, index) => (
          <span key={index}>{cell}</span>
        ))}
      </p>
    );
  if (type === 'ITEM')
    return (
      <p className={styles['item']} data-deep={(depth ?? 0) > 0 || undefined}>
        <span>{label}</span>
        <span>{text}</span>
      </p>
    );
  return (
    <p>
      {label !== '' && <strong className={styles['label']}>{label} </strong>}
      {text}
    </p>
  );
}
