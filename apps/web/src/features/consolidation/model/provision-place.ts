/** The address segment of what concerns the draft as a whole, where a provision's path would stand. */
export const WHOLE = 'hela';

export interface PathOf {
  id: string;
  path: string;
}

/** Finds the provision a page's address names, and the address of a provision. `null` is the draft as a whole. */
export interface ProvisionPlaces {
  pathOf: (provisionId: string | null) => string;
  /** undefined when the address names nothing in this version. */
  provisionAt: (path: string) => string | null | undefined;
}

export function provisionPlaces(provisions: readonly PathOf[]): ProvisionPlaces {
  const paths = new Map(provisions.map(({ id, path }) => [id, path]));
  const ids = new Map(provisions.map(({ id, path }) => [path.toLowerCase(), id]));
  return {
    pathOf: (provisionId) => (provisionId === null ? WHOLE : (paths.get(provisionId) ?? WHOLE)),
    provisionAt: (path) => {
      const wanted = decode(path).toLowerCase().replace(/\/+$/, '');
      return wanted === '' || wanted === WHOLE ? null : ids.get(wanted);
    },
  };
}

/** An address typed by hand may hold a stray per cent sign; it then names nothing, it must not break the page. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The neighbour among those that have comments, in reading order; undefined at either end. */
export function neighbourWithComments<Row extends { comments: number }>(
  rows: readonly Row[],
  at: number,
  step: 1 | -1,
): Row | undefined {
  for (let index = at + step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index]!;
    if (row.comments > 0) return row;
  }
  return undefined;
}
