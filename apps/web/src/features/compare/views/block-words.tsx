import type { ReactElement, ReactNode } from 'react';
import type { Segment } from '@samsyn/statute';
import { classes } from '../../../lib/classes.ts';
import { Segments } from '../../../ui/redline.tsx';
import { type Block, labelOf, sideOf } from '../model/comparison.ts';
import { type Changes, Mark, Note } from './mark.tsx';
import styles from './views.module.css';

/** Both texts in one, or one side of them. */
export type Side = 'both' | 'old' | 'new';

const of = (segments: readonly Segment[], side: Side): readonly Segment[] =>
  side === 'both' ? segments : sideOf(segments, side);

interface Drawn {
  block: Block;
  changes: Changes;
  side?: Side;
  /** The marks stand on one side only: each change has one place. */
  marked?: boolean;
}

/** The number, or the title, of a section, a chapter, an annex; the words of a heading. */
export function HeadWords({ block, changes, side = 'both', marked = true }: Drawn): ReactElement {
  const words = block.kind === 'HEADING' || block.front != null ? block.segments : block.title;
  const label = of(labelOf(block), side);
  return (
    <>
      {marked && <Mark block={block} changes={changes} />}
      {label.length > 0 && (
        <span className={styles['label']}>
          <Segments segments={label} />
        </span>
      )}{' '}
      {words.length > 0 && <Segments segments={of(words, side)} />}
      {marked && !isSection(block) && (
        <>
          {' '}
          <Note block={block} changes={changes} />
        </>
      )}
    </>
  );
}

/** A stycke, a punkt or a row of a table. */
export function LeafWords({ block, changes, side = 'both', marked = true }: Drawn): ReactElement | null {
  if (block.change === 'MOVED_AWAY')
    return side === 'new' ? null : (
      <p className={styles['away']}>
        <Note block={block} changes={changes} />
      </p>
    );
  const label = of(labelOf(block), side);
  const isItem = block.kind === 'ITEM' || block.kind === 'SUBITEM';
  const mark = marked && <Mark block={block} changes={changes} />;
  const text = of(block.segments, side);
  if (label.length === 0 && text.length === 0) return null;
  return (
    <div
      className={classes(styles['leaf'], isItem && styles['item'], block.follows && styles['follows'])}
      data-deep={block.kind === 'SUBITEM' || undefined}
      data-kind={block.kind}
    >
      {label.length > 0 && (
        <span className={styles['itemLabel']}>
          <Segments segments={label} />
        </span>
      )}
      {block.cells === null ? (
        <span className={styles['words']}>
          {mark}
          <Segments segments={text} />
        </span>
      ) : (
        <span className={styles['cells']}>
          {block.cells.map((cell, index) => (
            <span key={index}>
              {/* in the first cell: a column of its own would set the row apart from the table */}
              {index === 0 && mark}
              <Segments segments={of(cell, side)} />
            </span>
          ))}
        </span>
      )}
      {marked && <Note block={block} changes={changes} />}
    </div>
  );
}

/** True where the head of a group is a section's number, which stands beside its text. */
export const isSection = ({ kind }: Block): boolean => kind === 'SECTION';

/** A heading: the text's own title, under it chapters and the like, under those sections and headings. The enacting clause is none. */
export function Head({ block, children }: { block: Block; children: ReactNode }): ReactElement {
  const level = headingLevel(block);
  if (level === null) return <p className={styles['heading']}>{children}</p>;
  const Tag = `h${level}` as 'h2' | 'h3' | 'h4';
  return <Tag className={styles['heading']}>{children}</Tag>;
}

const TITLED = new Set<Block['kind']>(['CHAPTER', 'PART', 'ANNEX', 'TRANSITIONAL', 'IMPACT_ASSESSMENT']);

function headingLevel({ kind, front }: Block): 2 | 3 | 4 | null {
  if (front != null) return front === 'TITLE' ? 2 : null;
  return TITLED.has(kind) ? 3 : 4;
}

/** A unit without a number or a title has no heading to show. */
export const hasHead = (block: Block): boolean =>
  labelOf(block).length > 0 ||
  block.title.length > 0 ||
  ((block.kind === 'HEADING' || block.front != null) && block.segments.length > 0);

/** Words of a unit that stand in it and not in a stycke: an annex's introduction, a loose clause. */
export const ownWords = (block: Block): Block | null =>
  block.kind === 'HEADING' || block.front != null || block.segments.length === 0
    ? null
    : { ...block, oldLabel: '', newLabel: '', title: [], number: hasHead(block) ? null : (block.number ?? null) };
