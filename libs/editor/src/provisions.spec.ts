import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { provisionExtensions, sameProvisions } from './provisions.ts';

const schema = getSchema(provisionExtensions);
const words = (id: string, text: string) => ({
  ...{ type: 'provisionWords', attrs: { id, kind: 'SUBSECTION', label: '', depth: 1 } },
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});

/** The editor’s state with its own rule, without a browser. */
function opened(): EditorState {
  const doc = schema.nodeFromJSON({ type: 'doc', content: [words('a', 'Första stycket.'), words('b', 'Andra.')] });
  return EditorState.create({ doc, plugins: [sameProvisions()] });
}

describe('the words of a § in the editor', () => {
  it('are written over and taken away within each provision', () => {
    const state = opened();
    const next = state.apply(state.tr.insertText('Det nya', 1, 7));
    expect(next.doc.child(0).textContent).toBe('Det nya stycket.');
    expect(next.apply(next.tr.delete(1, 17)).doc.child(0).textContent).toBe('');
  });

  it('stay in their provisions: none comes, goes or changes place by an edit', () => {
    const state = opened();
    expect(state.apply(state.tr.split(4)).doc.eq(state.doc)).toBe(true);
    expect(state.apply(state.tr.delete(4, 20)).doc.eq(state.doc)).toBe(true);
    expect(state.apply(state.tr.delete(0, 17)).doc.eq(state.doc)).toBe(true);
    const copied = state.tr.insert(state.doc.content.size, state.doc.child(0));
    expect(state.apply(copied).doc.eq(state.doc)).toBe(true);
    const moved = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3)));
    expect(moved.selection.from).toBe(3);
  });
});
