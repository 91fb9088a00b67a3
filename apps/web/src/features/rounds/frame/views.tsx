import { useEffect, useRef, type ReactElement } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useText } from '../../../app/text.ts';
import { useDisclosure } from '../../../lib/use-disclosure.ts';
import type { OfficeRound } from './use-round.ts';
import styles from './views.module.css';

/** The views of a round, each a place of its own under the round's one address. */
export type RoundView =
  | 'questions'
  | 'answers'
  | 'overview'
  | 'recipients'
  | 'letters'
  | 'documents'
  | 'incoming'
  | 'reading'
  | 'compilation'
  | 'similar'
  | 'matrix'
  | 'versions'
  | 'positions'
  | 'progress'
  | 'export'
  | 'delta'
  | 'gates'
  | 'decision'
  | 'replies'
  | 'log';

interface View {
  view: RoundView;
  path: string;
  permission?: string;
  sent?: true;
  closed?: true;
  on?: 'text' | 'questions' | 'delta';
  /** Behind a button, where there are more than go into a row. */
  seldom?: true;
}

const VIEWS: readonly View[] = [
  { view: 'overview', path: '' },
  { view: 'recipients', path: '/sandlista' },
  { view: 'letters', path: '/brev', permission: 'board.read', seldom: true },
  { view: 'delta', path: '/andringar', on: 'delta', seldom: true },
  { view: 'documents', path: '/handlingar', seldom: true },
  { view: 'incoming', path: '/inkomna', permission: 'incoming.read', sent: true },
  { view: 'questions', path: '/fragor', on: 'questions', seldom: true },
  { view: 'answers', path: '/fragor/svar', permission: 'compilation.read', sent: true, on: 'questions' },
  { view: 'reading', path: '/lasrum', permission: 'compilation.read', sent: true },
  { view: 'compilation', path: '/sammanstallning', permission: 'compilation.read', sent: true, on: 'text' },
  { view: 'similar', path: '/liknande', permission: 'compilation.read', sent: true, on: 'text', seldom: true },
  { view: 'matrix', path: '/matris', permission: 'compilation.read', sent: true, on: 'text' },
  { view: 'versions', path: '/versioner', permission: 'compilation.read', sent: true, on: 'text', seldom: true },
  { view: 'positions', path: '/utfall', permission: 'compilation.read', sent: true, on: 'text' },
  { view: 'progress', path: '/arbetslage', permission: 'compilation.read', sent: true, on: 'text', seldom: true },
  { view: 'export', path: '/export', permission: 'compilation.export', sent: true },
  { view: 'gates', path: '/fore-beslut', permission: 'compilation.read', on: 'text', seldom: true },
  { view: 'decision', path: '/beslut', permission: 'compilation.read', sent: true },
  { view: 'replies', path: '/svarsbrev', permission: 'compilation.read', closed: true, seldom: true },
  { view: 'log', path: '/handelser', seldom: true },
];

/** Up to these go into one row as they are. */
const ROW = 8;

/** The way between the views: one row, and what is seldom used behind a button at its end. */
export function Views({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const shown = VIEWS.filter(
    ({ permission, sent, closed, on }) =>
      isThere(round, on) &&
      (permission === undefined || round.viewerCan.includes(permission)) &&
      !(sent && round.state === 'PREPARING') &&
      !(closed && (round.state === 'PREPARING' || round.state === 'OPEN')),
  );
  const inRow = shown.length <= ROW ? shown : shown.filter(({ seldom }) => !seldom);
  const row = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // On a narrow screen the views go beyond its edge: the present one is brought into sight.
    const box = row.current;
    const present = box?.querySelector<HTMLElement>('[aria-current]');
    if (box && present) box.scrollLeft = present.offsetLeft - (box.clientWidth - present.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav className={styles['views']} aria-label={t('rounds.views')}>
      <div ref={row} className={styles['row']}>
        {inRow.map((view) => (
          <ViewLink key={view.view} round={round} view={view} />
        ))}
      </div>
      {inRow.length < shown.length && (
        <More key={pathname} round={round} views={shown.filter((view) => !inRow.includes(view))} />
      )}
    </nav>
  );
}

function ViewLink({ round, view: { view, path } }: { round: OfficeRound; view: View }): ReactElement {
  const t = useText();
  return (
    <NavLink to={`/remiss/${round.slug}${path}`} end={path === '' || path === '/fragor'} className={styles['view']}>
      {t(`rounds.view.${view}`)}
    </NavLink>
  );
}

/** The rest, beneath a button that says which of them one stands in. Closed by Escape, by a press outside, and by going there. */
function More({ round, views }: { round: OfficeRound; views: readonly View[] }): ReactElement {
  const t = useText();
  const { open, setOpen, root, button } = useDisclosure();
  const { pathname } = useLocation();
  const here = views.find(({ path }) => pathname === `/remiss/${round.slug}${path}`);
  return (
    <div ref={root} className={styles['more']}>
      <button
        ref={button}
        type="button"
        className={styles['view']}
        aria-expanded={open}
        aria-controls="fler-delar"
        data-here={here !== undefined || undefined}
        onClick={() => setOpen(!open)}
      >
        {here === undefined ? t('rounds.views.more') : t(`rounds.view.${here.view}`)}
        {here !== undefined && <span className="visually-hidden">, {t('rounds.views.more').toLowerCase()}</span>}
        <svg
          viewBox="0 0 12 8"
          width="11"
          height="7"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        >
          <path d="m1.5 1.5 4.5 4.5 4.5-4.5" />
        </svg>
      </button>
      <ul id="fler-delar" className={styles['panel']} hidden={!open}>
        {views.map((view) => (
          <li key={view.view}>
            <ViewLink round={round} view={view} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether there is, or can still be, what a view is about. */
function isThere(round: OfficeRound, on: View['on']): boolean {
  const { questions, questionsOnly, state, followsRoundId, versionNumber } = round;
  if (on === 'delta') return followsRoundId !== null || (state === 'PREPARING' && !questionsOnly && versionNumber > 1);
  if (on === 'text') return !questionsOnly;
  return on === undefined || questions > 0 || state === 'PREPARING';
}
