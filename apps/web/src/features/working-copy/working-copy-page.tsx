import { WorkingCopyDocument } from '@samsyn/contracts/working-copy';
import { useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { FRESH } from '../../lib/fresh.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { OwnWordsRoom, useOwnWords } from '../seal/own-words-room.tsx';
import { BlockEditor } from './block-editor.tsx';
import { CopyFrame } from './copy-frame.tsx';
import type { Caret } from './law-doc.ts';
import { blocksOf, blockWith, frontBlock, hasWords, isFront, type Block } from './model/blocks.ts';
import { unsavedOf } from './model/unsaved.ts';
import { focusBlock, TextPane } from './text-pane.tsx';
import { useClipboard } from './use-clipboard.ts';
import { useOthers } from './use-others.ts';
import { useWriting, type Copy } from './use-working-copy.ts';

/** A draft as its advisers write it, several at once. */
export default function WorkingCopyPage(): ReactElement {
  const { draftId = '' } = useParams();
  const { data, error, refetch } = useQuery(WorkingCopyDocument, { variables: { draftId }, context: FRESH });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  if (data.workingCopy === null) return <NotFound />;
  return (
    <OwnWordsRoom>
      <WorkingCopy copy={data.workingCopy} refetch={() => void refetch()} />
    </OwnWordsRoom>
  );
}

/** What is open: a block, by its id, and where the caret is put. A turn is a new beginning. */
interface Open {
  block: Block;
  caret: Caret | null;
  turn: number;
}

function WorkingCopy({ copy, refetch }: { copy: Copy; refetch: () => void }): ReactElement {
  const t = useText();
  const mayWrite = useCan('draft.write') && copy.state === 'IN_REVIEW';
  const writing = useWriting(copy);
  const clipboard = useClipboard();
  const words = useOwnWords();
  const unsaved = useMemo(() => unsavedOf(words, copy.draftId), [words, copy.draftId]);
  const { title, enactingClause, provisions } = copy;
  const blocks = useMemo(() => {
    const names = { TITLE: t('working-copy.front'), ENACTING_CLAUSE: t('working-copy.front.clause') };
    return [frontBlock(title, enactingClause ?? null, names), ...blocksOf(provisions)];
  }, [t, title, enactingClause, provisions]);
  const [open, setOpen] = useState<Open | null>(null);
  const present = open === null ? undefined : blocks.find(({ id }) => id === open.block.id);
  const others = useOthers(copy, present === undefined || isFront(present.id) ? null : present.id, refetch);
  const closed = useRef<string | null>(null);

  const openBlock = useCallback(
    (id: string, caret: Caret | null = null) => {
      const block = blockWith(blocks, id);
      if (block !== undefined)
        setOpen((before) => ({ block, caret: caret ?? firstIn(block), turn: (before?.turn ?? 0) + 1 }));
    },
    [blocks],
  );
  useEffect(() => {
    if (open === null && closed.current !== null) focusBlock(closed.current);
    closed.current = null;
  }, [open]);

  const lost = open !== null && present === undefined ? unsaved.read(open.block) : null;
  const unsavedIds = new Set(blocks.filter((block) => unsaved.read(block) !== null).map(({ id }) => id));
  const where = new Map<string, string>();
  for (const { name, provisionId } of others) {
    const at = blockWith(blocks, provisionId ?? null);
    if (at !== undefined) where.set(at.id, [where.get(at.id), name].filter(Boolean).join(', '));
  }
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
          ) : null
        }
      />
      <p className="visually-hidden">{t('working-copy.keys')}</p>
    </CopyFrame>
  );
}

/** The first words in it. */
function firstIn({ rows }: Block): Caret | null {
  const row = rows.find(hasWords);
  return row === undefined ? null : { id: row.id, offset: 0 };
}
