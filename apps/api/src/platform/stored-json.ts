import { randomUUID } from 'node:crypto';

// Nobody outside can know it, so no text can hold it.
const MARK = `\u0001${randomUUID()}`;
const QUOTED_MARK = JSON.stringify(MARK);

let leaving: string[] | null = null;

/**
 * A JSON document in the database's own words, for what is only passed on: a page of fifty comments is not taken apart and put together again on
 * its way (`leavingDocuments` of a read). To anything but `jsonText` it is the document itself.
 */
export class StoredJson {
  constructor(readonly text: string) {}

  /** The document itself, for `JSON.stringify` and whoever looks into it. */
  toJSON(): unknown {
    if (leaving === null) return JSON.parse(this.text);
    leaving.push(this.text);
    return MARK;
  }
}

/** What is looked into after all: the document itself, where it came as it is stored. */
export function opened<T>(value: T): T {
  return value instanceof StoredJson ? (JSON.parse(value.text) as T) : value;
}

/** `JSON.stringify` of a value whose stored documents leave in the words they were stored in. */
export function jsonText(value: unknown): string {
  const stored: string[] = [];
  leaving = stored;
  let text: string;
  try {
    text = JSON.stringify(value);
  } finally {
    leaving = null;
  }
  if (stored.length === 0) return text;
  const between = text.split(QUOTED_MARK);
  return between.map((piece, at) => piece + (stored[at] ?? '')).join('');
}
