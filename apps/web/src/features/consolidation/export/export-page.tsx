import { CompilationDocument } from '@samsyn/contracts/consolidation';
import { EXPORT_FORMATS, EXPORT_KINDS, type ExportFormat, type ExportKind } from '@samsyn/consultation';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Absent } from '../../../app/absent.tsx';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RoundFrame } from '../../rounds/frame/round-frame.tsx';
import { useRoundLive, type OfficeRound } from '../../rounds/frame/use-round.ts';
import { Files } from './files.tsx';
import { useExports } from './use-exports.ts';
import styles from './export-page.module.css';

/** The round as files: what can be made, and what has been. */
export default function ExportPage(): ReactElement {
  return <RoundFrame view="export">{(round) => <Exports key={round.id} round={round} />}</RoundFrame>;
}

function Exports({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const overview = useQuery(CompilationDocument, { variables: { roundId: round.id } });
  const { exports, keptDays, error, again, trouble, ask, callOff } = useExports(round.id);
  const retry = (): void => void overview.refetch().then(again, () => undefined);
  useRoundLive(round.id, ['assessments', 'board'], () => void overview.refetch().catch(() => undefined));
  const compilation = overview.data?.compilation;
  const fault = overview.error ?? error;
  if (compilation === null) return <Absent />;
  if (!compilation || !exports) return fault ? <FaultNotice error={fault} retry={retry} /> : <Loading />;
  const { responses, comments, decided } = compilation;
  const undecided = comments - decided;
  return (
    <div className={styles['exports']}>
      <p className={styles['lead']}>{t('consolidation.export.lead', { responses, comments, decided })}</p>
      {undecided > 0 && <Notice tone="info">{t('consolidation.export.undecided', { count: undecided })}</Notice>}
      <section aria-labelledby="gor-fil" className={styles['part']}>
        <h2 id="gor-fil" className={styles['title']}>
          {t('consolidation.export.make')}
        </h2>
        <ul className={styles['files']}>
          {EXPORT_KINDS.map((kind) => (
            <Kind key={kind} kind={kind} onAsk={(format) => void ask(kind, format)} />
          ))}
        </ul>
        {trouble !== '' && (
          <Notice tone="danger" alert>
            {trouble}
          </Notice>
        )}
        <p className={styles['note']}>{t('consolidation.export.note')}</p>
      </section>
      <section aria-labelledby="filer" className={styles['part']}>
        <h2 id="filer" className={styles['title']}>
          {t('consolidation.export.files')}
        </h2>
        <Files exports={exports} onCancel={(id) => void callOff(id)} />
        {keptDays > 0 && <p className={styles['note']}>{t('consolidation.export.kept', { days: keptDays })}</p>}
      </section>
    </div>
  );
}

function Kind({ kind, onAsk }: { kind: ExportKind; onAsk: (format: ExportFormat) => void }): ReactElement {
  const t = useText();
  const name = t(`consolidation.export.kind.${kind}`);
  return (
    <li className={styles['file']}>
      <div className={styles['about']}>
        <h3 className={styles['name']}>{name}</h3>
        <p className={styles['holds']}>{t(`consolidation.export.purpose.${kind}`)}</p>
      </div>
      <div className={styles['formats']} role="group" aria-label={name}>
        {EXPORT_FORMATS.map((format) => {
          const form = t(`consolidation.export.format.${format}`);
          return (
            <Button
              key={format}
              size="dense"
              aria-label={t('consolidation.export.makeOf', { name, form })}
              onClick={() => onAsk(format)}
            >
              {form}
            </Button>
          );
        })}
      </div>
    </li>
  );
}
