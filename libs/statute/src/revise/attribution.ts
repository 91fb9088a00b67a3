import type { ChangedSpan } from '../redline/spans.ts';
import { editsOf } from './merge-wordings.ts';

/** True of the changed words of a provision that a wording proposed of it brought: at the same place, and with words of the wording's own. */
export function comesOf(
  span: Pick<ChangedSpan, 'kind' | 'oldText' | 'newText' | 'oldStart'>,
  oldText: string,
  wording: string,
): boolean {
  if (span.kind === 'inserted') return isMostly(span.newText, wording);
  if (span.kind !== 'edited') return false;
  if (span.oldStart === null) return span.newText !== '' && isMostly(span.newText, wording);
  const [from, to] = [span.oldStart, span.oldStart + span.oldText.length];
  return editsOf(oldText, wording).some(
    (edit) => edit.from <= to && edit.to >= from && (span.newText === edit.text || shares(span.newText, edit.text)),
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

function shares(text: string, other: string): boolean {
  const words = new Set(wordsOf(other));
  return wordsOf(text).some((word) => words.has(word));
}

/** Four words of five. */
function isMostly(text: string, wording: string): boolean {
  const proposed = new Set(wordsOf(wording));
  const words = wordsOf(text);
  return words.length > 0 && words.filter((word) => proposed.has(word)).length / words.length >= 0.8;
}
