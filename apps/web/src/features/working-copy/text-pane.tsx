import {
  memo,
  useCallback,
  useDeferredValue,
  useMemo,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useText } from '../../app/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { BlockWords } from './block-words.tsx';
import { caretUnder } from './caret-under.ts';
import type { Caret } from './law-doc.ts';
import { nameOf, type Block } from './model/blocks.ts';
import styles from './working-copy.module.css';

export interface TextPaneProps {
  blocks: readonly Block[];
  /** The block that is being written. */
  open: string | null;
  /** Blocks with words that are not saved, and who else is in which. */
  unsaved: ReadonlySet<string>;
  others: ReadonlyMap<string, string>;
  cutId: string | null;
  mayWrite: boolean;
  /** With no caret it begins at the first words. */
  onOpen: (blockId: string, caret?: Caret | null) => void;
  editor: ReactNode;
}

/** Blocks drawn together: the browser skips the pieces out of sight, and still finds words in them. */
const PIECE = 10;
/** Pieces that fill a screen. */
const FIRST = 2;

/** The whole text as it is read. Up and down move between its parts, Enter opens one to write in. */
export function TextPane(props: TextPaneProps): ReactElement {
  const { blocks, open, unsaved, others, cutId, mayWrite, onOpen, editor } = props;
  const t = useText();
  const [at, setAt] = useState<string | null>(null);
  const pieces = useMemo(() => inPieces(blocks), [blocks]);
  // The first screen at once; the rest when it stands, a little at a time.
  const isWhole = useDeferredValue(true, false);
  const present = blocks.some(({ id }) => id === at) ? at : (open ?? blocks[0]?.id ?? null);
  const choose = useCallback(
    (id: string, caret: Caret | null = null) => {
      setAt(id);
      onOpen(id, caret);
    },
    [onOpen],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!(event.target instanceof HTMLButtonElement) || !event.target.matches('[data-open]')) return;
    const from = blocks.findIndex(({ id }) => id === present);
    const next = blocks[targetOf(event.key, from, blocks.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    setAt(next.id);
    focusBlock(next.id);
  };
  return (
    // The keys move between the buttons inside; the text itself takes no focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div role="group" aria-label={t('working-copy.text')} className={styles['text']} onKeyDown={onKeyDown}>
      {(isWhole ? pieces : pieces.slice(0, FIRST)).map((piece) => {
        const own = piece.some(({ id }) => id === open);
        return (
          <Piece
            key={piece[0]?.id}
            {...{ unsaved, others, mayWrite, cutId }}
            blocks={piece}
            open={own ? open : null}
            present={piece.some(({ id }) => id === present) ? present : null}
            onOpen={choose}
            editor={own ? editor : null}
          />
        );
      })}
    </div>
  );
}

const Piece = memo(function Piece(props: TextPaneProps & { present: string | null }): ReactElement {
  const { blocks, open, unsaved, others, cutId, mayWrite, onOpen, editor, present } = props;
  return (
    <div className={styles['piece']}>
      {blocks.map((block) => (
        <BlockView
          key={block.id}
          block={block}
          isUnsaved={unsaved.has(block.id)}
          other={others.get(block.id)}
          isCut={block.id === cutId}
          reachable={block.id === present}
          onOpen={mayWrite ? onOpen : null}
        >
          {block.id === open ? editor : null}
        </BlockView>
      ))}
    </div>
  );
});

const BlockView = memo(function BlockView({
  block,
  isUnsaved,
  other,
  isCut,
  reachable,
  onOpen,
  children,
}: {
  block: Block;
  isUnsaved: boolean;
  other: string | undefined;
  isCut: boolean;
  reachable: boolean;
  onOpen: TextPaneProps['onOpen'] | null;
  children: ReactNode;
}): ReactElement {
  const t = useText();
  const { head, id } = block;
  // its label is a word longer than the margin
  const label = (head.kind !== 'IMPACT_ASSESSMENT' && head.label) || t(`drafts.kind.${head.kind}`);
  return (
    <section
      className={styles['block']}
      data-block={id}
      data-kind={head.kind}
      data-cut={isCut || undefined}
      aria-label={nameOf(head)}
    >
      <div className={styles['gutter']}>
        {onOpen === null ? (
          <span className={styles['number']}>{label}</span>
        ) : (
          <button
            type="button"
            data-open
            className={styles['number']}
            tabIndex={reachable ? 0 : -1}
            aria-expanded={children !== null}
            aria-label={t('working-copy.write', { name: nameOf(head) })}
            onClick={() => onOpen(id)}
          >
            {label}
          </button>
        )}
      </div>
      <div className={styles['body']}>
        {children ?? (
          // The number is what opens it for keys and readers; a pointer puts the caret where it points.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <div
            lang="sv"
            className={onOpen === null ? undefined : styles['openable']}
            onClick={(event) => {
              if (onOpen !== null && getSelection()?.isCollapsed !== false) onOpen(id, caretUnder(event));
            }}
          >
            <BlockWords block={block} />
          </div>
        )}
        {((isUnsaved && children === null) || other !== undefined || isCut) && (
          <p className={styles['marks']}>
            {isUnsaved && children === null && <Badge tone="warn">{t('working-copy.unsaved')}</Badge>}
            {isCut && <Badge tone="info">{t('working-copy.cut.mark')}</Badge>}
            {other !== undefined && <Badge tone="info">{t('working-copy.here', { name: other })}</Badge>}
          </p>
        )}
      </div>
    </section>
  );
});

function inPieces(blocks: readonly Block[]): Block[][] {
  const pieces: Block[][] = [];
  for (let at = 0; at < blocks.length; at += PIECE) pieces.push(blocks.slice(at, at + PIECE));
  return pieces;
}

function targetOf(key: string, from: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(from + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** Puts the focus on what opens a block, and so the block into view. */
export function focusBlock(id: string): void {
  document.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"] [data-open]`)?.focus();
}
