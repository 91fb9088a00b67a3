import { documentFromText, type EditorDocument } from '@samsyn/editor';
import type { Sought } from './search.ts';

/** A file as an item of the reading room. */
export interface ReadingFileView {
  title: string;
  fileName: string;
  /** Bytes. */
  size: number;
  /** Whether any text could be read out of it. */
  hasText: boolean;
  /** The words around the first place that a search found, beyond the first lines; null where there is none, or nothing is searched. */
  passage: string | null;
}

/** The file as it is read for a page: never its bytes, and of its text only what is shown. */
export interface FileShown extends ReadingFileView {
  head: string;
}

const HEAD = 600;
const BEFORE = 120;
const PASSAGE = 320;

/** Of an item `i` that is the file `f`; `$n` holds the words that are looked for, in small letters. */
export const fileShown = (words: string): string =>
  `CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('title', f.title, 'fileName', f.file_name, 'size', f.size, 'hasText', f.plain <> '',
    'head', left(f.plain, ${HEAD}),
    'passage', (SELECT substring(f.plain FROM greatest(1, at.first - ${BEFORE}) FOR ${PASSAGE})
      FROM (SELECT min(nullif(strpos(lower(f.plain), w), 0)) AS first FROM unnest(${words}::text[]) w) at WHERE at.first IS NOT NULL)) END`;

/** The words to look for in a text, as the search found them: by their letters anywhere, or short ones as they stand. */
export function wordsToFind(words: Sought | null): string[] {
  if (words === null) return [];
  return words.anywhere.length > 0 ? words.anywhere.flat().map((pattern) => pattern.slice(1, -1)) : words.beginnings;
}

/** The first lines of a file, as a text for the page. */
export function headOf({ head }: Pick<FileShown, 'head'>): EditorDocument {
  const text = head.length < HEAD ? head : `${head.replace(/\s+\S*$/u, '')} …`;
  return documentFromText(text, { headings: false });
}

/** A passage without the halves of words that it was cut in; null where it stands in the first lines, which are shown anyway. */
export function passageOf({ passage, head }: Pick<FileShown, 'passage' | 'head'>): string | null {
  if (passage === null || head.includes(passage)) return null;
  const line = passage.replace(/\s+/gu, ' ').trim();
  const begun = `… ${line.replace(/^\S*\s/u, '')}`;
  return passage.length < PASSAGE ? begun : `${begun.replace(/\s\S*$/u, '')} …`;
}
