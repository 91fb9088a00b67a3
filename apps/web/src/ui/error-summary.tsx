import { useEffect, useRef, type ReactElement } from 'react';
import { useText } from '../app/text.ts';
import type { ProblemLike } from '../lib/refusal.ts';
import styles from './notice.module.css';
import own from './error-summary.module.css';

/**
 * All problems at once, at the top of what was sent; it takes the focus when it appears. A problem with a `field` links to the control
 * with that id; `hrefOf` can say another place.
 */
export function ErrorSummary({
  problems,
  hrefOf = (problem) => (problem.field ? `#${problem.field}` : null),
  wordsOf = (problem) => problem.message,
}: {
  problems: readonly ProblemLike[];
  hrefOf?: (problem: ProblemLike) => string | null;
  /** In the reader's language, where the api's own words are not. */
  wordsOf?: (problem: ProblemLike) => string;
}): ReactElement | null {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={`${styles['notice']} ${styles['danger']}`}>
      <p className={styles['title']}>{t('ui.errors.title', { count: problems.length })}</p>
      <ul className={own['list']}>
        {problems.map((problem) => {
          const href = hrefOf(problem);
          return (
            <li key={problem.code + (problem.field ?? '')}>
              {href === null ? wordsOf(problem) : <FieldLink href={href}>{wordsOf(problem)}</FieldLink>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function FieldLink({ href, children }: { href: string; children: string }): ReactElement {
  return (
    <a
      href={href}
      onClick={(event) => {
        const target = href.startsWith('#') ? document.getElementById(href.slice(1)) : null;
        if (target === null) return;
        event.preventDefault();
        target.scrollIntoView({ block: 'center' });
        target.focus();
      }}
    >
      {children}
    </a>
  );
}
