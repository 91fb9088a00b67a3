import { memo, useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useLabels, useText } from '../../../app/text.ts';
import type { DraftRow, DraftText, ProvisionNode } from '../../../law/draft-text.ts';
import { Select } from '../../../ui/select.tsx';
import { useRoomContext, useRow } from '../room/room-context.ts';
import { useCurrentRow, useReading } from './reading-context.ts';
import { usePasses } from './work.ts';
import { STANCE_TONES } from './stance-picker.tsx';
import styles from './navigator.module.css';

const FILTERS = ['all', 'unread', 'commented', 'unanswered', 'mine', 'changed'] as const;
type Filter = (typeof FILTERS)[number];

interface Group {
  chapter: DraftRow | null;
  rows: { row: DraftRow; heading: string }[];
}

/** Known by a name, and by no number. */
const UNNUMBERED = new Set(['GENERAL_ADVICE', 'IMPACT_ASSESSMENT']);

/** The way through the text: chapters and §§ with marks for read, commented and stance. Links, so that each can be opened or copied. */
export function Navigator({ base, onGo }: { base: string; onGo?: () => void }): ReactElement {
  const t = useText();
  const { draft } = useRoomContext();
  const [filter, setFilter] = useState<Filter>('all');
  const { goTo } = useReading();
  const groups = useMemo(() => groupsOf(draft), [draft]);
  // The address may already say where one wants to go: going there is then not a change of address.
  const go = useCallback(
    (node: ProvisionNode) => {
      goTo(node);
      onGo?.();
    },
    [goTo, onGo],
  );
  return (
    <nav className={styles['navigator']} aria-label={t('responses.nav')}>
      <div className={styles['filter']}>
        <Select<Filter>
          dense
          hideLabel
          label={t('responses.nav.filter')}
          name="urval"
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((value) => ({
            value,
            label: t(`responses.nav.${value}`),
          }))}
        />
      </div>
      <ul className={styles['chapters']}>
        {groups.map(({ chapter, rows }) => (
          <li key={chapter?.id ?? rows[0]?.row.id ?? ''}>
            {chapter !== null && (
              <Link to={`${base}/${chapter.node.path}`} className={styles['chapter']} onClick={() => go(chapter.node)}>
                <span className={styles['chapterNumber']}>{chapter.node.label}</span> {chapter.node.heading}
              </Link>
            )}
            <ul className={styles['rows']}>
              {rows.map(({ row, heading }) => (
                <Entry key={row.id} row={row} heading={heading} base={base} filter={filter} go={go} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Entry = memo(function Entry({
  row,
  heading,
  base,
  filter,
  go,
}: {
  row: DraftRow;
  heading: string;
  base: string;
  filter: Filter;
  go: (node: ProvisionNode) => void;
}): ReactElement | null {
  const t = useText();
  const labels = useLabels();
  const view = useRow(row.id);
  const { reviewed, comments, stance } = view;
  const passes = usePasses(filter, row.id, view);
  const current = useCurrentRow() === row.id;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  if (
    !passes ||
    (filter === 'unread' && (reviewed || !row.counted)) ||
    (filter === 'commented' && comments.length === 0)
  )
    return null;
  if (filter === 'unanswered' && (reviewed || stance !== null || comments.length > 0 || !row.counted)) return null;
  const marks = [
    reviewed ? t('responses.reviewed') : '',
    comments.length > 0 ? t('comments.count', { count: comments.length }) : '',
    stance === null ? '' : labels.stance[stance],
  ].filter(Boolean);
  return (
    <li>
      <Link
        ref={link}
        to={`${base}/${row.node.path}`}
        className={styles['entry']}
        data-kind={row.node.kind}
        aria-current={current ? 'location' : undefined}
        onClick={() => go(row.node)}
      >
        <span className={styles['number']}>{UNNUMBERED.has(row.node.kind) ? '' : row.node.label}</span>
        <span className={styles['name']}>
          {row.node.kind === 'GENERAL_ADVICE' ? t('responses.nav.advice') : heading}
        </span>
        <span className={styles['marks']} aria-hidden="true">
          {stance !== null && (
            <i className={`${styles['stance']} ${styles[STANCE_TONES[stance]]}`} title={labels.stance[stance]} />
          )}
          {comments.length > 0 && <b className={styles['count']}>{comments.length}</b>}
          <Tick on={reviewed} shown={row.counted} />
        </span>
        {marks.length > 0 && <span className="visually-hidden">, {marks.join(', ')}</span>}
      </Link>
      {filter === 'all' && row.node.kind === 'IMPACT_ASSESSMENT' && (
        <ul className={styles['rows']}>
          {row.node.children
            .filter(({ kind, level }) => kind === 'HEADING' && level === 1)
            .map((node) => (
              <li key={node.id}>
                <Link
                  to={`${base}/${node.path}`}
                  className={styles['entry']}
                  data-kind="HEADING"
                  onClick={() => go(node)}
                >
                  <span className={styles['name']}>{node.text}</span>
                </Link>
              </li>
            ))}
        </ul>
      )}
    </li>
  );
});

function Tick({ on, shown }: { on: boolean; shown: boolean }): ReactElement {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" className={styles['tick']} data-on={on || undefined}>
      {shown &&
        (on ? (
          <path d="m2.5 7.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2.2" />
        ) : (
          <circle cx="7" cy="7" r="2" fill="currentColor" />
        ))}
    </svg>
  );
}

/** Rows under their chapters, each with the heading it stands under (once, for the first of several). */
export function groupsOf(draft: DraftText): Group[] {
  const groups: Group[] = [];
  let heading = '';
  let chapter: string | null | undefined;
  for (const row of draft.rows) {
    if (row.kind === 'chapter') {
      groups.push({ chapter: row, rows: [] });
      chapter = row.id;
      heading = '';
      continue;
    }
    if (row.kind === 'heading') {
      heading = row.node.text;
      continue;
    }
    if (groups.length === 0 || row.chapterId !== chapter) {
      groups.push({ chapter: null, rows: [] });
      chapter = row.chapterId;
    }
    const { kind, label, heading: title } = row.node;
    const own = kind === 'IMPACT_ASSESSMENT' ? label : kind === 'ANNEX' ? (title ?? '') : heading;
    groups.at(-1)?.rows.push({ row, heading: own || firstWords(row.node) });
    if (row.node.kind !== 'GENERAL_ADVICE') heading = '';
  }
  return groups.filter((group) => group.chapter !== null || group.rows.length > 0);
}

/** What a § without a heading of its own begins with. */
function firstWords(node: ProvisionNode): string {
  return node.text === ''
    ? (node.children.map(firstWords).find((words) => words !== '') ?? '')
    : node.text.slice(0, 60);
}
