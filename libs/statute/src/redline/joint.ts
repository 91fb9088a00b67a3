import { redlineText, type Segment } from './redline-text.ts';

/** Stands between texts that are compared as one; a control sign, so never in canonical text. */
const SEPARATOR = '\u001e';

/** One old text that became several: a redline for each, which together hold the old text once. */
export function redlineSplit(oldText: string, newTexts: readonly string[]): Segment[][] {
  const joint = redlineText(oldText, newTexts.join(SEPARATOR), { minSimilarity: 0 });
  const result: Segment[][] = [[]];
  for (const { kind, text } of joint) {
    if (kind !== 'inserted') {
      result.at(-1)!.push({ kind, text });
      continue;
    }
    text.split(SEPARATOR).forEach((part, index) => {
      if (index > 0) result.push([]);
      if (part !== '') result.at(-1)!.push({ kind, text: part });
    });
  }
  return result;
}

/** Several old texts that became one: one redline, its old side the old texts one after the other. */
export function redlineMerge(oldTexts: readonly string[], newText: string): Segment[] {
  const joint = redlineText(oldTexts.join(SEPARATOR), newText, { minSimilarity: 0 });
  return joint
    .map(({ kind, text }) => ({ kind, text: kind === 'deleted' ? text.replaceAll(SEPARATOR, '') : text }))
    .filter(({ text }) => text !== '');
}

/** UTF-16 units of the old side of a redline. */
export function oldLength(segments: readonly Segment[]): number {
  return segments.reduce((sum, { kind, text }) => sum + (kind === 'inserted' ? 0 : text.length), 0);
}

/** True when the segments say that something differs. */
export function isChanged(segments: readonly Segment[]): boolean {
  return segments.some(({ kind }) => kind !== 'same');
}
