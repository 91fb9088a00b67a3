import type { CommandInput } from '@samsyn/contracts/working-copy';
import { Suspense, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { ahead } from '../../lib/ahead.tsx';
import { useToast } from '../../ui/toast.tsx';
import { BlockTools, type Tool } from './block-tools.tsx';
import { BlockWords } from './block-words.tsx';
import { ConfirmDialog } from './dialogs/confirm-dialog.tsx';
import type { Caret } from './law-doc.ts';
import { hasWords, isFront, nameOf, wordsOf, type Block, type Row } from './model/blocks.ts';
import { partsAlong } from './model/places.ts';
import { TABLE_SHORTCUTS, TableTools, tableCommand, type TableTool } from './table-tools.tsx';
import type { Unsaved } from './model/unsaved.ts';
import type { Clipboard } from './use-clipboard.ts';
import { useBlock } from './use-block.ts';
import type { Copy, Revised, Writing } from './use-working-copy.ts';
import styles from './working-copy.module.css';

const LawEditor = ahead(async () => import('./law-editor.tsx'));
const InsertDialog = ahead(async () => import('./dialogs/insert-dialog.tsx'));
const MoveDialog = ahead(async () => import('./dialogs/move-dialog.tsx'));

/** Fetches what is needed when a block is opened, and begins to fetch what may be. Rejects when the first does not get through. */
export async function fetchEditor(): Promise<void> {
  await LawEditor.fetch();
  for (const dialog of [InsertDialog, MoveDialog]) dialog.fetch().catch(() => undefined);
}

export interface BlockEditorProps {
  block: Block;
  copy: Copy;
  writing: Writing;
  unsaved: Unsaved;
  clipboard: Clipboard;
  focusAt: Caret | null;
  /** Something new is in the text: on to its first words. */
  onMade: (caret: Caret, rows: readonly Row[]) => void;
  onClose: () => void;
}

/** A block that is being written: its words in the editor, and the commands that change what stands around them. */
export default function BlockEditor(props: BlockEditorProps): ReactElement {
  const { block, copy, writing, clipboard, onMade, onClose } = props;
  const t = useText();
  const say = useToast();
  const open = useBlock(block, copy, props);
  const [dialog, setDialog] = useState<Tool | null>(null);
  const [scope, setScope] = useState<'block' | 'leaf'>('block');
  const [leafId, setLeafId] = useState(() => props.focusAt?.id ?? block.rows.find(hasWords)?.id ?? block.id);
  const leaf = block.rows.find(({ id }) => id === leafId) ?? block.head;
  const row = scope === 'leaf' ? leaf : block.head;
  const busy = writing.outcome.busy;

  /** Commands, after what is written. */
  const act = async (...commands: CommandInput[]): Promise<boolean> => {
    const revised = await open.send(commands);
    if (revised === null) return false;
    if (revised !== 'nothing') lead(revised, onMade);
    return true;
  };
  const save = async (): Promise<void> => {
    if ((await open.send()) === null) return;
    say(t('working-copy.saved'));
  };
  const close = async (): Promise<void> => {
    // What is refused stays open, with its words.
    if ((await open.send()) !== null) onClose();
  };
  const split = async (caret: Caret): Promise<void> => {
    const made = await open.split(caret);
    if (made !== null && made !== 'nothing') lead(made, onMade);
  };
  const press = (tool: Tool): void => {
    if (tool === 'save') void save();
    else if (tool === 'close') void close();
    else if (tool === 'split') void splitHere(row, leaf);
    else if (tool === 'merge') void act({ kind: 'MERGE', provisionId: row.id });
    else if (tool === 'cut' || tool === 'copy') clipboard.take(row, tool);
    else if (tool === 'paste') void paste();
    else setDialog(tool);
  };
  const inTable = async (tool: TableTool): Promise<void> => {
    const found = tableCommand(tool, copy.provisions, open.at());
    if (found === null) return;
    open.onCaret(found.caret);
    await act(found.command);
  };
  const splitHere = async (what: Row, at: Row): Promise<void> => {
    if (what.kind === 'SECTION' || what.kind === 'GENERAL_ADVICE') {
      const child = block.rows.find((one) => one.parentId === what.id && (one.id === at.id || one.id === at.parentId));
      await act({ kind: 'SPLIT', provisionId: what.id, childId: child?.id ?? at.id, numbering: 'RENUMBER' });
    } else await split(open.at());
  };
  const paste = async (): Promise<void> => {
    const command = clipboard.commandAt(copy.provisions, leafId);
    if (command === null) say(t('working-copy.cut.misplaced'));
    else if (await act(command)) clipboard.used();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey && event.key === 'F10') {
      event.preventDefault();
      // of a table its own tools, which stand nearest to it
      [...event.currentTarget.querySelectorAll<HTMLElement>('[role="toolbar"] [tabindex="0"]')].at(-1)?.focus();
      return;
    }
    if (!event.altKey || !event.shiftKey) return;
    const tool = isFront(block.id) ? undefined : SHORTCUTS[event.code];
    const ofTable = leaf.kind === 'TABLE_ROW' ? TABLE_SHORTCUTS[event.code] : undefined;
    if (tool === undefined && ofTable === undefined) return;
    event.preventDefault();
    if (ofTable !== undefined) void inTable(ofTable);
    else if (tool !== undefined) press(tool);
  };
  const shared = { draftId: copy.draftId, busy, onClose: () => setDialog(null) };
  return (
    // Keys that work wherever the focus is in it; each has its button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={t('working-copy.editing', { name: nameOf(block.head) })}
      className={styles['open']}
      onKeyDown={onKeyDown}
    >
      <BlockTools
        {...{ block, leaf, scope, busy, press }}
        isUnsaved={open.isUnsaved}
        canPaste={clipboard.held !== null}
        onScope={setScope}
      />
      {leaf.kind === 'TABLE_ROW' && <TableTools row={leaf} busy={busy} press={(tool) => void inTable(tool)} />}
      <Suspense fallback={<BlockWords block={block} />}>
        <LawEditor
          key={open.key}
          label={t('working-copy.wordsOf', { name: nameOf(block.head) })}
          tableLabel={t('working-copy.table.label', { name: nameOf(block.head) })}
          rows={open.block.rows}
          texts={open.texts}
          caret={open.caret}
          onTexts={open.onTexts}
          onCaret={(caret) => {
            open.onCaret(caret);
            setLeafId(caret.id);
          }}
          onSplit={(caret) => {
            if (!isFront(caret.id)) void split(caret);
          }}
          onRow={(afterId) => void act(rowAfter(copy.provisions, afterId))}
          onMerge={(id) => {
            if (isFront(id)) return;
            // what was before it goes on where it ended
            const before = open.block.rows
              .filter(hasWords)
              .at(open.block.rows.filter(hasWords).findIndex((one) => one.id === id) - 1);
            if (before !== undefined) open.onCaret({ id: before.id, offset: wordsOf(before).length });
            void act({ kind: 'MERGE', provisionId: id });
          }}
          onSave={() => void save()}
          onClose={() => void close()}
        />
      </Suspense>
      <Suspense fallback={null}>
        {dialog === 'insert' && <InsertDialog {...shared} rows={copy.provisions} atId={leafId} onInsert={act} />}
        {dialog === 'move' && <MoveDialog {...shared} rows={copy.provisions} row={row} onMove={act} />}
      </Suspense>
      {dialog === 'repeal' && (
        <ConfirmDialog
          {...shared}
          title={t('working-copy.repeal.title', { name: nameOf(row) })}
          action={t('working-copy.repeal.do')}
          command={{ kind: 'REPEAL', provisionId: row.id }}
          along={partsAlong(copy.provisions, row)}
          onDo={act}
        />
      )}
      {dialog === 'renumber' && (
        <ConfirmDialog
          {...shared}
          title={t('working-copy.renumber.title', { name: nameOf(row) })}
          action={t('working-copy.renumber.do')}
          command={{ kind: 'RENUMBER', provisionId: row.id }}
          onDo={act}
        />
      )}
    </div>
  );
}

/** An empty row after another. */
function rowAfter(rows: readonly Row[], afterId: string): CommandInput {
  const inId = rows.find(({ id }) => id === afterId)?.parentId ?? null;
  return { kind: 'INSERT', what: 'TABLE_ROW', inId, afterId, text: '' };
}

/** With Alt and Shift. By where the key is, so that they do not depend on what the layout makes of them. */
const SHORTCUTS: Readonly<Record<string, Tool>> = {
  ...{ KeyN: 'insert', KeyM: 'move', KeyX: 'cut', KeyV: 'paste', KeyU: 'repeal' },
};

/** To the first words of what is new. */
function lead({ created, copy }: Revised, onMade: BlockEditorProps['onMade']): void {
  const first = copy.provisions.find((row) => created.includes(row.id) && hasWords(row));
  if (first !== undefined) onMade({ id: first.id, offset: 0 }, copy.provisions);
}
