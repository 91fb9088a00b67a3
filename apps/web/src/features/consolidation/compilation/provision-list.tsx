import type { CompilationQuery } from '@samsyn/contracts/consolidation';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { classes } from '../../../lib/classes.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Link } from '../../../ui/link.tsx';
import { StanceBar } from './stance-counts.tsx';
import styles from './provision-list.module.css';

export type CompilationRow = NonNullable<CompilationQuery['compilation']>['rows'][number];

export interface ProvisionListProps {
  rows: readonly CompilationRow[];
  /** Ids of the rows that are chapters or parts: they head the ones after them. */
  chapters: ReadonlySet<string>;
  current: string | null;
  addressOf: (provisionId: string | null) => string;
}

/** The draft's provisions in order, each with what has been said of it and how far the assessment has come. */
export function ProvisionList({ rows, chapters, current, addressOf }: ProvisionListProps): ReactElement {
  const t = useText();
  const [commentedOnly, setCommentedOnly] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  useCurrentInView(list, current);
  const shown = commentedOnly ? rows.filter((row) => row.comments > 0 || row.provisionId === current) : rows;
  return (
    <div className={styles['pane']}>
      <div className={styles['tools']}>
        <Checkbox
          dense
          label={t('consolidation.list.commentedOnly')}
          checked={commentedOnly}
          onChange={setCommentedOnly}
        />
      </div>
      <ol ref={list} className={styles['list']}>
        {shown.map((row) => (
          <ProvisionEntry
            key={row.provisionId ?? ''}
            row={row}
            chapter={row.provisionId !== null && chapters.has(row.provisionId)}
            current={row.provisionId === current}
            to={addressOf(row.provisionId)}
          />
        ))}
      </ol>
    </div>
  );
}

function ProvisionEntry({
  row,
  chapter,
  current,
  to,
}: {
  row: CompilationRow;
  chapter: boolean;
  current: boolean;
  to: string;
}): ReactElement {
  const t = useText();
  const name = row.provisionId === null ? t('consolidation.whole') : nameOf(row);
  const words = (
    <>
      <span className={styles['label']}>{name || row.heading}</span>
      {name !== '' && row.heading !== null && <span className={styles['heading']}>{row.heading}</span>}
    </>
  );
  if (chapter && row.comments === 0) return <li className={styles['chapter']}>{words}</li>;
  return (
    <li className={classes(chapter && styles['chapter'], row.comments === 0 && styles['silent'])}>
      <Link to={to} className={styles['entry']} aria-current={current ? 'page' : undefined}>
        <span className={styles['words']}>{words}</span>
        {row.comments > 0 && <Assessed comments={row.comments} assessed={row.assessed} />}
        <Stances row={row} />
      </Link>
    </li>
  );
}

function Assessed({ comments, assessed }: { comments: number; assessed: number }): ReactElement {
  const t = useText();
  return (
    <span className={styles['assessed']} data-done={assessed === comments || undefined}>
      {t('consolidation.list.assessed', { comments, assessed })}
    </span>
  );
}

function Stances({ row }: { row: CompilationRow }): ReactElement | null {
  const labels = useLabels();
  if (row.stances.length === 0) return null;
  const words = row.stances.map(({ stance, bodies }) => `${labels.stance[stance]} ${bodies}`);
  return (
    <span className={styles['stances']}>
      <StanceBar stances={row.stances} />
      <span>{words.join(' · ')}</span>
    </span>
  );
}

/** Room above the current row when the list is first shown, in pixels: the page's heading takes the foot of the window then. */
const LEAD = 120;

/** The row one stands on is seen in the list, without moving the page. */
function useCurrentInView(list: React.RefObject<HTMLOListElement | null>, current: string | null): void {
  const settled = useRef(false);
  useEffect(() => {
    const box = list.current;
    const entry = box?.querySelector<HTMLElement>('[aria-current]');
    if (!box || !entry || box.scrollHeight <= box.clientHeight) return;
    const top = entry.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    const hidden = top < box.scrollTop || top + entry.offsetHeight > box.scrollTop + box.clientHeight;
    if (hidden || !settled.current) box.scrollTo({ top: top - LEAD });
    settled.current = true;
  }, [list, current]);
}

/** Clauses without a number of their own ("Denna författning träder i kraft …") go by what they stand under. */
function nameOf({ label, heading, address }: { label: string; heading?: string | null; address: string }): string {
  if (label !== '') return label;
  return heading ? '' : address.charAt(0).toUpperCase() + address.slice(1);
}
