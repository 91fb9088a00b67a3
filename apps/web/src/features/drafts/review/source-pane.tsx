import { memo, useMemo, type ReactElement, type RefObject } from 'react';
import { useText } from '../../../app/text.ts';
import { classes } from '../../../lib/classes.ts';
import styles from './source-pane.module.css';

/** Lines drawn together: the browser skips the pieces out of sight, and still finds words in them. */
const PIECE = 100;

/** The plain text as it was read, with its line numbers; the lines of the chosen passage and the lines not understood are marked. */
export function SourcePane({
  source,
  pane,
  marked,
  unread,
}: {
  source: string;
  pane: RefObject<HTMLDivElement | null>;
  /** The line of the chosen passage. */
  marked: number | undefined;
  /** Lines that have found no place. */
  unread: ReadonlySet<number>;
}): ReactElement {
  const t = useText();
  const pieces = useMemo(() => inPieces(source), [source]);
  return (
    // A box that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={pane} className={styles['pane']} tabIndex={0} role="region" aria-label={t('drafts.review.source')}>
      {pieces.map(({ first, lines }) => (
        <Piece
          key={first}
          first={first}
          lines={lines}
          marked={marked !== undefined && marked >= first && marked < first + lines.length ? marked : undefined}
          unread={unread}
        />
      ))}
    </div>
  );
}

interface SourcePiece {
  first: number;
  lines: string[];
}

function inPieces(source: string): SourcePiece[] {
  const lines = source.split('\n');
  const pieces: SourcePiece[] = [];
  for (let at = 0; at < lines.length; at += PIECE) pieces.push({ first: at + 1, lines: lines.slice(at, at + PIECE) });
  return pieces;
}

const Piece = memo(function Piece({
  first,
  lines,
  marked,
  unread,
}: SourcePiece & { marked: number | undefined; unread: ReadonlySet<number> }): ReactElement {
  return (
    <div className={styles['piece']}>
      {lines.map((text, index) => {
        const line = first + index;
        return (
          <div
            key={line}
            id={`rad-${line}`}
            data-line={line}
            tabIndex={-1}
            className={classes(
              styles['line'],
              line === marked && styles['marked'],
              unread.has(line) && styles['unread'],
            )}
          >
            {text === '' ? '\u00a0' : text}
          </div>
        );
      })}
    </div>
  );
});
