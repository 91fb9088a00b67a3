import { useMemo, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import type { DraftText } from '../../../law/draft-text.ts';
import { readStored, writeStored } from '../../../lib/stored.ts';
import { CommentedRow } from '../../comments/commented-row.tsx';
import type { AssessedComment } from '../model/comment-pages.ts';
import styles from './provision-view.module.css';

const STORED = 'samsyn.sammanstallning.lydelse';

/**
 * The provision as it was sent out, set as law; folded if she folds it, and then so for the next one too. A konsekvensutredning is as long as a
 * report: it is folded until she wants it.
 */
export function ProvisionText({
  text,
  provisionId,
  comments,
}: {
  text: DraftText;
  provisionId: string | null;
  comments: readonly AssessedComment[];
}): ReactElement | null {
  const t = useText();
  const row = provisionId === null ? undefined : text.byId.get(provisionId)?.row;
  const quoted = useMemo(() => comments.map((comment) => ({ id: comment.id, value: comment })), [comments]);
  if (row === undefined || row.kind === 'chapter') return null;
  const isLong = row.node.kind === 'IMPACT_ASSESSMENT';
  return (
    <details
      key={row.id}
      className={styles['wording']}
      open={!isLong && readStored(STORED) !== 'dold'}
      onToggle={({ currentTarget: { open } }) => isLong || writeStored(STORED, open ? null : 'dold')}
    >
      <summary className={styles['wordingTitle']}>{t('consolidation.wording')}</summary>
      <div className={styles['law']} lang="sv">
        <CommentedRow row={{ ...row, headingLevel: 3 }} comments={quoted} />
      </div>
    </details>
  );
}
