import { createContext } from 'react';

/** Where the numbers of the summary open, by what they are of. */
export interface PositionLinks {
  place: (provisionId: string | null, query?: string) => string;
  list: (query: string) => string;
  matrix: (query: string) => string;
}

export function positionLinks(slug: string, provisions: readonly { id: string; path: string }[]): PositionLinks {
  const paths = new Map(provisions.map(({ id, path }) => [id, path]));
  const base = `/remiss/${slug}`;
  return {
    place: (id, query = '') => `${base}/sammanstallning/${(id === null ? null : paths.get(id)) ?? 'hela'}${query}`,
    list: (query) => `${base}/lasrum${query}`,
    matrix: (query) => `${base}/matris${query}`,
  };
}

export const LinksContext = createContext<PositionLinks>(positionLinks('', []));
