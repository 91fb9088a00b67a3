import { Extension, type Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { caretOf, positionOf } from './law-doc.ts';

/** A cell as the editor has it: where its words begin and end. */
interface Cell {
  id: string;
  column: number;
  from: number;
  to: number;
}

/** The rows of the table that the caret is in, and where in them it is; null outside of tables. */
function around(editor: Editor): { rows: Cell[][]; row: number; column: number } | null {
  const { id, column } = caretOf(editor);
  if (column == null) return null;
  let found: { rows: Cell[][]; row: number; column: number } | null = null;
  editor.state.doc.forEach((table, start) => {
    if (table.type.name !== 'provisionTable') return;
    const rows: Cell[][] = [];
    table.forEach((row, rowAt) => {
      const cells: Cell[] = [];
      row.forEach((cell, cellAt) => {
        const from = start + 1 + rowAt + 1 + cellAt + 1;
        const attrs = { id: String(cell.attrs['id']), column: Number(cell.attrs['column']) };
        cells.push({ ...attrs, from, to: from + cell.content.size });
      });
      rows.push(cells);
    });
    const row = rows.findIndex((cells) => cells[0]?.id === id);
    if (row >= 0) found = { rows, row, column };
  });
  return found;
}

/** Puts the caret in a cell: all its words chosen, as Tab does it, or at one end of them. */
function enter(editor: Editor, { from, to }: Cell, how: 'all' | 'start' | 'end'): true {
  const { state, view } = editor;
  const [anchor, head] = how === 'all' ? [from, to] : how === 'start' ? [from, from] : [to, to];
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)).scrollIntoView());
  return true;
}

/**
 * Keys in a table: Tab and Shift+Tab go from cell to cell, arrows out of one cell into the next, Enter to the one below. Tab in the last cell asks
 * for a row (`onRow`, after the last one), and after an empty one leaves the text; before the first cell Shift+Tab leaves the text. Nothing that is pressed takes a cell away.
 */
export const tableKeys = (onRow: (afterId: string) => void): Extension =>
  Extension.create({
    name: 'tableKeys',
    priority: 1_100,
    addKeyboardShortcuts() {
      const { editor } = this;
      const tab = (step: 1 | -1) => (): boolean => {
        const here = around(editor);
        if (here === null) return false;
        const cells = here.rows.flat();
        const at = cells.findIndex(({ id, column }) => id === here.rows[here.row]?.[0]?.id && column === here.column);
        const next = cells[at + step];
        if (next !== undefined) return enter(editor, next, 'all');
        const last = here.rows.at(-1) ?? [];
        // after a row that has no words yet it goes on to what comes after the text
        if (step === -1 || last[0] === undefined || last.every(({ from, to }) => from === to)) return false;
        onRow(last[0].id);
        return true;
      };
      const vertical =
        (step: 1 | -1, always = false) =>
        (): boolean => {
          const here = around(editor);
          if (here === null) return false;
          if (!always && !editor.view.endOfTextblock(step === 1 ? 'down' : 'up')) return false;
          const row = here.rows[here.row + step];
          const cell = row?.[Math.min(here.column, row.length - 1)];
          return cell === undefined ? always : enter(editor, cell, 'start');
        };
      const horizontal = (step: 1 | -1) => (): boolean => {
        const here = around(editor);
        const { selection } = editor.state;
        const { offset, id, column } = caretOf(editor);
        if (here === null || !selection.empty || document.getSelection()?.isCollapsed === false) return false;
        const cells = here.rows.flat();
        const at = cells.findIndex((cell) => cell.id === id && cell.column === column);
        const cell = cells[at];
        if (cell === undefined || offset !== (step === 1 ? cell.to - cell.from : 0)) return false;
        const next = cells[at + step];
        return next === undefined ? false : enter(editor, next, step === 1 ? 'start' : 'end');
      };
      /** At the edge of a cell there is nothing to take away. */
      const erase = (edge: 'start' | 'end') => (): boolean => {
        const here = around(editor);
        const { selection } = editor.state;
        if (here === null || !selection.empty || document.getSelection()?.isCollapsed === false) return false;
        const caret = caretOf(editor);
        const node = editor.state.doc.resolve(positionOf(editor, caret)).parent;
        return caret.offset === (edge === 'start' ? 0 : node.content.size);
      };
      return {
        Tab: tab(1),
        'Shift-Tab': tab(-1),
        ArrowDown: vertical(1),
        ArrowUp: vertical(-1),
        Enter: vertical(1, true),
        'Shift-Enter': vertical(1, true),
        ArrowRight: horizontal(1),
        ArrowLeft: horizontal(-1),
        Backspace: erase('start'),
        Delete: erase('end'),
      };
    },
  });
