import { redlineText } from '../redline/redline-text.ts';

/** One stretch of a text that a wording puts other words in the place of. Offsets in UTF-16 units of the text; `from === to`: only added. */
export interface WordingEdit {
  from: number;
  to: number;
  text: string;
}

/** What a wording changes in a text, in order. Never two that touch. */
export function editsOf(base: string, wording: string): WordingEdit[] {
  const edits: WordingEdit[] = [];
  let at = 0;
  let open: WordingEdit | undefined;
  for (const { kind, text } of redlineText(base, wording)) {
    if (kind === 'same') open = undefined;
    else {
      if (open === undefined) edits.push((open = { from: at, to: at, text: '' }));
      if (kind === 'deleted') open.to += text.length;
      else open.text += text;
    }
    if (kind !== 'inserted') at += text.length;
  }
  return edits;
}

/**
 * Several wordings of one text in one, where each changes other words than the rest, or the same in the same way. Undefined where two change
 * the same words, or words right beside each other: which of them is meant is for a person.
 */
export function mergeWordings(base: string, wordings: readonly string[]): string | undefined {
  const unique = new Map<string, WordingEdit>();
  for (const edit of wordings.flatMap((wording) => editsOf(base, wording)))
    unique.set(JSON.stringify([edit.from, edit.to, edit.text]), edit);
  const edits = [...unique.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  let merged = '';
  let at = 0;
  for (const [index, { from, to, text }] of edits.entries()) {
    if (index > 0 && from <= at) return undefined;
    merged += base.slice(at, from) + text;
    at = to;
  }
  return merged + base.slice(at);
}
