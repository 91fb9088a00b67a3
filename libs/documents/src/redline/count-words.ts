import type { RedlineChange } from '@samsyn/statute';

/** How many changes there are, in words: `31 ändringar, varav 12 följdändringar.` */
export function countWords(changes: readonly RedlineChange[]): string {
  const following = changes.filter(({ follows }) => follows).length;
  if (changes.length === 0) return 'Inga ändringar.';
  const all = changes.length === 1 ? '1 ändring' : `${changes.length} ändringar`;
  if (following === 0) return `${all}.`;
  return `${all}, varav ${following === 1 ? '1 följdändring' : `${following} följdändringar`}.`;
}
