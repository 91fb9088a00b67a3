import { ComparisonReasonsDocument, type ComparisonReasonsQuery } from '@samsyn/contracts/compare';
import { labels } from '@samsyn/consultation';
import { useQuery } from '@apollo/client/react';
import { memo, useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { classes } from '../../lib/classes.ts';
import { Link } from '../../ui/link.tsx';
import type { Change, Comparison } from './model/comparison.ts';
import { changeElementId, type Steps } from './use-steps.ts';
import styles from './compare.module.css';

type Reasoned = NonNullable<ComparisonReasonsQuery['comparisonReasons']>[number]['changes'][number];

/** Every change: what kind, where it stood and stands, and why where that was written down at publication. */
export function ChangeList({
  changes,
  comparison: { from, to },
  steps,
}: {
  changes: readonly Change[];
  comparison: Pick<Comparison, 'from' | 'to'>;
  steps: Steps;
}): ReactElement {
  const t = useText();
  const mayTrace = useCan('compilation.read');
  const box = useRef<HTMLOListElement>(null);
  const { data } = useQuery(ComparisonReasonsDocument, {
    variables: { fromId: from.id, toId: to.id },
    fetchPolicy: 'no-cache',
    skip: !mayTrace || changes.length === 0,
  });
  const reasons = useMemo(
    () => new Map(data?.comparisonReasons?.map(({ number, changes: of }) => [number, of])),
    [data],
  );
  useEffect(() => {
    const item = box.current?.querySelector<HTMLElement>('[aria-current]');
    // Only the list itself: the page stands at the change.
    if (item && box.current) box.current.scrollTop = item.offsetTop - box.current.clientHeight / 3;
  }, [steps.current]);
  if (changes.length === 0) return <p className={styles['quiet']}>{t('compare.same')}</p>;
  return (
    <ol ref={box} className={styles['list']} aria-label={t('compare.list')}>
      {changes.map((change) => (
        <Item
          key={change.number}
          change={change}
          reasons={reasons.get(change.number)}
          isCurrent={steps.current === change.number}
          go={steps.go}
        />
      ))}
    </ol>
  );
}

const Item = memo(function Item({
  change,
  reasons = [],
  isCurrent,
  go,
}: {
  change: Change;
  reasons?: readonly Reasoned[] | undefined;
  isCurrent: boolean;
  go: (number: number) => void;
}): ReactElement {
  const t = useText();
  const { number, kind, oldAddress, newAddress, follows } = change;
  return (
    <li className={classes(styles['item'], follows && styles['following'])}>
      <a
        href={`#${changeElementId(number)}`}
        aria-current={isCurrent ? 'location' : undefined}
        onClick={(event) => {
          event.preventDefault();
          go(number);
        }}
      >
        <span className={styles['number']}>{number}</span>
        <span>
          <span className={styles['place']}>{newAddress ?? oldAddress}</span>{' '}
          {oldAddress != null && newAddress != null && oldAddress !== newAddress && (
            <span className={styles['quiet']}>{t('compare.formerly', { address: oldAddress })} </span>
          )}
          <span className={styles['kind']}>{t(`trace.kind.${kind}`)}</span>
        </span>
      </a>
      {reasons.length > 0 && <Reasons changes={reasons} />}
    </li>
  );
});

/** Each reason once, however many words it changed. */
function Reasons({ changes }: { changes: readonly Reasoned[] }): ReactElement {
  const t = useText();
  const words = labels(useLanguage()).disposition;
  const all = new Map<string, Reasoned['reasons'][number]>();
  for (const { reasons } of changes)
    for (const reason of reasons) all.set(reason.commentId ?? reason.words ?? reason.id, reason);
  const [last] = changes.toReversed();
  return (
    <ul className={styles['reasons']}>
      {[...all.values()].map(({ id, commentId, organisationName, number, disposition, words: own, by }) => (
        <li key={id}>
          {commentId == null ? (
            <span lang="sv">
              {own} ({by})
            </span>
          ) : (
            <>
              <Link to={`/synpunkt/${commentId}`}>
                {t('trace.comment', { name: organisationName ?? '', number: number ?? 0 })}
              </Link>
              {disposition != null && `: ${words[disposition as keyof typeof words]}`}
            </>
          )}
        </li>
      ))}
      {last?.toUnitId != null && (
        <li className={styles['history']}>
          <Link to={`/foreskrift/${last.versionId}/historik/${last.toUnitId}`}>{t('compare.history')}</Link>
        </li>
      )}
    </ul>
  );
}
