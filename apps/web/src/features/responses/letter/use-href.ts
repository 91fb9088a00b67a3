import type { ProblemLike } from '../../../lib/refusal.ts';
import { commentElementId } from '../../comments/comment-card.tsx';
import { useRoomContext } from '../room/room-context.ts';

const OF_QUESTIONS: ReadonlySet<string> = new Set([
  'ANSWER_MISSING',
  'ANSWER_INCOMPLETE',
  'ANSWER_INVALID',
  'ROW_UNNAMED',
]);

/** A problem's field is a field of the form, the id of a comment, or a field of a question on the page of the questions. */
export function useHref(): (problem: ProblemLike) => string | null {
  const { round } = useRoomContext();
  return ({ code, field }) => {
    if (field === null || field === undefined) return null;
    return OF_QUESTIONS.has(code) ? `/remiss/${round.slug}/fragor#${encodeURIComponent(field)}` : placeOf(field);
  };
}

function placeOf(field: string): string {
  return /^[0-9a-f]{8}-/i.test(field) ? `#${commentElementId(field)}` : `#${field}`;
}
