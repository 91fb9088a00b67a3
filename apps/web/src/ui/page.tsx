import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useNavigationType } from 'react-router';
import { useText } from '../app/text.ts';
import { classes } from '../lib/classes.ts';
import styles from './page.module.css';

export interface PageProps {
  /** The heading of level 1, and the window's title. */
  title: string;
  /** Above the heading: a small line that says where one is ("Remiss 4.1-2026"). */
  eyebrow?: ReactNode;
  /** Under the heading: one sentence. */
  lead?: ReactNode;
  /** At the right of the heading, under it when narrow: the page's main actions. */
  actions?: ReactNode;
  /** For forms and messages; `wide` for boards and matrices. Otherwise 72 rem. */
  narrow?: boolean;
  wide?: boolean;
  /** For pages where the work below the heading needs the height. */
  compact?: boolean;
  children: ReactNode;
}

/** A page: one h1 that is focused (and so read out) when one comes from another page, then the content with even gaps. */
export function Page({
  title,
  eyebrow,
  lead,
  actions,
  narrow = false,
  wide = false,
  compact = false,
  children,
}: PageProps): ReactElement {
  const heading = usePageTitle<HTMLHeadingElement>(title);
  return (
    <div
      className={classes(
        styles['page'],
        narrow && styles['narrow'],
        wide && styles['wide'],
        compact && styles['compact'],
      )}
    >
      <header className={styles['head']}>
        <div className={styles['titles']}>
          {eyebrow !== undefined && <p className={styles['eyebrow']}>{eyebrow}</p>}
          <h1 ref={heading} tabIndex={-1} className={styles['title']}>
            {title}
          </h1>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page with a heading of its own. */
export function Section({
  title,
  actions,
  level = 2,
  children,
}: {
  title: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
}): ReactElement {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles['section']}>
      <div className={styles['sectionHead']}>
        <Heading className={styles['sectionTitle']}>{title}</Heading>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Things under each other with the page's gap; `row` beside each other while there is room. */
export function Stack({ children, row = false }: { children: ReactNode; row?: boolean }): ReactElement {
  return <div className={row ? styles['row'] : styles['stack']}>{children}</div>;
}

/** A ground of its own for one thing among others. */
export function Card({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles['card']}>{children}</div>;
}

/** Sets the window's title, and gives a ref whose element is focused when the page was reached from another page of ours. */
export function usePageTitle<E extends HTMLElement>(title: string): React.RefObject<E | null> {
  const t = useText();
  const ref = useRef<E>(null);
  const arrival = useNavigationType();
  const name = t('app.name');
  useEffect(() => {
    document.title = title === name ? name : `${title} – ${name}`;
  }, [title, name]);
  useEffect(() => {
    if (arrival !== 'POP') ref.current?.focus({ preventScroll: true });
    // Once, when the page is shown: its title may change while somebody writes in it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return ref;
}
