import { STANCES } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import type { MatrixBody } from '../model/matrix-view.ts';
import type { Cell, Part } from '../model/matrix-window.ts';
import { GapCell, LEADING, StanceCell, TotalCell } from './matrix-row.tsx';
import type { MatrixLinks } from './matrix-links.ts';
import type { StanceWords } from './stance-words.ts';
import styles from './stance-table.module.css';

/** The bodies' names, and under each what it says of the draft as a whole. Both rows stay while the rest scrolls. */
export function MatrixHead({
  bodies,
  columns,
  links,
  words,
  focused,
}: {
  bodies: readonly MatrixBody[];
  columns: readonly Part[];
  links: MatrixLinks;
  words: StanceWords;
  focused: Cell;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const overall = t('consolidation.matrix.overall');
  return (
    <thead>
      <tr className={styles['names']} aria-rowindex={1}>
        <th scope="col" className={styles['corner']} aria-colindex={1}>
          {t('consolidation.matrix.provision')}
        </th>
        {STANCES.map((stance, at) => (
          <th key={stance} scope="col" className={styles['totalName']} aria-colindex={at + 2}>
            <span className={styles['name']}>{labels.stance[stance]}</span>
          </th>
        ))}
        {columns.map((part) => {
          if ('gap' in part) return <GapCell key={`gap${part.from}`} columns={part.gap} />;
          const { organisationId, name } = bodies[part.index]!;
          return (
            <th key={organisationId} scope="col" aria-colindex={part.index + 1 + LEADING} title={name}>
              <span className={styles['name']}>{name}</span>
            </th>
          );
        })}
      </tr>
      <tr className={styles['overall']} aria-rowindex={2}>
        <th scope="row" className={styles['rowHead']} aria-colindex={1}>
          <a
            href={links.row(null)}
            className={styles['rowName']}
            data-place="0,0"
            tabIndex={focused.row === 0 && focused.column === 0 ? 0 : -1}
          >
            {overall}
          </a>
        </th>
        <OverallTotals bodies={bodies} focused={focused} />
        {columns.map((part) => {
          if ('gap' in part) return <GapCell key={`gap${part.from}`} columns={part.gap} />;
          const { organisationId, name, overallStance } = bodies[part.index]!;
          const column = part.index + LEADING;
          return (
            <StanceCell
              key={organisationId}
              words={words}
              stance={overallStance}
              where={`${name}, ${overall}`}
              to={links.answer(organisationId)}
              row={0}
              column={column}
              tabStop={focused.row === 0 && focused.column === column}
            />
          );
        })}
      </tr>
    </thead>
  );
}

function OverallTotals({ bodies, focused }: { bodies: readonly MatrixBody[]; focused: Cell }): ReactElement {
  return (
    <>
      {STANCES.map((stance, at) => {
        const count = bodies.filter(({ overallStance }) => overallStance === stance).length;
        return (
          <TotalCell
            key={stance}
            count={count}
            name=""
            to={null}
            row={0}
            column={at + 1}
            tabStop={focused.row === 0 && focused.column === at + 1}
          />
        );
      })}
    </>
  );
}
