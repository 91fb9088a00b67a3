import type { ProvisionPartsFragment } from '@samsyn/contracts/drafts';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './findings.module.css';

/** What the structure check found, each with a way to the passage. */
export function ProblemList({
  problems,
  rows,
  onShow,
}: {
  problems: readonly ProblemLike[];
  rows: readonly ProvisionPartsFragment[];
  onShow: (id: string) => void;
}): ReactElement {
  const t = useText();
  if (problems.length === 0) return <p className={styles['none']}>{t('drafts.problems.none')}</p>;
  return (
    <ul className={styles['list']}>
      {problems.map((problem, index) => {
        const row = rows.find(
          ({ id, address }) => problem.field && (problem.field === id || problem.field === address),
        );
        return (
          <li key={index} className={styles['item']}>
            <p>{problem.message}</p>
            {row !== undefined && (
              <Button size="dense" kind="quiet" onClick={() => onShow(row.id)}>
                {t('drafts.problems.show', { address: row.address || row.label })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
