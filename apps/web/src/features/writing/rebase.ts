import { commentExtensions } from '@samsyn/editor/extensions';
import type { EditorDocument } from '@samsyn/editor/text';
import { getSchema } from '@tiptap/core';
import { Node, type Slice } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';

export const schema = getSchema(commentExtensions);

interface Change {
  from: number;
  to: number;
  /** How much longer the text became. */
  growth: number;
  slice: Slice;
}

/** The one stretch in which two texts differ; null when they say the same. */
function changeBetween(before: Node, after: Node): Change | null {
  const from = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (from === null || end === null) return null;
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  const [to, until] = [end.a + overlap, end.b + overlap];
  return { from, to, growth: until - to, slice: after.slice(from, until) };
}

/**
 * My change of a text, made on the text as it has become meanwhile. Null when both changed the same place: then a person has to choose.
 */
export function rebased(base: EditorDocument, mine: EditorDocument, now: EditorDocument): EditorDocument | null {
  const [before, after, there] = [base, mine, now].map((doc) => Node.fromJSON(schema, doc)) as [Node, Node, Node];
  const own = changeBetween(before, after);
  const theirs = changeBetween(before, there);
  if (own === null) return now;
  if (theirs === null) return mine;
  if (own.from < theirs.to && theirs.from < own.to) return null;
  const shift = own.from >= theirs.to ? theirs.growth : 0;
  try {
    const { doc } = new Transform(there).replace(own.from + shift, own.to + shift, own.slice);
    doc.check();
    return doc.toJSON() as EditorDocument;
  } catch {
    return null;
  }
}
