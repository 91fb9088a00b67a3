import { CompilationDocument, StanceMatrixDocument } from '@samsyn/contracts/consolidation';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Absent } from '../../../app/absent.tsx';
import { useText } from '../../../app/text.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RoundFrame } from '../../rounds/frame/round-frame.tsx';
import { useRoundLive, type OfficeRound } from '../../rounds/frame/use-round.ts';
import { buttonClass } from '../../../ui/button.tsx';
import styles from './export-page.module.css';

const FORMATS = ['docx', 'xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** The compilation as files: what each holds, and how much there is of it just now. */
export default function ExportPage(): ReactElement {
  return <RoundFrame view="export">{(round) => <Exports key={round.id} round={round} />}</RoundFrame>;
}

interface Counts {
  responses: number;
  comments: number;
  assessed: number;
  sections: number;
  bodies: number;
  asked: number;
}

function Exports({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const overview = useQuery(CompilationDocument, { variables: { roundId: round.id } });
  const matrix = useQuery(StanceMatrixDocument, { variables: { roundId: round.id } });
  const again = (): void => void Promise.all([overview.refetch(), matrix.refetch()]).catch(() => undefined);
  useRoundLive(round.id, ['assessments', 'board'], again);
  const compilation = overview.data?.compilation;
  const stances = matrix.data?.stanceMatrix;
  const error = overview.error ?? matrix.error;
  if (compilation === null || stances === null) return <Absent />;
  if (!compilation || !stances) return error ? <FaultNotice error={error} retry={again} /> : <Loading />;
  const { responses, comments, assessed } = compilation;
  const unassessed = comments - assessed;
  const counts: Counts = {
    responses,
    comments,
    assessed,
    sections: stances.rows.length,
    bodies: stances.bodies.length,
    asked: round.recipients.length,
  };
  return (
    <div className={styles['exports']}>
      <p className={styles['lead']}>{t('consolidation.export.lead', { responses, comments, assessed })}</p>
      {unassessed > 0 && <Notice tone="info">{t('consolidation.export.unassessed', { count: unassessed })}</Notice>}
      <ul className={styles['files']}>
        {FORMATS.map((format) => (
          <File key={format} slug={round.slug} format={format} counts={counts} />
        ))}
      </ul>
      <p className={styles['note']}>{t('consolidation.export.note')}</p>
    </div>
  );
}

function File({ slug, format, counts }: { slug: string; format: Format; counts: Counts }): ReactElement {
  const t = useText();
  const values = { ...counts };
  return (
    <li className={styles['file']}>
      <div className={styles['about']}>
        <h2 className={styles['name']} id={`fil-${format}`}>
          {t(`consolidation.export.${format}`)} <span className={styles['ending']}>.{format}</span>
        </h2>
        <p className={styles['purpose']}>{t(`consolidation.export.${format}.purpose`)}</p>
        <p className={styles['holds']}>{t(`consolidation.export.${format}.holds`, values)}</p>
      </div>
      <a
        className={buttonClass({ kind: 'secondary' })}
        href={`/export/remiss/${slug}/remissammanstallning.${format}`}
        download
        aria-label={t('consolidation.export.downloadOf', { name: t(`consolidation.export.${format}`) })}
      >
        {t('consolidation.export.download')}
      </a>
    </li>
  );
}
