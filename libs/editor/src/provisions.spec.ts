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

  it('stay in their cells, which may be empty', () => {
    const cell = (column: number, text: string) => ({
      ...{ type: 'provisionCell', attrs: { id: 'r', column } },
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    });
    const row = { type: 'provisionRow', attrs: { id: 'r' }, content: [cell(0, 'Bly'), cell(1, '')] };
    const doc = schema.nodeFromJSON({
      type: 'doc',
      content: [{ type: 'provisionTable', content: [row] }, words('a', 'x')],
    });
    doc.check();
    const state = EditorState.create({ doc, plugins: [sameProvisions()] });
    const said = (one: EditorState): string[] =>
      one.doc
        .child(0)
        .child(0)
        .children.map(({ textContent }) => textContent);
    const written = state.apply(state.tr.insertText('10 µg', 8));
    expect(said(written)).toEqual(['Bly', '10 µg']);
    expect(said(written.apply(written.tr.delete(3, 6)))).toEqual(['', '10 µg']);
    expect(said(written.apply(written.tr.delete(4, 10)))).toEqual(['Bly', '10 µg']);
    expect(said(written.apply(written.tr.split(4)))).toEqual(['Bly', '10 µg']);
  });
});
