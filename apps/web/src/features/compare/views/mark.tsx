import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { classes } from '../../../lib/classes.ts';
import type { Block, Change } from '../model/comparison.ts';
import { changeElementId } from '../use-steps.ts';
import marks from './mark.module.css';
import styles from './views.module.css';

export type Changes = ReadonlyMap<number, Change>;

export const byNumber = (changes: readonly Change[]): Changes =>
  new Map(changes.map((change) => [change.number, change]));

/** Where a change stands: its number in the list, and what it is for whoever comes here by keys. */
export function Mark({ block, changes }: { block: Block; changes: Changes }): ReactElement | null {
  const t = useText();
  const change = block.number == null ? undefined : changes.get(block.number);
  if (change === undefined) return null;
  const { number, kind, newAddress, oldAddress, follows } = change;
  return (
    <span
      id={changeElementId(number)}
      tabIndex={-1}
      data-mark
      className={classes(marks['mark'], follows && marks['markFollows'])}
      lang="sv"
    >
      <span className="visually-hidden">
        {t('compare.mark', { number, kind: t(`trace.kind.${kind}`), address: newAddress ?? oldAddress ?? '' })}{' '}
      </span>
      <span aria-hidden="true">{number}</span>
    </span>
  );
}

/** Where it came from, where it went, what it was part of: what the words themselves do not show. */
export function Note({ block, changes }: { block: Block; changes: Changes }): ReactElement | null {
  const t = useText();
  const words = noteOf(block);
  if (words === null || (block.change !== 'MOVED_AWAY' && (block.number == null || !changes.has(block.number))))
    return null;
  const address = block.change === 'MOVED_AWAY' ? (block.newAddress ?? '') : (block.oldAddress ?? '');
  return (
    <span className={styles['note']}>[{t(`compare.note.${words}`, { address, own: block.oldAddress ?? '' })}]</span>
  );
}

function noteOf({ change, level, relation }: Block): 'movedTo' | 'joined' | 'movedFrom' | 'partOf' | 'merged' | null {
  if (change === 'MOVED_AWAY') return relation === 'MERGE' ? 'joined' : 'movedTo';
  if (change === 'MOVED') return 'movedFrom';
  if (level !== 'UNIT') return null;
  return relation === 'SPLIT' ? 'partOf' : relation === 'MERGE' ? 'merged' : null;
}
