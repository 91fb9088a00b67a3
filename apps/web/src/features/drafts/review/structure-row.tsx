import type { ProvisionPartsFragment } from '@samsyn/contracts/drafts';
import { memo, type CSSProperties, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../../app/text.ts';
import { classes } from '../../../lib/classes.ts';
import { hasOwnHeading } from '../model/draft-operations.ts';
import styles from './structure.module.css';

export interface StructureRowProps {
  row: ProvisionPartsFragment;
  chosen: boolean;
  /** Something has been written here that is not saved. */
  unsaved: boolean;
  /** In the order of Tab: one row of the list is, the arrow keys move between the others. */
  reachable: boolean;
  /** Problems found here, as sentences. */
  problems: readonly string[];
  onChoose: (id: string) => void;
  children?: ReactNode;
}

/** One found passage: what the reader took it for, and its words as they will be set. Pressing it opens its editor below. */
export const StructureRow = memo(function StructureRow(props: StructureRowProps): ReactElement {
  const { row, chosen, unsaved, reachable, problems, onChoose, children } = props;
  const t = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div
      role="listitem"
      className={classes(styles['row'], chosen && styles['chosen'])}
      data-provision={row.id}
      data-kind={row.kind}
      style={{ '--depth': Math.min(row.depth, 5) } as CSSProperties}
    >
      <button
        type="button"
        className={styles['button']}
        tabIndex={reachable ? 0 : -1}
        aria-expanded={chosen}
        onClick={() => onChoose(row.id)}
      >
        <span className={styles['kind']}>{t(`drafts.kind.${row.kind}`)}</span>
        <span className={styles['words']}>
          <Words row={row} />
          {unsaved && <span className={styles['unsaved']}>{t('drafts.review.unsaved')}</span>}
          {problems.map((problem) => (
            <span key={problem} className={styles['problem']}>
              {problem}
            </span>
          ))}
        </span>
      </button>
      {children}
    </div>
  );
});

function Words({ row }: { row: ProvisionPartsFragment }): ReactElement {
  const t = useText();
  if (row.kind === 'TABLE_ROW' && row.cells !== null) {
    return (
      <span className={styles['cells']} data-header={row.header ?? undefined}>
        {row.cells.map((cell, index) => (
          <span key={index}>{cell}</span>
        ))}
      </span>
    );
  }
  const titled = hasOwnHeading(row.kind);
  const words = titled ? [row.heading, row.text].filter(Boolean).join(' ') : row.text;
  if (row.label === '' && words === '') return <em className={styles['empty']}>{t('drafts.review.noWords')}</em>;
  return (
    <>
      {row.label !== '' && <span className={styles['label']}>{row.label} </span>}
      {words}
    </>
  );
}
