import type { Provision, Statute } from '../../model.ts';
import { flatten, leaves } from '../../tree.ts';
import { describeAnchor } from '../describe.ts';
import type { Anchor } from '../types.ts';

/** The provision at an address; it must be there. */
export const at = (statute: Statute, address: string): Provision =>
  flatten(statute).find((node) => node.address === address)!;

/** An anchor on a provision, on the words `quote` in it when given. */
export function on(statute: Statute, address: string, quote?: string): Anchor {
  const home = at(statute, address);
  if (quote === undefined) return { provisionId: home.id, segments: [] };
  const leaf = leaves({ provisions: [home] }).find(({ text }) => text.includes(quote))!;
  const start = leaf.text.indexOf(quote);
  const selection = describeAnchor(leaf.text, start, start + quote.length);
  return { provisionId: home.id, segments: [{ provisionId: leaf.id, ...selection }] };
}
