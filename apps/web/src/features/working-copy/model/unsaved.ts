import type { CommandInput } from '@samsyn/contracts/working-copy';
import { canonicalText } from '@samsyn/statute';
import type { OwnWords } from '../../seal/own-words.ts';
import { fieldsOf, isFront, type Block, type Row } from './blocks.ts';

/** What is being written in one block and is not with the server: by provision, or cell, and the state of the text it was begun on. */
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
  const of = new Map(rows.flatMap(fieldsOf).map((field) => [field.key, field]));
  return Object.fromEntries(
    Object.entries(texts).filter(([key, text]) => {
      const field = of.get(key);
      const mayBeEmpty = field !== undefined && (field.column !== null || field.id === 'ENACTING_CLAUSE');
      return canonicalText(text) !== (field?.text ?? '') && (mayBeEmpty || canonicalText(text) !== '');
    }),
  );
}

/** The commands that write them. */
export function writing(rows: readonly Row[], texts: Readonly<Record<string, string>>): CommandInput[] {
  const own = changed(rows, texts);
  const fields = rows.flatMap(fieldsOf).filter(({ key }) => key in own);
  const gone = Object.keys(own).filter((key) => fields.every((field) => field.key !== key));
  return [
    ...fields.map(({ key, id, column }) => writeOf(id, column, own[key] ?? '')),
    ...gone.map((id) => writeOf(id, null, own[id] ?? '')),
  ];
}

/** The command that writes a provision, a cell, or what stands before the provisions. */
export function writeOf(id: string, column: number | null, text: string): CommandInput {
  if (isFront(id)) return { kind: 'WRITE_FRONT', front: id, text };
  return column === null
    ? { kind: 'WRITE', provisionId: id, text }
    : { kind: 'WRITE_CELL', provisionId: id, column, text };
}
