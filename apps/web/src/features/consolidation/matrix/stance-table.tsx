import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../app/text.ts';
import { drawnParts, moveCell, moveForKey, WHOLE_TABLE_LIMIT, type Cell } from '../model/matrix-window.ts';
import type { MatrixView } from '../model/matrix-view.ts';
import { MatrixFoot } from './matrix-foot.tsx';
import { MatrixHead } from './matrix-head.tsx';
import type { MatrixLinks } from './matrix-links.ts';
import { GapRow, LEADING, MatrixRow } from './matrix-row.tsx';
import { useStanceWords } from './stance-words.ts';
import { useWindow } from './use-window.ts';
import styles from './stance-table.module.css';

/** Of one row and one column, in rem; the same as in the style sheet. */
const ROW = 2;
const COLUMN = 2.25;

/**
 * The matrix as a table: row 0 is the bodies' overall stances, column 0 the names of the provisions, then the totals, then the bodies. One cell is in the page's tab order;
 * the arrow keys move from there. A large matrix draws only what is seen, at its place in the whole.
 */
export function StanceTable({ view, links }: { view: MatrixView; links: MatrixLinks }): ReactElement {
  const t = useText();
  const name = useId();
  const words = useStanceWords();
  const onClick = useGoing();
  const box = useRef<HTMLDivElement>(null);
  const { bodies, rows, totals } = view;
  const whole = rows.length * bodies.length <= WHOLE_TABLE_LIMIT;
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16, []);
  const seen = useWindow(
    box,
    { count: rows.length, size: ROW * rem },
    { count: bodies.length, size: COLUMN * rem },
    whole,
  );
  const { focused, onKeyDown, onFocus } = useGridFocus(box, rows.length + 1, bodies.length + LEADING);
  const columns = useStable(drawnParts(bodies.length, seen.columns, focused.column - LEADING));
  return (
    <div
      ref={box}
      className={styles['box']}
      role="region"
      aria-labelledby={name}
      // A box that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table
        // A table one moves about in cell by cell: rows, headers and captions stay what they are.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className={styles['table']}
        aria-rowcount={rows.length + 2}
        aria-colcount={bodies.length + 7}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <caption id={name} className="visually-hidden">
          {t('consolidation.matrix.caption', { rows: rows.length, bodies: bodies.length })}
        </caption>
        <MatrixHead bodies={bodies} columns={columns} links={links} words={words} focused={focused} />
        <tbody>
          {drawnParts(rows.length, seen.rows, focused.row - 1).map((part) => {
            if ('gap' in part) return <GapRow key={`gap${part.from}`} rows={part.gap} />;
            const row = rows[part.index]!;
            return (
              <MatrixRow
                key={row.provisionId}
                row={row}
                index={part.index + 1}
                tally={totals.rows[part.index]!}
                bodies={bodies}
                columns={columns}
                links={links}
                words={words}
                tabStop={focused.row === part.index + 1 ? focused.column : null}
              />
            );
          })}
        </tbody>
        <MatrixFoot totals={totals} columns={columns} />
      </table>
    </div>
  );
}

/** The links of the table are plain ones (a thousand of the router's cost a scroll its smoothness); a plain press goes inside the page. */
function useGoing(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const to = link?.getAttribute('href');
    if (!to) return;
    event.preventDefault();
    void navigate(to);
  };
}

/** The same array while its content is the same, so that rows are not drawn anew when one scrolls downwards. */
function useStable<T>(value: T): T {
  const key = JSON.stringify(value);
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => value, [key]);
}

const place = ({ row, column }: Cell): string => `[data-place="${row},${column}"]`;

function useGridFocus(box: React.RefObject<HTMLElement | null>, rows: number, columns: number) {
  const [focused, setFocused] = useState<Cell>({ row: 1, column: 0 });
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const cell = box.current?.querySelector<HTMLElement>(place(focused));
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [box, focused]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = event.altKey || event.metaKey ? undefined : moveForKey(event);
    if (move === undefined) return;
    event.preventDefault();
    moved.current = true;
    setFocused((from) => moveCell(from, move, rows, columns));
  };
  const onFocus = (event: React.FocusEvent): void => {
    const at = event.target.getAttribute('data-place')?.split(',').map(Number);
    const [row, column] = at ?? [];
    if (row !== undefined && column !== undefined && (row !== focused.row || column !== focused.column))
      setFocused({ row, column });
  };
  return { focused, onKeyDown, onFocus };
}
