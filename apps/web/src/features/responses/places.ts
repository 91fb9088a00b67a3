import { wordingOf, type DraftRow, type DraftText } from '../../law/draft-text.ts';
import type { CommentValue } from '../comments/comment-value.ts';

const WHOLES = new Set(['CHAPTER', 'PART', 'ANNEX', 'IMPACT_ASSESSMENT']);

/** The present words a proposal is held against; null where there are none (the whole, a chapter, an annex, the konsekvensutredning). */
export function wordingFor(value: CommentValue, draft: DraftText): string | null {
  const node = value.provisionId === null ? undefined : draft.byId.get(value.provisionId);
  if (node === undefined || WHOLES.has(node.kind)) return null;
  const words = wordingOf(node);
  return words === '' ? null : words;
}

/** Where a comment stands inside its row: "1 st 2 p"; empty when it is on the row itself, the whole address when there is no row. */
export function placeWithin(row: DraftRow | null, draft: DraftText, value: CommentValue): string {
  const node = value.provisionId === null ? undefined : draft.byId.get(value.provisionId);
  if (row === null || node === undefined) return node?.address ?? '';
  if (node.id === row.id) return '';
  return node.address.startsWith(row.node.address) ? node.address.slice(row.node.address.length).trim() : node.address;
}
