import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { ButtonLink } from '../../../ui/link.tsx';
import { neighbourWithComments } from '../model/provision-place.ts';
import type { CompilationRow } from './provision-list.tsx';
import styles from './provision-view.module.css';

/** On to the provisions before and after that somebody has commented on. */
export function Neighbours({
  rows,
  row,
  addressOf,
}: {
  rows: readonly CompilationRow[];
  row: CompilationRow;
  addressOf: (provisionId: string | null) => string;
}): ReactElement | null {
  const t = useText();
  const at = rows.indexOf(row);
  const previous = neighbourWithComments(rows, at, -1);
  const next = neighbourWithComments(rows, at, 1);
  if (!previous && !next) return null;
  const name = ({ provisionId, address }: CompilationRow): string =>
    provisionId === null ? t('consolidation.whole') : address;
  return (
    <nav className={styles['neighbours']} aria-label={t('consolidation.neighbours')}>
      {previous && (
        <ButtonLink size="dense" to={addressOf(previous.provisionId)}>
          <span aria-hidden="true">←</span> {t('consolidation.previous', { name: name(previous) })}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink size="dense" to={addressOf(next.provisionId)} data-stop-after="">
          {t('consolidation.next', { name: name(next) })} <span aria-hidden="true">→</span>
        </ButtonLink>
      )}
    </nav>
  );
}
