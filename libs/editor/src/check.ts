import { Fragment, Mark, type Node, type Schema } from '@tiptap/pm/model';
import { documentText, isEmptyDocument } from './blocks.ts';
import type { EditorDocument } from './model.ts';
import { DOCUMENT_LIMITS, scan, type DocumentProblem, type KnownNames } from './scan.ts';
import { commentSchema, documentSchema } from './schema.ts';

/** `doc` is canonical: store it, never the input. `text` is its plain text, `empty` true when it has no words. */
export type DocumentCheck =
  { ok: true; doc: EditorDocument; text: string; empty: boolean } | { ok: false; problems: DocumentProblem[] };

/** Checks untrusted JSON as a comment, a reason or a general text. Never throws; all problems at once (at most 20). */
export function checkCommentDocument(json: unknown): DocumentCheck {
  return check(json, commentSchema);
}

/** Checks untrusted JSON as a document for reading (missiv, konsekvensutredning): a comment's nodes and headings. Never throws. */
export function checkDocument(json: unknown): DocumentCheck {
  return check(json, documentSchema);
}

function check(json: unknown, schema: Schema): DocumentCheck {
  const { node, problems } = scan(json, namesOf(schema));
  if (problems.length > 0 || node === undefined) return { ok: false, problems };
  // Measured after the scan: only then is the tree known to be shallow enough for JSON.stringify.
  if (new TextEncoder().encode(JSON.stringify(json)).length > DOCUMENT_LIMITS.bytes) {
    const message = `Texten är för lång (högst ${DOCUMENT_LIMITS.bytes / 1000} kB). Dela upp den eller korta den.`;
    return { ok: false, problems: [{ code: 'TOO_LARGE', message, field: '' }] };
  }
  try {
    const parsed = joinNeighbours(schema.nodeFromJSON(node));
    parsed.check();
    const doc = parsed.toJSON() as EditorDocument;
    return { ok: true, doc, text: documentText(doc), empty: isEmptyDocument(doc) };
  } catch {
    const message = 'Textens delar sitter inte ihop som de ska.';
    return { ok: false, problems: [{ code: 'BAD_STRUCTURE', message, field: '' }] };
  }
}

const known = new WeakMap<Schema, KnownNames>();

function namesOf(schema: Schema): KnownNames {
  let names = known.get(schema);
  if (names === undefined) {
    names = { nodes: new Set(Object.keys(schema.nodes)), marks: new Set(Object.keys(schema.marks)) };
    known.set(schema, names);
  }
  return names;
}

/** One form for one text: equal neighbours joined, marks in the schema's order and each once. */
function joinNeighbours(node: Node): Node {
  if (node.isText) return node.mark(node.marks.reduce((set: readonly Mark[], mark) => mark.addToSet(set), Mark.none));
  const children: Node[] = [];
  node.forEach((child) => children.push(joinNeighbours(child)));
  return node.copy(Fragment.fromArray(children));
}
