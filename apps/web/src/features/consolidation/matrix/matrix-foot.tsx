import { STANCES } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import type { MatrixTotals } from '../model/matrix-totals.ts';
import type { Part } from '../model/matrix-window.ts';
import { GapCell, LEADING } from './matrix-row.tsx';
import styles from './stance-table.module.css';

/** How many provisions each body took each stance on; the sums agree with the totals of the rows. */
export function MatrixFoot({ totals, columns }: { totals: MatrixTotals; columns: readonly Part[] }): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <tfoot>
      {STANCES.map((stance) => (
        <tr key={stance} className={styles['sum']}>
          <th scope="row" className={styles['rowHead']} aria-colindex={1}>
            <span className={styles['rowName']}>
              {t('consolidation.matrix.sum', { stance: labels.stance[stance] })}
            </span>
          </th>
          {STANCES.map((column, at) => (
            <td key={column} className={styles['total']} aria-colindex={at + 2}>
              {column === stance && totals.all[stance]}
            </td>
          ))}
          {columns.map((part) => {
            if ('gap' in part) return <GapCell key={`gap${part.from}`} columns={part.gap} />;
            const count = totals.bodies[part.index]?.[stance] ?? 0;
            return (
              <td key={part.index} className={styles['total']} aria-colindex={part.index + 1 + LEADING}>
                {count || ''}
              </td>
            );
          })}
        </tr>
      ))}
    </tfoot>
  );
}
