import { memo, useMemo, type ReactElement } from 'react';
import { classes } from '../../../lib/classes.ts';
import type { Block, Change, Group } from '../model/comparison.ts';
import { hasHead, Head, HeadWords, isSection, LeafWords, ownWords } from './block-words.tsx';
import { byNumber, type Changes, Note } from './mark.tsx';
import styles from './views.module.css';

/** Both versions as one text: what went struck, what came underlined, what was moved at its new place with its edits inside. */
export function RedlineText({
  groups,
  changes,
}: {
  groups: readonly Group[];
  changes: readonly Change[];
}): ReactElement {
  const known = useMemo(() => byNumber(changes), [changes]);
  return (
    <div className={styles['running']}>
      {groups.map((group) => (
        <Unit key={keyOf(group[0])} group={group} changes={known} />
      ))}
    </div>
  );
}

export const keyOf = ({ change, front, oldId, newId }: Block): string => `${change} ${front ?? ''} ${oldId} ${newId}`;

const Unit = memo(function Unit({ group, changes }: { group: Group; changes: Changes }): ReactElement {
  const [head, ...leaves] = group;
  return (
    <UnitFrame head={head} changes={changes}>
      {leaves.map((block) => (
        <LeafWords key={keyOf(block)} block={block} changes={changes} />
      ))}
    </UnitFrame>
  );
});

/** A section with its number in the margin, or what else has a heading, around its paragraphs. */
export function UnitFrame({
  head,
  changes,
  children,
}: {
  head: Block;
  changes: Changes;
  children: ReactElement | readonly ReactElement[];
}): ReactElement {
  const own = ownWords(head);
  if (head.change === 'MOVED_AWAY')
    return (
      <p className={styles['away']}>
        <Note block={head} changes={changes} />
      </p>
    );
  return (
    <div
      className={classes(
        styles['unit'],
        isSection(head) && styles['section'],
        head.kind === 'GENERAL_ADVICE' && styles['advice'],
        head.follows && styles['follows'],
      )}
      data-kind={head.front ?? head.kind}
    >
      {hasHead(head) && (
        <Head block={head}>
          <HeadWords block={head} changes={changes} />
        </Head>
      )}
      <div className={styles['body']}>
        {isSection(head) && <Note block={head} changes={changes} />}
        {own !== null && <LeafWords block={own} changes={changes} />}
        {children}
      </div>
    </div>
  );
}
