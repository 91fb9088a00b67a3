import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../app/text.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ChangeList } from './change-list.tsx';
import { type Comparison, groupsOf, withoutFollowing } from './model/comparison.ts';
import { Stepper } from './stepper.tsx';
import { useSteps } from './use-steps.ts';
import { RedlineText } from './views/redline-text.tsx';
import { SideBySide } from './views/side-by-side.tsx';
import { OnlyChanges } from './views/only-changes.tsx';
import type { TextView } from './views/view.ts';
import styles from './compare.module.css';

const FOLLOWING = 'foljdandringar';
const HIDDEN = 'nej';

/** The text with its changes, and the list of them: the same changes under the same numbers, whichever view. */
export function ChangesView({ comparison, view }: { comparison: Comparison; view: TextView }): ReactElement {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const [isWanted, setIsWanted] = useState(search.get(FOLLOWING) !== HIDDEN);
  const isShown = useDeferredValue(isWanted);
  const all = useMemo(() => groupsOf(comparison), [comparison]);
  const groups = useMemo(() => (isShown ? all : withoutFollowing(all)), [all, isShown]);
  const changes = useMemo(
    () => (isShown ? comparison.changes : comparison.changes.filter(({ follows }) => !follows)),
    [comparison.changes, isShown],
  );
  const steps = useSteps(changes);
  const following = comparison.changes.filter(({ follows }) => follows).length;
  const toggle = (checked: boolean): void => {
    setIsWanted(checked);
    setSearch(
      (before) => {
        if (checked) before.delete(FOLLOWING);
        else before.set(FOLLOWING, HIDDEN);
        return before;
      },
      { replace: true },
    );
  };
  return (
    <div className={styles['work']}>
      <aside className={styles['side']}>
        <div className={styles['counts']}>
          <h2>{t('compare.changes', { count: comparison.changes.length })}</h2>
          {following > 0 && (
            <Checkbox dense label={t('compare.following', { count: following })} checked={isWanted} onChange={toggle} />
          )}
          {changes.length > 0 && <Stepper steps={steps} count={changes.length} />}
        </div>
        <ChangeList changes={changes} comparison={comparison} steps={steps} />
      </aside>
      <article className={styles['text']} lang="sv" aria-label={t(`compare.view.${view}`)}>
        {view === 'lopande' && <RedlineText groups={groups} changes={changes} />}
        {view === 'sida' && <SideBySide groups={groups} changes={changes} from={comparison.from} to={comparison.to} />}
        {view === 'andringar' && <OnlyChanges groups={groups} changes={changes} />}
      </article>
    </div>
  );
}
