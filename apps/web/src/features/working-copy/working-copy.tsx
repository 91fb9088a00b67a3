import { Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { ahead } from '../../lib/ahead.tsx';
import { useOwnWords } from '../seal/own-words-room.tsx';
import { BlockWords } from './block-words.tsx';
import { CopyFrame } from './copy-frame.tsx';
import type { Caret } from './law-doc.ts';
import { blocksOf, blockWith, frontBlock, hasWords, isFront, type Block } from './model/blocks.ts';
import { unsavedOf } from './model/unsaved.ts';
import { focusBlock, TextPane } from './text-pane.tsx';
import { useClipboard } from './use-clipboard.ts';
import { useOthers, type Present } from './use-others.ts';
import { useWriting, type Copy } from './use-working-copy.ts';

const BlockEditor = ahead(async () => {
  const code = await import('./block-editor.tsx');
  // it is asked for again where it is shown
  await code.fetchEditor().catch(() => undefined);
  return code;
});
/** How long after the text the editor is fetched, before anyone asks for it (ms). */
const AHEAD = 400;

/** What is open: a block, by its id, and where the caret is put. A turn is a new beginning. */
interface Open {
  block: Block;
  caret: Caret | null;
  turn: number;
}

interface WorkingCopyProps {
  copy: Copy;
  refetch: () => void;
  show: (copy: Copy) => void;
}

/** The text of a draft with all that is done to it. */
export default function WorkingCopy({ copy, refetch, show }: WorkingCopyProps): ReactElement {
  const t = useText();
  const mayWrite = useCan('draft.write') && copy.state === 'IN_REVIEW';
  const writing = useWriting(copy, show);
  const clipboard = useClipboard();
  const words = useOwnWords();
  const unsaved = useMemo(() => unsavedOf(words, copy.draftId), [words, copy.draftId]);
  const { title, enactingClause, provisions } = copy;
  const front = useMemo(() => {
    const names = { TITLE: t('working-copy.front'), ENACTING_CLAUSE: t('working-copy.front.clause') };
    return frontBlock(title, enactingClause ?? null, names);
  }, [t, title, enactingClause]);
  const blocks = useMemo(() => [front, ...blocksOf(provisions)], [front, provisions]);
  const [open, setOpen] = useState<Open | null>(null);
  const present = open === null ? undefined : blocks.find(({ id }) => id === open.block.id);
  const others = useOthers(copy, present === undefined || isFront(present.id) ? null : present.id, refetch);
  const closed = useRef<string | null>(null);

  // always the same: with another each block would be drawn anew
  const latest = useRef(blocks);
  useLayoutEffect(() => {
    latest.current = blocks;
  });
  const openBlock = useCallback((id: string, caret: Caret | null = null) => {
    const block = blockWith(latest.current, id);
    if (block !== undefined)
      setOpen((before) => ({ block, caret: caret ?? firstIn(block), turn: (before?.turn ?? 0) + 1 }));
  }, []);
  useEffect(() => {
    if (!mayWrite) return;
    // what does not get through now is asked for when it is needed
    const soon = setTimeout(() => void BlockEditor.fetch().catch(() => undefined), AHEAD);
    return () => clearTimeout(soon);
  }, [mayWrite]);
  useEffect(() => {
    if (open === null && closed.current !== null) focusBlock(closed.current);
    closed.current = null;
  }, [open]);

  const lost = open !== null && present === undefined ? unsaved.read(open.block) : null;
  const unsavedList = blocks.filter((block) => unsaved.read(block) !== null).map(({ id }) => id);
  const unsavedKey = unsavedList.join(' ');
  const unsavedIds = useMemo(() => new Set(unsavedKey.split(' ')), [unsavedKey]);
  const where = useMemo(() => whereabouts(others, blocks), [others, blocks]);
  return (
    <CopyFrame
      {...{ copy, writing, clipboard, others, mayWrite }}
      block={present}
      lost={lost === null ? null : Object.values(lost.texts)}
      onForget={() => {
        if (open !== null) unsaved.forget(open.block.id);
        setOpen(null);
      }}
      onDiscard={() => {
        if (open !== null) unsaved.forget(open.block.id);
        writing.settle();
        if (present !== undefined) openBlock(present.id, open?.caret ?? null);
      }}
      onSettled={() => {
        if (open !== null) unsaved.forget(open.block.id);
        if (present !== undefined) openBlock(present.id, open?.caret ?? null);
      }}
      mayTake={mayWrite && (present === undefined || !unsavedIds.has(present.id))}
      onShow={(id) => (mayWrite ? openBlock(id) : focusBlock(blockWith(blocks, id)?.id ?? ''))}
    >
      <TextPane
        {...{ blocks, mayWrite }}
        open={present?.id ?? null}
        unsaved={unsavedIds}
        others={where}
        cutId={clipboard.held?.isCut === true ? (blockWith(blocks, clipboard.held.id)?.id ?? null) : null}
        onOpen={openBlock}
        editor={
          present !== undefined && open !== null && mayWrite ? (
            <Suspense fallback={<BlockWords block={present} />}>
              <BlockEditor
                key={`${present.id} ${open.turn}`}
                {...{ copy, writing, unsaved, clipboard }}
                block={present}
                focusAt={open.caret}
                onMade={(caret, rows) => {
                  const block = blockWith(blocksOf(rows), caret.id);
                  if (block !== undefined) setOpen({ block, caret, turn: open.turn + 1 });
                }}
                onClose={() => {
                  closed.current = present.id;
                  setOpen(null);
                }}
              />
            </Suspense>
          ) : null
        }
      />
      <p className="visually-hidden">{t('working-copy.keys')}</p>
    </CopyFrame>
  );
}

/** Who is in which block, by its id. */
function whereabouts(others: readonly Present[], blocks: readonly Block[]): Map<string, string> {
  const where = new Map<string, string>();
  for (const { name, provisionId } of others) {
    const at = blockWith(blocks, provisionId ?? null);
    if (at !== undefined) where.set(at.id, [where.get(at.id), name].filter(Boolean).join(', '));
  }
  return where;
}

/** The first words in it. */
function firstIn({ rows }: Block): Caret | null {
  const row = rows.find(hasWords);
  return row === undefined ? null : { id: row.id, offset: 0 };
}
