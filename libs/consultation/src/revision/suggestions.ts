/** A comment that was met, wholly or partly. */
export interface MetComment {
  id: string;
  /** The § (or other unit) it stands on; null: the draft as a whole. */
  unitId: string | null;
  /** The very provision it stands on. */
  provisionId: string | null;
  /** The wording it proposes; '' where it proposes none. */
  wording: string;
}

/** A change that is to be given a reason. */
export interface SpanToExplain {
  ids: readonly (string | null)[];
  newText: string;
}

const MOST = 5;

/** The met comments that a change most likely comes of: those whose proposed words it has taken over, then those on the same provision. */
export function likelyReasons(span: SpanToExplain, comments: readonly MetComment[]): string[] {
  const words = wordsOf(span.newText);
  const ids = new Set(span.ids.filter((id) => id !== null));
  return comments
    .map(({ id, unitId, provisionId, wording }) => {
      const proposed = new Set(wordsOf(wording));
      const taken = words.length === 0 ? 0 : words.filter((word) => proposed.has(word)).length / words.length;
      const isHere = (provisionId !== null && ids.has(provisionId)) || (unitId !== null && ids.has(unitId));
      return { id, score: (isHere ? 1 : 0) + (isHere || taken > 0.7 ? taken * 2 : 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ id }) => id);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
