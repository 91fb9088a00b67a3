import type { QuestionsSummaryQuery } from '@samsyn/contracts/questions';
import { decimalWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Table } from '../../../ui/table.tsx';
import styles from '../questions.module.css';

type Summary = NonNullable<QuestionsSummaryQuery['questionsSummary']>;
export type QuestionSummary = Summary['questions'][number];
export type TableSummary = QuestionSummary['tables'][number];

const TOTALS = ['count', 'sum', 'min', 'median', 'max'] as const;

/** Bodies × answers, and under the numbers what they come to. */
export function SummaryTable({ table, caption }: { table: TableSummary; caption: string }): ReactElement {
  const t = useText();
  const { columns, rows } = table;
  const totals = columns.some(({ total }) => total !== null);
  const figure = (at: number): true | undefined => (columns[at]?.total ? true : undefined);
  return (
    <Table caption={caption} dense>
      <thead>
        <tr>
          <th scope="col">{t('questions.summary.body')}</th>
          {columns.map(({ label, unit }, at) => (
            <th key={label} scope="col" data-figure={figure(at)}>
              {unit === '' ? label : `${label} (${unit})`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ bodyId, bodyName, cells }, index) => (
          <tr key={`${bodyId}${index}`}>
            <th scope="row">{bodyName}</th>
            {cells.map((cell, at) => (
              <td key={columns[at]?.label} data-figure={figure(at)} className={styles['said']}>
                {cell === '' ? '–' : figure(at) ? decimalWords(cell) : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {totals && (
        <tfoot>
          {TOTALS.map((name) => (
            <tr key={name} className={styles['total']}>
              <th scope="row">{t(`questions.total.${name}`)}</th>
              {columns.map(({ label, total }, at) => (
                <td key={label} data-figure={figure(at)} data-total={total ? name : undefined}>
                  {total && (name === 'count' ? total.count : decimalWords(total[name]))}
                </td>
              ))}
            </tr>
          ))}
        </tfoot>
      )}
    </Table>
  );
}
