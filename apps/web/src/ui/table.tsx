import { useId, type ReactElement, type ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import styles from './table.module.css';

export interface TableProps {
  /** Names the table; seen unless `hideCaption`. */
  caption: ReactNode;
  hideCaption?: boolean;
  /** `dense` for registers and boards. */
  dense?: boolean;
  /** A header row that stays while the rows scroll. */
  stickyHead?: boolean;
  children: ReactNode;
}

/**
 * A real table: write `<thead>`, `<th scope>`, `<tbody>` yourself. It scrolls sideways in a box of its own that the keyboard reaches,
 * so the page never does.
 */
export function Table({
  caption,
  hideCaption = false,
  dense = false,
  stickyHead = false,
  children,
}: TableProps): ReactElement {
  const name = useId();
  return (
    <div
      className={classes(styles['scroll'], stickyHead && styles['sticky'])}
      // A box that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-labelledby={name}
    >
      <table className={classes(styles['table'], dense && styles['dense'])}>
        <caption id={name} className={hideCaption ? 'visually-hidden' : styles['caption']}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}
