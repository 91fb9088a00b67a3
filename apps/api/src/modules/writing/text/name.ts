import type { TextPlace } from '../store/ticket.repository.ts';

/** What a text is called on the wire. With the generation in it: what was written on an older one has no document to go to. */
export function nameOf({ responseId, commentId, generation }: Omit<TextPlace, 'roundId'>): string {
  return `${responseId}/${commentId ?? 'general'}/${generation}`;
}

const ID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const NAME = new RegExp(`^(${ID})/(general|${ID})/(\\d{1,9})$`, 'u');

/** The text that goes by a name; null when it is no name. */
export function placeOf(name: string): Omit<TextPlace, 'roundId'> | null {
  const [, responseId = '', text, generation] = NAME.exec(name) ?? [];
  if (text === undefined) return null;
  return { responseId, commentId: text === 'general' ? null : text, generation: Number(generation) };
}
