import type { CommandInput } from '@samsyn/contracts/working-copy';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import type { Caret } from './law-doc.ts';
import type { Row } from './model/blocks.ts';
import styles from './working-copy.module.css';

const TOOLS = [
  ...(['rowAbove', 'rowBelow', 'rowUp', 'rowDown', 'rowHead', 'rowRepeal'] as const),
  ...(['columnLeft', 'columnRight', 'columnRepeal'] as const),
] as const;
export type TableTool = (typeof TOOLS)[number];

const KEYS: Partial<Record<TableTool, string>> = {
  ...{ rowUp: 'Alt+Shift+ArrowUp', rowDown: 'Alt+Shift+ArrowDown', rowRepeal: 'Alt+Shift+Delete' },
};
/** By where the key is, with Alt and Shift, as Word moves rows. */
export const TABLE_SHORTCUTS: Readonly<Record<string, TableTool>> = {
  ...{ ArrowUp: 'rowUp', ArrowDown: 'rowDown', Delete: 'rowRepeal' },
};

/** The command of a tool, and where the caret is after it; null where it would do nothing. */
export function tableCommand(
  tool: TableTool,
  rows: readonly Row[],
  { id, column: at }: Caret,
): { command: CommandInput; caret: Caret } | null {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return null;
  const siblings = rows.filter(({ parentId }) => parentId === row.parentId);
  const index = siblings.indexOf(row);
  const column = at ?? 0;
  const caret = (of: string = id, to = column): Caret => ({ id: of, offset: 0, column: to });
  const insert = (after: Row | undefined): CommandInput => ({
    ...{ kind: 'INSERT', what: 'TABLE_ROW', inId: row.parentId ?? null, afterId: after?.id ?? null, text: '' },
  });
  const move = (beside: Row | undefined, after: Row | undefined) =>
    beside?.kind === 'TABLE_ROW'
      ? {
          command: {
            ...({ kind: 'MOVE', provisionId: id, inId: row.parentId ?? null, afterId: after?.id ?? null } as const),
          },
          caret: caret(),
        }
      : null;
  switch (tool) {
    case 'rowAbove':
      return { command: insert(siblings[index - 1]), caret: caret() };
    case 'rowBelow':
      return { command: insert(row), caret: caret() };
    case 'rowUp':
      return move(siblings[index - 1], siblings[index - 2]);
    case 'rowDown':
      return move(siblings[index + 1], siblings[index + 1]);
    case 'rowHead':
      return { command: { kind: 'MARK_HEADER', provisionId: id, header: !row.header }, caret: caret() };
    case 'rowRepeal': {
      const beside = [siblings[index + 1], siblings[index - 1]].find((one) => one?.kind === 'TABLE_ROW');
      return { command: { kind: 'REPEAL', provisionId: id }, caret: caret(beside?.id) };
    }
    case 'columnLeft':
      return { command: { kind: 'INSERT_COLUMN', provisionId: id, column }, caret: caret() };
    case 'columnRight':
      return { command: { kind: 'INSERT_COLUMN', provisionId: id, column: column + 1 }, caret: caret(id, column + 1) };
    case 'columnRepeal':
      return {
        command: { kind: 'REPEAL_COLUMN', provisionId: id, column },
        caret: caret(id, Math.max(0, Math.min(column, (row.cells?.length ?? 1) - 2))),
      };
  }
}

/** What can be done to the row and the column where the caret is: one stop for Tab, arrow keys between them. */
export function TableTools({
  row,
  busy,
  press,
}: {
  row: Row;
  busy: boolean;
  press: (tool: TableTool) => void;
}): ReactElement {
  const t = useText();
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (current + step + TOOLS.length) % TOOLS.length;
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('working-copy.table.tools', { name: row.address })}
      className={styles['toolbar']}
      onKeyDown={onKeyDown}
    >
      {TOOLS.map((tool, index) => (
        <Button
          key={tool}
          size="dense"
          kind="quiet"
          busy={busy}
          tabIndex={index === current ? 0 : -1}
          {...(tool === 'rowHead' && { 'aria-pressed': row.header === true })}
          {...(KEYS[tool] !== undefined && { 'aria-keyshortcuts': KEYS[tool], title: KEYS[tool] })}
          onFocus={() => setCurrent(index)}
          onClick={() => press(tool)}
        >
          {t(`working-copy.table.${tool}`)}
        </Button>
      ))}
    </div>
  );
}
