/** What persons have said of two provisions, by the old id and the new one. */
export interface JudgedPairs {
  /** They belong together. One old with several new is a split, several old with one new a merge. */
  together: readonly (readonly [string, string])[];
  /** They do not, whatever the words say. */
  apart: readonly (readonly [string, string])[];
}

/** The same, made to be asked. */
export interface Judged {
  together: readonly (readonly [string, string])[];
  isTogether: (oldId: string, newId: string) => boolean;
  isApart: (oldId: string, newId: string) => boolean;
}

/** What is believed beside the words themselves. */
export interface Beliefs {
  /** Whether an id that both versions carry speaks for a pair. */
  trustIds: boolean;
  judged: Judged;
}

/** Reads what persons have said. */
export function readJudged({ together, apart }: JudgedPairs = { together: [], apart: [] }): Judged {
  const [joined, parted] = [new Set(together.map(keyOf)), new Set(apart.map(keyOf))];
  return {
    together,
    isTogether: (oldId, newId) => joined.has(keyOf([oldId, newId])),
    isApart: (oldId, newId) => parted.has(keyOf([oldId, newId])),
  };
}

const keyOf = ([oldId, newId]: readonly [string, string]): string => `${oldId} ${newId}`;
