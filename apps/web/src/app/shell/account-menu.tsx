import { lazy, Suspense, type ReactElement } from 'react';
import { useDisclosure } from '../../lib/use-disclosure.ts';
import { useLabels, useText } from '../text.ts';
import { useMaybeViewer } from '../viewer.tsx';
import styles from './account-menu.module.css';

// Where the code cannot be fetched, the page goes on: somebody may be writing in it.
const AccountPanel = lazy(() => import('./account-panel.tsx').catch(() => ({ default: Unreachable })));

function Unreachable(): ReactElement {
  return <p>{useText()('app.fault.offline')}</p>;
}

/** Who is signed in, the language, the look, and the way out. A disclosure: Escape or a press outside closes it. */
export function AccountMenu(): ReactElement {
  const t = useText();
  const labels = useLabels();
  const viewer = useMaybeViewer();
  const { open, setOpen, root, button } = useDisclosure();
  return (
    <div className={styles['account']} ref={root}>
      <button
        ref={button}
        type="button"
        className={styles['button']}
        aria-expanded={open}
        aria-controls="konto"
        onClick={() => setOpen(!open)}
      >
        {viewer === null ? (
          <span>{t('app.language')}</span>
        ) : (
          <span className={styles['who']}>
            <span className={styles['organisation']}>{viewer.organisationName}</span>
            <span className={styles['name']}>
              {viewer.displayName} · {labels.role[viewer.role]}
            </span>
          </span>
        )}
        <svg
          viewBox="0 0 12 8"
          width="12"
          height="8"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        >
          <path d="m1.5 1.5 4.5 4.5 4.5-4.5" />
        </svg>
      </button>
      <div id="konto" className={styles['panel']} hidden={!open}>
        {open && (
          <Suspense fallback={null}>
            <AccountPanel onLeave={() => setOpen(false)} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
