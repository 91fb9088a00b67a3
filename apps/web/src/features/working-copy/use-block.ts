import type { CommandInput } from '@samsyn/contracts/working-copy';
import { canonicalText } from '@samsyn/statute';
import { startTransition, useEffect, useRef, useState } from 'react';
import { fieldsOf, wordsOf, type Block } from './model/blocks.ts';
import { changed, writing, type Unsaved } from './model/unsaved.ts';
import type { Caret } from './law-doc.ts';
import type { Copy, Revised, Writing } from './use-working-copy.ts';

export interface OpenBlock {
  /** A new editor is made when the words outside it have changed. */
  key: string;
  /** As it was when its words were begun. */
  block: Block;
  texts: Record<string, string>;
  caret: Caret | null;
  /** Where the caret stands now; the first provision with words until it has been anywhere. */
  at: () => Caret;
  isUnsaved: boolean;
  onTexts: (texts: Record<string, string>) => void;
  onCaret: (caret: Caret) => void;
  /** What is written, and then the commands, in one step; null when nothing was changed. Nothing to do is done. */
  send: (commands?: readonly CommandInput[]) => Promise<Revised | 'nothing' | null>;
  /** Splits in two at the caret, with what was written before it. */
  split: (caret: Caret) => Promise<Revised | 'nothing' | null>;
  /** Throws away what is not saved. */
  discard: () => void;
}

/**
 * One block being written. Its words are the editor’s own until they are saved; what others change meanwhile is let in when nothing is unsaved,
 * and else met by the server when they are sent, as given on the state they were begun on.
 */
export function useBlock(
  block: Block,
  copy: Copy,
  { writing: edits, unsaved, focusAt }: { writing: Writing; unsaved: Unsaved; focusAt: Caret | null },
): OpenBlock {
  const [seen, setSeen] = useState(() => {
    const kept = unsaved.read(block);
    return { block, head: kept?.head ?? copy.head, texts: kept?.texts ?? {}, turn: 0, caret: focusAt };
  });
  const texts = useRef(seen.texts);
  const caret = useRef<Caret | null>(focusAt);
  const typedOver = useRef(false);
  const [sent, setSent] = useState(0);
  const [isUnsaved, setUnsaved] = useState(Object.keys(seen.texts).length > 0);

  const renew = (next: Block, head: number, at: Caret | null): void => {
    texts.current = {};
    setUnsaved(false);
    setSeen((before) => {
      const same = said(before.block) === said(next) && Object.keys(before.texts).length === 0 && at === null;
      return {
        block: next,
        head,
        texts: {},
        turn: same ? before.turn : before.turn + 1,
        caret: at ?? (isHere(next) ? caret.current : null),
      };
    });
  };
  useEffect(() => {
    if (typedOver.current && copy.head > seen.head) {
      // Typed while the words before it were on their way: it stands on those.
      typedOver.current = false;
      unsaved.keep(block, copy.head, texts.current);
      setSeen((before) => ({ ...before, block, head: copy.head }));
      return;
    }
    // Words that are not saved stand on what they were begun on.
    if (copy.head <= seen.head || Object.keys(changed(seen.block.rows, texts.current)).length > 0) return;
    renew(block, copy.head, null);
    // oxlint-disable-next-line react/exhaustive-deps
  }, [block, copy.head, sent]);

  const send: OpenBlock['send'] = async (commands = []) => {
    const all = [...writing(seen.block.rows, texts.current), ...commands];
    if (all.length === 0) return 'nothing';
    const given = texts.current;
    const revised = await edits.send(all, seen.head);
    if (revised === null) return null;
    setSent((before) => before + 1);
    if (texts.current !== given) {
      typedOver.current = commands.length === 0 && !revised.rebased;
      return revised;
    }
    unsaved.forget(block.id);
    texts.current = {};
    setUnsaved(false);
    // the rows that follow make a new editor of it
    setSeen((before) => ({ ...before, head: before.head, texts: {} }));
    return revised;
  };
  return {
    ...{ key: `${block.id} ${seen.turn}`, block: seen.block, texts: seen.texts, caret: seen.caret, isUnsaved, send },
    at: () => caret.current ?? { id: seen.block.rows.find((row) => wordsOf(row) !== '')?.id ?? block.id, offset: 0 },
    onTexts: (next) => {
      texts.current = next;
      unsaved.keep(seen.block, seen.head, next);
      // the letter is seen first, and then that it is not saved
      startTransition(() => setUnsaved(Object.keys(changed(seen.block.rows, next)).length > 0));
    },
    onCaret: (next) => {
      caret.current = next;
    },
    split: async ({ id, offset }) => {
      const row = seen.block.rows.find((one) => one.id === id);
      const text = texts.current[id] ?? (row === undefined ? '' : wordsOf(row));
      // the server counts in the words as it keeps them
      const before = canonicalText(text.slice(0, offset)).length;
      return send([{ kind: 'SPLIT', provisionId: id, offset: before }]);
    },
    discard: () => {
      unsaved.forget(block.id);
      texts.current = {};
      setUnsaved(false);
      setSeen((was) => ({ ...was, block, head: copy.head, texts: {}, turn: was.turn + 1, caret: caret.current }));
    },
  };
}

/** The focus is in it: only then does the caret come back to where it was. */
const isHere = ({ id }: Block): boolean =>
  document.activeElement?.closest('[data-block]')?.getAttribute('data-block') === id;

const said = ({ rows }: Block): string =>
  JSON.stringify(rows.map((row) => [row.id, row.label, row.header, fieldsOf(row).map(({ text }) => text)]));
