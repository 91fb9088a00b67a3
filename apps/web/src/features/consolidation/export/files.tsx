import { sizeWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText, type Text } from '../../../app/text.ts';
import { formatClock, formatDay, stockholmDay } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/use-now.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { fileOf, isUnderWay, type Made } from './use-exports.ts';
import styles from './export-page.module.css';

/** What has been made and what is being made, the newest first. */
export function Files({
  exports,
  onCancel,
}: {
  exports: readonly Made[];
  onCancel: (id: string) => void;
}): ReactElement {
  const t = useText();
  if (exports.length === 0) return <p className={styles['note']}>{t('consolidation.export.noFiles')}</p>;
  return (
    <ul className={styles['files']}>
      {exports.map((made) => (
        <File key={made.id} made={made} onCancel={() => onCancel(made.id)} />
      ))}
    </ul>
  );
}

function File({ made, onCancel }: { made: Made; onCancel: () => void }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const now = useNow();
  const today = stockholmDay(now) === stockholmDay(made.askedAt);
  const when = today ? formatClock(made.askedAt, language) : formatDay(made.askedAt, language);
  const name = `${t(`consolidation.export.kind.${made.kind}`)}, ${t(`consolidation.export.format.${made.format}`)}`;
  return (
    <li className={styles['file']} data-state={made.state}>
      <div className={styles['about']}>
        <h3 className={styles['name']}>{name}</h3>
        <p className={styles['holds']}>
          {stateWords(made, t, language)} · {t('consolidation.export.asked', { name: made.askedBy, when })}
        </p>
        {isUnderWay(made) && <Bar made={made} name={name} />}
      </div>
      {isUnderWay(made) && (
        <Button size="dense" aria-label={t('consolidation.export.cancelOf', { name })} onClick={onCancel}>
          {t('consolidation.export.cancel')}
        </Button>
      )}
      {made.state === 'READY' && (
        <a
          className={buttonClass({ kind: 'secondary', size: 'dense' })}
          href={fileOf(made)}
          download
          aria-label={t('consolidation.export.downloadOf', { name })}
        >
          {t('consolidation.export.download')}
        </a>
      )}
    </li>
  );
}

function Bar({ made: { rowsDone, rowsTotal }, name }: { made: Made; name: string }): ReactElement {
  const percent = rowsTotal === 0 ? 0 : Math.round((rowsDone / rowsTotal) * 100);
  return (
    <svg
      className={styles['bar']}
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <rect width={percent} height="1" />
    </svg>
  );
}

function stateWords({ state, rowsDone, rowsTotal, size, problem }: Made, t: Text, language: string): string {
  if (state === 'RUNNING' && rowsTotal > 0)
    return t('consolidation.export.running', { done: rowsDone, total: rowsTotal });
  if (state === 'FAILED')
    return t(`consolidation.export.problem.${problem === 'TOTALS_DIFFER' ? problem : 'BROKE_OFF'}`);
  if (state === 'READY') return t('consolidation.export.ready', { size: sizeWords(size ?? 0, language) });
  return t(`consolidation.export.state.${state === 'CANCELLED' ? state : 'WAITING'}`);
}
