import { Suspense, useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { FeatureWords } from '../../app/words.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { LiveText } from './live-text.ts';
import styles from './writing.module.css';

const FEATURES = ['writing'];
/** Who comes and goes in a moment is not announced. */
const STAYS = 1_500;

/** Beside a text that is written together: who else is in it, and that it has been closed. */
export function Beside({ live }: { live: LiveText }): ReactElement {
  return (
    <Suspense fallback={null}>
      <FeatureWords features={FEATURES}>
        <Others live={live} />
      </FeatureWords>
    </Suspense>
  );
}

function Others({ live }: { live: LiveText }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { others, state, problems } = useSyncExternalStore(live.subscribe, () => live.view);
  const names = new Intl.ListFormat(language === 'sv' ? 'sv-SE' : 'en-GB').format(others);
  const words = others.length === 0 ? '' : t('writing.others', { names, count: others.length });
  const arrivals = useArrivals(others, words);
  if (state === 'closed') {
    return (
      <Notice tone="warn" alert>
        {problems[0]?.code === 'NOT_FOUND' ? t('writing.gone') : problems[0]?.message || t('writing.closed')}
      </Notice>
    );
  }
  return (
    <>
      {words !== '' && <p className={styles['beside']}>{words}</p>}
      <span role="status" className="visually-hidden">
        {arrivals}
      </span>
    </>
  );
}

/** The words to be read aloud: when somebody has come and stays, not when somebody leaves. */
function useArrivals(others: readonly string[], words: string): string {
  const [said, setSaid] = useState<{ words: string; names: readonly string[] }>({ words: '', names: [] });
  const key = others.join('\n');
  useEffect(() => {
    const timer = setTimeout(() => {
      const names = key === '' ? [] : key.split('\n');
      setSaid((before) => ({ words: names.some((name) => !before.names.includes(name)) ? words : '', names }));
    }, STAYS);
    return () => clearTimeout(timer);
  }, [key, words]);
  return said.words;
}
