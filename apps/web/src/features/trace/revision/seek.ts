/** What something in the list of what is left is about, as it is found on the page: an edge's key, a span's or a comment's id, `material`. */
export const placeId = (field: string): string => `plats-${field}`;

/** Takes the reader there: to the heading, or to the first thing to answer. */
export function seek(field: string): void {
  const place = document.getElementById(placeId(field));
  (place?.querySelector<HTMLElement>('input') ?? place)?.focus();
}
