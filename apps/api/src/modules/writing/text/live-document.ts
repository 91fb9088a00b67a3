import { commentSchema } from '@samsyn/editor';
import { emptyDocument, type EditorDocument } from '@samsyn/editor/text';
import { prosemirrorJSONToYDoc, updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** The one shared type of a text, by the name that the editor's extension gives it. */
export const FIELD = 'default';

/** A document that says what the column says. To be made once for a generation: two seeds of one text would be the text twice. */
export function seedOf(text: EditorDocument): Uint8Array {
  const doc = prosemirrorJSONToYDoc(commentSchema, text, FIELD);
  for (const element of doc.getXmlFragment(FIELD).createTreeWalker(isEmptyParagraph)) {
    // Several who begin in one empty paragraph write into one text, instead of each making her own.
    (element as Y.XmlElement).insert(0, [new Y.XmlText()]);
  }
  return Y.encodeStateAsUpdate(doc);
}

function isEmptyParagraph(node: unknown): boolean {
  return node instanceof Y.XmlElement && node.nodeName === 'paragraph' && node.length === 0;
}

/** What the document says, unchecked: whoever writes in it may have put anything there. Throws when it is too deep to be told. */
export function wordsOf(doc: Y.Doc): unknown {
  const said = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(FIELD)) as { content?: unknown[] };
  return (said.content ?? []).length === 0 ? emptyDocument() : said;
}

/** A state as a document. */
export function documentOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

/**
 * What leads from a state to a text that somebody saved on top of it without the live channel: only the difference, so that it merges
 * with what others have written on the same state meanwhile.
 */
export function differenceTo(state: Uint8Array, text: EditorDocument): Uint8Array {
  const doc = documentOf(state);
  const before = Y.encodeStateVector(doc);
  const meta = { mapping: new Map(), isOMark: new Map() };
  doc.transact(() => updateYFragment(doc, doc.getXmlFragment(FIELD), commentSchema.nodeFromJSON(text), meta));
  return Y.encodeStateAsUpdate(doc, before);
}

/** Whether the state holds all that the document does. */
export function holds(state: Uint8Array, doc: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(documentOf(state)), Y.snapshot(doc));
}
