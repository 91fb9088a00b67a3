import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { useViewer } from '../../../app/viewer.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Table } from '../../../ui/table.tsx';
import { Standing } from '../assessment/standing.tsx';
import type { TogetherRow } from '../model/together.ts';
import { DISPOSITION_TONES } from '../tones.ts';
import styles from './together.module.css';

/** The rows of a step, each with what it has already and what it says beside what it shares with others. */
export function PlannedRows({
  rows,
  kind,
}: {
  rows: readonly TogetherRow[];
  kind: 'changed' | 'left';
}): ReactElement | null {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <Table
      dense
      caption={t(kind === 'changed' ? 'consolidation.together.caption' : 'consolidation.together.leftCaption')}
    >
      <thead>
        <tr>
          <th scope="col">{t('consolidation.together.column.body')}</th>
          <th scope="col">{t('consolidation.together.column.now')}</th>
          <th scope="col">{t('consolidation.together.column.own')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.commentId}>
            <th scope="row">{row.organisationName}</th>
            <td>
              <Now row={row} />
            </td>
            <td>
              <Own row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Now({ row: { assessment, inParts, inherits } }: { row: TogetherRow }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { id } = useViewer();
  if (inherits) return <>{t('consolidation.together.inherits')}</>;
  if (inParts) return <>{t('consolidation.together.inParts')}</>;
  if (!assessment?.disposition) return <>{t('consolidation.together.none')}</>;
  const { disposition, updatedById } = assessment;
  return (
    <span className={styles['now']}>
      <Badge tone={DISPOSITION_TONES[disposition]}>{labels.disposition[disposition]}</Badge>{' '}
      <Standing assessment={{ state: assessment.state }} />
      {updatedById === id && <span>{t('consolidation.together.mine')}</span>}
    </span>
  );
}

function Own({ row: { ownText, ownWording } }: { row: TogetherRow }): ReactElement {
  const t = useText();
  if (ownText === '' && ownWording === '') return <>{t('consolidation.together.none')}</>;
  return (
    <>
      {ownText !== '' && <p lang="sv">{ownText}</p>}
      {ownWording !== '' && <p lang="sv">{t('consolidation.together.own', { wording: ownWording })}</p>}
    </>
  );
}
