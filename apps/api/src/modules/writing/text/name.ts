import type { TextPlace } from '../store/ticket.repository.ts';

/** What a text is called on the wire. With the generation in it: what was written on an older one has no document to go to. */
export function nameOf({ responseId, commentId, generation }: Omit<TextPlace, 'roundId'>): string {
  return `${responseId}/${commentId ?? 'general'}/${generation}`;
}
