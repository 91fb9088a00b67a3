import { emptyDocument, type EditorDocument } from '@samsyn/editor/text';
import { Node } from '@tiptap/pm/model';
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { schema } from './rebase.ts';

/** The one shared type of a text, as the server names it. */
export const FIELD = 'default';

/** What the document says. */
export function textIn(doc: Y.Doc): EditorDocument {
  const said = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(FIELD)) as EditorDocument;
  return said.content.length === 0 ? emptyDocument() : said;
}

/** Makes the document say another text, by the difference alone. */
export function changeTo(doc: Y.Doc, text: EditorDocument): void {
  const meta = { mapping: new Map(), isOMark: new Map() };
  doc.transact(() => updateYFragment(doc, doc.getXmlFragment(FIELD), Node.fromJSON(schema, text), meta));
}

/** Who else has the text open, each once, in order. */
export function namesIn(awareness: Awareness, own: string): string[] {
  const users = [...awareness.getStates().values()].map((state) => state['user'] as { name?: string } | undefined);
  const names = users.flatMap((user) => user?.name ?? []);
  return [...new Set(names)].filter((name) => name !== own).sort();
}
