import { memo, useEffect, useRef, type ReactElement } from 'react';
import type { DraftRow } from '../../../law/draft-text.ts';
import { classes } from '../../../lib/classes.ts';
import { CommentedRow } from '../../comments/commented-row.tsx';
import { useRow } from '../room/room-context.ts';
import { useDoings } from './reading-context.ts';
import { RowMargin } from './row-margin.tsx';
import styles from './text-row.module.css';

/** One row of the draft with its margin: the law to the left, what the body says of it to the right (or below, when narrow). */
export const TextRow = memo(function TextRow({
  row,
  observe,
}: {
  row: DraftRow;
  observe: (element: HTMLElement) => () => void;
}): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => (element.current === null ? undefined : observe(element.current)), [observe]);
  const { composers, leafId } = useDoings(row.id);
  return (
    <div
      ref={element}
      data-row={row.id}
      data-kind={row.kind}
      data-closed={row.closed || undefined}
      data-long={row.node.kind === 'IMPACT_ASSESSMENT' || undefined}
      data-composing={composers.length > 0 || undefined}
      data-here={leafId !== null || undefined}
      className={classes(styles['row'], styles[row.kind])}
    >
      <RowText row={row} />
      {row.kind !== 'heading' && <RowMargin row={row} />}
    </div>
  );
});

function RowText({ row }: { row: DraftRow }): ReactElement {
  const { comments } = useRow(row.id);
  return (
    <div className={styles['text']} lang="sv">
      <CommentedRow row={row} comments={comments} />
    </div>
  );
}
