import { problem, type Problem } from './problem.ts';

/** A provision as far as its place in the text goes. */
export interface PlacedProvision {
  id: string;
  parentId: string | null;
}

/** What is open for comments: all that was chosen, each with everything below it. Null: nothing was chosen, so everything is. `rows` in reading order. */
export function openProvisions(
  rows: readonly PlacedProvision[],
  chosen: readonly string[],
): ReadonlySet<string> | null {
  if (chosen.length === 0) return null;
  const open = new Set(chosen);
  for (const { id, parentId } of rows) if (parentId !== null && open.has(parentId)) open.add(id);
  return open;
}

/** The choice as it is kept: nothing that stands below something else in it, in reading order; empty where it is the whole text. */
export function tidyOpenProvisions(rows: readonly PlacedProvision[], chosen: readonly string[]): string[] {
  const open = openProvisions(rows, chosen);
  if (open === null || rows.every(({ id }) => open.has(id))) return [];
  return rows.filter(({ id, parentId }) => open.has(id) && !open.has(parentId ?? '')).map(({ id }) => id);
}

/** What a body is told that writes on a provision that is shown for context only. */
export function shownForContext(field = 'provisionId'): Problem {
  return problem(
    'PROVISION_SHOWN_FOR_CONTEXT',
    'Bestämmelsen visas för sammanhang och behandlas inte i remissen. Skriv i det allmänna omdömet i stället, eller i en synpunkt på hela förslaget.',
    field,
  );
}
