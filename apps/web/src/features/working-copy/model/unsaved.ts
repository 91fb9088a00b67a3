import type { CommandInput } from '@samsyn/contracts/working-copy';
import { canonicalText } from '@samsyn/statute';
import type { OwnWords } from '../../seal/own-words.ts';
import { hasWords, wordsOf, type Block, type Row } from './blocks.ts';

/** What is being written in one block and is not with the server: by provision, and the state of the text it was begun on. */
export interface UnsavedBlock {
  head: number;
  texts: Record<string, string>;
}

/** What lies in this browser of one draft, by block. */
export interface Unsaved {
  read: (block: Block) => UnsavedBlock | null;
  /** Keeps what differs from the rows; nothing, where nothing does. False when the browser would not keep it. */
  keep: (block: Block, head: number, texts: Readonly<Record<string, string>>) => boolean;
  forget: (blockId: string) => void;
}

const KIND = 'workingCopy';

export function unsavedOf(words: OwnWords, draftId: string): Unsaved {
  const place = (blockId: string): string => `${draftId}/${blockId}`;
  return {
    read: (block) => {
      const kept = parsed(words.read(KIND, place(block.id)));
      const own = kept === null ? {} : changed(block.rows, kept.texts);
      return kept === null || Object.keys(own).length === 0 ? null : { head: kept.head, texts: own };
    },
    keep: (block, head, texts) => {
      const own = changed(block.rows, texts);
      const none = Object.keys(own).length === 0;
      return words.write(KIND, none ? null : JSON.stringify({ head, texts: own }), place(block.id));
    },
    forget: (blockId) => void words.write(KIND, null, place(blockId)),
  };
}

function parsed(words: string | null): UnsavedBlock | null {
  try {
    const kept = JSON.parse(words ?? 'null') as UnsavedBlock | null;
    return kept !== null && Number.isInteger(kept.head) && typeof kept.texts === 'object' ? kept : null;
  } catch {
    return null;
  }
}

/** The texts that say something else than the rows do. */
export function changed(rows: readonly Row[], texts: Readonly<Record<string, string>>): Record<string, string> {
  const of = new Map(rows.filter(hasWords).map((row) => [row.id, wordsOf(row)]));
  return Object.fromEntries(
    Object.entries(texts).filter(
      ([id, text]) => canonicalText(text) !== (of.get(id) ?? '') && canonicalText(text) !== '',
    ),
  );
}

/** The commands that write them. */
export function writing(rows: readonly Row[], texts: Readonly<Record<string, string>>): CommandInput[] {
  return Object.entries(changed(rows, texts)).map(([provisionId, text]) => ({ kind: 'WRITE', provisionId, text }));
}
