import { STANCES, type Stance } from '@samsyn/consultation';
import { memo, type ReactElement } from 'react';
import { classes } from '../../../lib/classes.ts';
import type { StanceTally } from '../model/matrix-totals.ts';
import type { MatrixBody, ViewRow } from '../model/matrix-view.ts';
import type { Part } from '../model/matrix-window.ts';
import type { MatrixLinks } from './matrix-links.ts';
import type { StanceWords } from './stance-words.ts';
import cellStyles from './cells.module.css';
import styles from './stance-table.module.css';

/** Header of the row, six totals, then the bodies. */
export const LEADING = 1 + STANCES.length;

export interface MatrixRowProps {
  row: ViewRow;
  /** Its row in the grid, from 1. */
  index: number;
  tally: StanceTally;
  bodies: readonly MatrixBody[];
  columns: readonly Part[];
  links: MatrixLinks;
  words: StanceWords;
  /** The column that is in the tab order, or null. */
  tabStop: number | null;
}

/** One § : its name, how many bodies took which stance, and each body's own. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps): ReactElement {
  const { row, index, tally, bodies, columns, links, words, tabStop } = props;
  return (
    <tr className={styles['row']} aria-rowindex={index + 2}>
      <th scope="row" className={styles['rowHead']} aria-colindex={1}>
        <a
          href={links.row(row.provisionId)}
          className={styles['rowName']}
          data-place={`${index},0`}
          tabIndex={tabStop === 0 ? 0 : -1}
          title={row.heading === null ? row.address : `${row.address} ${row.heading}`}
        >
          {row.address} <span className={styles['rowHeading']}>{row.heading}</span>
        </a>
      </th>
      {STANCES.map((stance, at) => (
        <TotalCell
          key={stance}
          count={tally[stance]}
          name={`${words[stance].word}: ${tally[stance]}, ${row.address}`}
          to={links.counted(row.provisionId, stance)}
          row={index}
          column={at + 1}
          tabStop={tabStop === at + 1}
        />
      ))}
      {columns.map((part) => {
        if ('gap' in part) return <GapCell key={`gap${part.from}`} columns={part.gap} />;
        const body = bodies[part.index]!;
        return (
          <StanceCell
            key={body.organisationId}
            words={words}
            stance={row.cells[part.index] ?? null}
            where={`${body.name}, ${row.address}`}
            to={links.cell(row.provisionId, body.organisationId)}
            row={index}
            column={part.index + LEADING}
            tabStop={tabStop === part.index + LEADING}
          />
        );
      })}
    </tr>
  );
});

/** A letter with its colour to the eye; the whole word, the body and the § to the ear, and a way to the comments. */
export function StanceCell({ words, stance, where, to, row, column, tabStop }: StanceCellProps): ReactElement {
  const { letter, word } = words[stance ?? 'none'];
  const name = `${word}: ${where}`;
  return (
    <td className={styles['cellBox']} aria-colindex={column + 1}>
      <a
        href={to}
        className={classes(cellStyles['cell'], cellStyles[stance ?? 'none'])}
        data-place={`${row},${column}`}
        tabIndex={tabStop ? 0 : -1}
        aria-label={name}
        title={name}
      >
        {letter}
      </a>
    </td>
  );
}

/** How many bodies, with the way to them; the arrow keys stop at it also where there are none. */
export function TotalCell({
  count,
  name,
  to,
  row,
  column,
  tabStop,
}: {
  count: number;
  name: string;
  /** Null: the number is of all that is shown. */
  to: string | null;
  row: number;
  column: number;
  tabStop: boolean;
}): ReactElement {
  const place = { 'data-place': `${row},${column}`, tabIndex: tabStop ? 0 : -1 };
  if (count === 0 || to === null)
    return (
      <td className={styles['total']} aria-colindex={column + 1} {...place}>
        {count || ''}
      </td>
    );
  return (
    <td className={styles['total']} aria-colindex={column + 1}>
      <a href={to} className={styles['counted']} aria-label={name} {...place}>
        {count}
      </a>
    </td>
  );
}

interface StanceCellProps {
  words: StanceWords;
  stance: Stance | null;
  where: string;
  to: string;
  row: number;
  column: number;
  tabStop: boolean;
}

/** Room for the columns that are not drawn. */
export function GapCell({ columns }: { columns: number }): ReactElement {
  return (
    <td
      aria-hidden="true"
      className={styles['gap']}
      style={{ width: `${columns * 2.25}rem`, minWidth: `${columns * 2.25}rem` }}
    />
  );
}

/** Room for the rows that are not drawn. */
export function GapRow({ rows }: { rows: number }): ReactElement {
  return (
    <tr aria-hidden="true">
      {/* Nothing but height. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td className={styles['gap']} style={{ height: `${rows * 2}rem` }} />
    </tr>
  );
}
