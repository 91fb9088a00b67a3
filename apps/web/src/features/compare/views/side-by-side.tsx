import { memo, useMemo, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { classes } from '../../../lib/classes.ts';
import type { Block, Change, Comparison, Group } from '../model/comparison.ts';
import { hasHead, Head, HeadWords, isSection, LeafWords, ownWords, type Side } from './block-words.tsx';
import { byNumber, type Changes, Note } from './mark.tsx';
import { keyOf } from './redline-text.tsx';
import styles from './views.module.css';

interface SideProps extends Pick<Comparison, 'from' | 'to'> {
  groups: readonly Group[];
  changes: readonly Change[];
}

/** The one version beside the other, paragraph by paragraph; narrow, the one over the other. */
export function SideBySide({ groups, changes, from, to }: SideProps): ReactElement {
  const t = useText();
  const known = useMemo(() => byNumber(changes), [changes]);
  const names = useMemo(
    () => ({ old: t('compare.version', { number: from.number }), new: t('compare.version', { number: to.number }) }),
    [t, from.number, to.number],
  );
  return (
    <div className={styles['sides']}>
      <div className={styles['columns']} aria-hidden="true">
        <span>{names.old}</span>
        <span>{names.new}</span>
      </div>
      {groups.map((group) => (
        <Pair key={keyOf(group[0])} group={group} changes={known} names={names} />
      ))}
    </div>
  );
}

type Names = Readonly<Record<'old' | 'new', string>>;

const Pair = memo(function Pair({
  group,
  changes,
  names,
}: {
  group: Group;
  changes: Changes;
  names: Names;
}): ReactElement {
  const [head, ...leaves] = group;
  const own = ownWords(head);
  return (
    <div
      className={classes(styles['pair'], isSection(head) && styles['pairSection'], head.follows && styles['follows'])}
      data-kind={head.front ?? head.kind}
    >
      {(hasHead(head) || head.change === 'MOVED_AWAY') && <HeadRow block={head} changes={changes} names={names} />}
      {[...(own === null ? [] : [own]), ...leaves].map((block) => (
        <div key={keyOf(block)} className={styles['row']}>
          <Cell block={block} side="old" names={names}>
            <LeafWords
              block={block}
              changes={changes}
              side="old"
              marked={block.newId === null && block.front == null}
            />
          </Cell>
          <Cell block={block} side="new" names={names}>
            <LeafWords
              block={block}
              changes={changes}
              side="new"
              marked={block.newId !== null || block.front != null}
            />
          </Cell>
        </div>
      ))}
    </div>
  );
});

/** The heading stands once among the page's headings: on the side of the new version, where there is one. */
function HeadRow({ block, changes, names }: { block: Block; changes: Changes; names: Names }): ReactElement {
  if (block.change === 'MOVED_AWAY')
    return (
      <div className={styles['row']}>
        <p className={styles['away']}>
          <Note block={block} changes={changes} />
        </p>
      </div>
    );
  const isNew = block.newId !== null || block.front != null;
  const words = (side: Side): ReactElement => (
    <HeadWords block={block} changes={changes} side={side} marked={(side === 'new') === isNew} />
  );
  return (
    <div className={styles['row']}>
      <Cell block={block} side="old" names={names}>
        {isNew ? <p className={styles['heading']}>{words('old')}</p> : <Head block={block}>{words('old')}</Head>}
      </Cell>
      <Cell block={block} side="new" names={names}>
        {isNew && <Head block={block}>{words('new')}</Head>}
      </Cell>
    </div>
  );
}

/** Alike on both sides, and said once where there is no room for both. */
const isSame = (block: Block): boolean =>
  block.change === 'SAME' && block.number == null && block.oldLabel === block.newLabel;

/** Says whose side it is where the sides differ: alike, one of them need not be told apart. */
function Cell({
  block,
  side,
  names,
  children,
}: {
  block: Block;
  side: 'old' | 'new';
  names: Names;
  children: ReactElement | false;
}): ReactElement {
  const isThere = block.front != null || (side === 'old' ? block.oldId : block.newId) !== null;
  return (
    <div
      className={styles['cell']}
      data-side={side}
      data-empty={!isThere || undefined}
      data-same={isSame(block) || undefined}
    >
      {isThere && <span className={styles['whose']}>{names[side]}: </span>}
      {isThere && children}
    </div>
  );
}
