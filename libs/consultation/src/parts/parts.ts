import { type Problem, problem } from '../problem.ts';

/** A part of a comment's text, from one character up to another, and where it belongs (null: where the comment stands). */
export interface PartSpan {
  start: number;
  end: number;
  provisionId: string | null;
}

export const PARTS_MOST = 40;

/** Where a text may be cut: before each of its lines and sentences but the first. A proposal of places, never of a cut. */
export function cutPlaces(text: string): number[] {
  const sentences = new Intl.Segmenter('sv', { granularity: 'sentence' });
  const places = [...sentences.segment(text)].filter(({ segment }) => segment.trim() !== '').map(({ index }) => index);
  return places.filter((place) => text.slice(0, place).trim() !== '');
}

/** The spans between the cuts: together all of the text. */
export function spansBetween(text: string, cuts: readonly number[]): { start: number; end: number }[] {
  const starts = [0, ...[...new Set(cuts)].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b)];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

/** How many parts there may be; none: it is whole again. Known before the text is. */
export function partCountProblems({ length }: readonly unknown[]): Problem[] {
  if (length === 1) return [problem('ONE_PART', 'Dela texten på minst ett ställe.', 'parts')];
  if (length > PARTS_MOST) return [problem('TOO_MANY_PARTS', `Dela texten i högst ${PARTS_MOST} punkter.`, 'parts')];
  return [];
}

/** What stands in the way of reading the text in these parts. */
export function partProblems(text: string, spans: readonly PartSpan[]): Problem[] {
  const count = partCountProblems(spans);
  if (count.length > 0 || spans.length === 0) return count;
  const isWhole = spans.every(({ start, end }, index) => start === (spans[index - 1]?.end ?? 0) && end > start);
  if (!isWhole || spans.at(-1)?.end !== text.length)
    return [problem('NOT_ALL_OF_IT', 'Punkterna ska tillsammans vara hela texten, i dess ordning.', 'parts')];
  const isEmpty = spans.some(({ start, end }) => text.slice(start, end).trim() === '');
  return isEmpty ? [problem('EMPTY_PART', 'Varje punkt ska ha någon text.', 'parts')] : [];
}
