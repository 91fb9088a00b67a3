/** A TipTap document as JSON, in the shape `checkDocument` returns: only known nodes, marks and attributes, neighbours joined. */
export interface EditorDocument {
  type: 'doc';
  content: EditorNode[];
}

/** A node of an {@link EditorDocument}. `text` only on text nodes, `marks` only there; `content` is absent when empty. */
export interface EditorNode {
  type: string;
  attrs?: Record<string, AttributeValue>;
  content?: EditorNode[];
  marks?: EditorMark[];
  text?: string;
}

export interface EditorMark {
  type: string;
  attrs?: Record<string, AttributeValue>;
}

export type AttributeValue = string | number | boolean | null;

/** A document with one empty paragraph: what an untouched editor holds. A new object each time. */
export function emptyDocument(): EditorDocument {
  return { type: 'doc', content: [{ type: 'paragraph' }] };
}

/** True when a value has the outer shape of a document. Says nothing of what is inside: the server uses `checkDocument`. */
export function isDocument(value: unknown): value is EditorDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as { type?: unknown }).type === 'doc' &&
    Array.isArray((value as { content?: unknown }).content)
  );
}
