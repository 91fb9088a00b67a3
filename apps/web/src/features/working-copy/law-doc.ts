import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { cellKey, fieldsOf, headOf, withTables, wordsOf, hasWords, type Row } from './model/blocks.ts';

/** Where the caret stands: in a provision’s words, or those of one of its cells, after so many UTF-16 units of them. */
export interface Caret {
  id: string;
  offset: number;
  column?: number | null;
}

/** The document of the editor: each row its words, those of a table together. `texts`: words that differ from those of the rows. */
export function docOf(rows: readonly Row[], texts: Readonly<Record<string, string>>, tableName: string): object {
  const content = withTables(rows.filter(hasWords)).map((part) =>
    Array.isArray(part)
      ? { type: 'provisionTable', attrs: { label: tableName }, content: part.map((row) => rowOf(row, texts)) }
      : wordsNode(part, texts[part.id] ?? wordsOf(part)),
  );
  return { type: 'doc', content };
}

const inside = (text: string): object => (text === '' ? {} : { content: [{ type: 'text', text }] });

function wordsNode({ id, kind, label, depth }: Row, text: string): object {
  const shown = kind === 'ITEM' || kind === 'SUBITEM' ? label : '';
  return { type: 'provisionWords', attrs: { id, kind, depth, label: shown }, ...inside(text) };
}

function rowOf(row: Row, texts: Readonly<Record<string, string>>): object {
  const content = fieldsOf(row).map(({ key, id, column, text }) => ({
    type: 'provisionCell',
    attrs: { id, column, names: headOf(row, column ?? 0) ?? '' },
    ...inside(texts[key] ?? text),
  }));
  return { type: 'provisionRow', attrs: { id: row.id }, content };
}

const keyOf = ({ type, attrs }: Node): string =>
  type.name === 'provisionCell' ? cellKey(String(attrs['id']), Number(attrs['column'])) : String(attrs['id']);

/** The words of each provision, and of each cell. */
export function textsOf({ state }: Editor): Record<string, string> {
  const texts: Record<string, string> = {};
  state.doc.descendants((node) => {
    if (node.isTextblock) texts[keyOf(node)] = node.textContent;
    return !node.isTextblock;
  });
  return texts;
}

/** As the browser has it: after quick keys the editor may not have heard of it yet. */
export function caretOf({ state, view }: Editor): Caret {
  const shown = document.getSelection();
  const { $head } = state.selection;
  const at =
    shown?.focusNode && view.dom.contains(shown.focusNode)
      ? state.doc.resolve(view.posAtDOM(shown.focusNode, shown.focusOffset))
      : $head;
  const { parent, parentOffset } = at.parent.isTextblock ? at : $head;
  const column = parent.type.name === 'provisionCell' ? Number(parent.attrs['column']) : null;
  return { id: String(parent.attrs['id'] ?? ''), offset: parentOffset, column };
}

export function positionOf({ state }: Editor, { id, offset, column }: Caret): number {
  let found = 1;
  state.doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const isHere = node.attrs['id'] === id && Number(node.attrs['column'] ?? 0) === (column ?? 0);
    if (isHere) found = at + 1 + Math.min(offset, node.content.size);
    return false;
  });
  return found;
}
