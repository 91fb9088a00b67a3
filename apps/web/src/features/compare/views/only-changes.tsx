import { memo, useMemo, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { type Block, type Change, changesOnly, type Group, isChanged } from '../model/comparison.ts';
import { LeafWords } from './block-words.tsx';
import { byNumber, type Changes } from './mark.tsx';
import { keyOf, UnitFrame } from './redline-text.tsx';
import styles from './views.module.css';

/** Only the sections in which something was changed: each change with what stands right before and after it. */
export function OnlyChanges({
  groups,
  changes,
}: {
  groups: readonly Group[];
  changes: readonly Change[];
}): ReactElement {
  const t = useText();
  const known = useMemo(() => byNumber(changes), [changes]);
  const shown = useMemo(() => withChapters(groups), [groups]);
  if (shown.length === 0) return <p>{t('compare.same')}</p>;
  return (
    <div className={styles['running']}>
      {shown.map(({ chapter, group }) => (
        <div key={keyOf(group[0])}>
          {chapter !== null && (
            <p className={styles['chapterOf']}>
              {[
                chapter.newLabel ?? chapter.oldLabel,
                ...chapter.title.filter(({ kind }) => kind !== 'deleted').map(({ text }) => text),
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
          )}
          <ChangedUnit group={group} changes={known} />
        </div>
      ))}
    </div>
  );
}

/** Each changed group; the first of a chapter that is not itself changed says which chapter it is. */
function withChapters(groups: readonly Group[]): { chapter: Block | null; group: Group }[] {
  let chapter: Block | null = null;
  return groups.flatMap((group) => {
    const [head] = group;
    const isChapter = head.kind === 'CHAPTER' && head.change !== 'MOVED_AWAY';
    if (isChapter) chapter = head;
    if (!isChanged(group)) return [];
    const found = { chapter: isChapter ? null : chapter, group };
    chapter = null;
    return [found];
  });
}

const ChangedUnit = memo(function ChangedUnit({ group, changes }: { group: Group; changes: Changes }): ReactElement {
  const t = useText();
  const shown = changesOnly(group);
  return (
    <UnitFrame head={group[0]} changes={changes}>
      {shown.map((part, index) =>
        'leftOut' in part ? (
          <p key={index} className={styles['leftOut']}>
            {t('compare.leftOut', { count: part.leftOut })}
          </p>
        ) : (
          <div key={index} className={styles['body']}>
            {part.blocks.map((block) => (
              <LeafWords key={keyOf(block)} block={block} changes={changes} />
            ))}
          </div>
        ),
      )}
    </UnitFrame>
  );
});
