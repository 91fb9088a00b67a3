import { useEffect, type ReactElement } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { useText } from '../text.ts';
import { useMaybeViewer, type Viewer } from '../viewer.tsx';
import { AccountMenu } from './account-menu.tsx';
import { OutdatedNotice } from './outdated-notice.tsx';
import styles from './shell.module.css';

interface Place {
  to: string;
  word: string;
  permission: string;
}

const AUTHORITY: Place[] = [
  { to: '/remisser', word: 'app.nav.rounds', permission: 'round.read' },
  { to: '/uppdrag', word: 'app.nav.assignments', permission: 'assignment.read' },
  { to: '/utkast', word: 'app.nav.drafts', permission: 'draft.read' },
  { to: '/register', word: 'app.nav.actors', permission: 'actor.read' },
];
const BODY: Place[] = [
  { to: '/', word: 'app.nav.home', permission: 'response.read' },
  { to: '/kollegor', word: 'app.nav.colleagues', permission: 'colleague.read' },
  { to: '/sa-beslutar-vi', word: 'app.nav.signing', permission: 'signing.read' },
];

/** The frame of every page: skip link, header, the page in `main`. */
export function Shell(): ReactElement {
  const t = useText();
  const viewer = useMaybeViewer();
  useTopOnNewPage();
  return (
    <>
      <a className={styles['skip']} href="#innehall">
        {t('app.skip')}
      </a>
      <header className={styles['header']}>
        <Link to="/" className={styles['brand']}>
          <Mark />
          {t('app.name')}
        </Link>
        {viewer !== null && (
          <nav className={styles['nav']} aria-label={t('app.nav')}>
            {placesOf(viewer).map(({ to, word }) => (
              <NavLink key={to} to={to} end={to === '/'} className={styles['place']}>
                {t(word)}
              </NavLink>
            ))}
          </nav>
        )}
        <AccountMenu />
      </header>
      <main id="innehall" tabIndex={-1} className={styles['main']}>
        <OutdatedNotice />
        <Outlet />
      </main>
    </>
  );
}

function placesOf(viewer: Viewer): Place[] {
  return (viewer.side === 'AUTHORITY' ? AUTHORITY : BODY).filter(({ permission }) => viewer.can.includes(permission));
}

/** A new page starts at its top; an address inside the same page does not. */
function useTopOnNewPage(): void {
  const { pathname } = useLocation();
  const page = pathname.split('/').slice(0, 3).join('/');
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    window.scrollTo(0, 0);
  }, [page]);
}

function Mark(): ReactElement {
  return (
    <svg
      viewBox="0 0 28 20"
      width="28"
      height="20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
    >
      <circle cx="10" cy="10" r="7.6" />
      <circle cx="18" cy="10" r="7.6" />
    </svg>
  );
}
