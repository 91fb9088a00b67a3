import { Extension } from '@tiptap/core';
import { Plugin, Selection } from '@tiptap/pm/state';
import type { ResolvedPos } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { withoutStyles } from './pasted-html.ts';

/** What the browser is about to change, as it sees the selection: after quick keys the editor may not have heard of it yet. */
function targetOf(view: EditorView, event: InputEvent): [ResolvedPos, ResolvedPos] | null {
  const range = event.getTargetRanges()[0];
  if (!range || !view.dom.contains(range.startContainer) || !view.dom.contains(range.endContainer)) return null;
  const { doc } = view.state;
  return [
    doc.resolve(view.posAtDOM(range.startContainer, range.startOffset)),
    doc.resolve(view.posAtDOM(range.endContainer, range.endOffset)),
  ];
}

/**
 * Writes over a selection or into an empty block, and deletes across blocks, in the editor's own way. Left to itself the browser keeps
 * the look of what it replaces by style attributes, which the page's policy refuses. Everything else it may type as it does.
 */
function editItself(view: EditorView, event: InputEvent): boolean {
  const { tr, storedMarks } = view.state;
  if (view.composing || event.isComposing || !event.cancelable || storedMarks !== null) return false;
  const target = targetOf(view, event);
  if (target === null) return false;
  const [from, to] = target;
  if (event.inputType === 'insertText' && event.data !== null) {
    if (from.pos === to.pos && from.parent.content.size > 0) return false;
    tr.insertText(event.data, from.pos, to.pos);
  } else if (event.inputType.startsWith('delete') && !from.sameParent(to)) {
    tr.delete(from.pos, to.pos);
  } else return false;
  const after = tr.doc.resolve(tr.mapping.map(to.pos));
  view.dispatch(tr.setSelection(Selection.near(after, -1)).scrollIntoView());
  event.preventDefault();
  return true;
}

/** Keeps style attributes out of what is typed and pasted. */
export const OwnEdits = Extension.create({
  name: 'ownEdits',
  addProseMirrorPlugins: () => [
    new Plugin({ props: { transformPastedHTML: withoutStyles, handleDOMEvents: { beforeinput: editItself } } }),
  ],
});
