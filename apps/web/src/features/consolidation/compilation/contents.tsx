import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { classes } from '../../../lib/classes.ts';
import { ProvisionList, type ProvisionListProps } from './provision-list.tsx';
import styles from './compilation-page.module.css';

/** The id of the heading of the provision one works with. */
export const PROVISION_HEADING = 'bestammelse';

const WIDE = '(min-width: 62rem)';

/** The list of provisions: beside the work where there is room, else folded above it. */
export function Contents(props: ProvisionListProps): ReactElement {
  const t = useText();
  const wide = useMedia(WIDE);
  const fold = useRef<HTMLDetailsElement>(null);
  const { current, rows } = props;
  useEffect(() => fold.current?.removeAttribute('open'), [current]);
  const at = rows.find(({ provisionId }) => provisionId === current);
  const list = (
    <nav className={styles['contents']} aria-label={t('consolidation.list')}>
      <ProvisionList {...props} />
    </nav>
  );
  if (wide) {
    return (
      <>
        <a href={`#${PROVISION_HEADING}`} className={classes('visually-hidden', styles['skip'])}>
          {t('consolidation.toProvision')}
        </a>
        {list}
      </>
    );
  }
  return (
    <details ref={fold} className={styles['fold']}>
      <summary className={styles['foldTitle']}>
        {t('consolidation.list')}
        <span className={styles['foldAt']}>{current === null ? t('consolidation.whole') : at?.address}</span>
      </summary>
      {list}
    </details>
  );
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const listen = (): void => setMatches(media.matches);
    media.addEventListener('change', listen);
    return () => media.removeEventListener('change', listen);
  }, [query]);
  return matches;
}
