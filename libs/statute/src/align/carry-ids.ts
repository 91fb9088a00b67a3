import type { NewId, Provision, Statute } from '../model.ts';
import { mapProvisions } from '../tree.ts';
import type { Alignment } from './types.ts';

/**
 * The new version with the permanent ids of the old one wherever a provision is the same: what makes an id follow its provision. Of a split
 * the part most like the whole keeps the id, of a merge the id of the part most like the whole is kept; the rest keep the ids they have, or
 * get a new one where theirs now belongs to another provision.
 */
export function withCarriedIds<T extends Pick<Statute, 'provisions'>>(
  now: T,
  alignment: Pick<Alignment, 'edges'>,
  newId: NewId,
): T {
  const edges = alignment.edges
    .filter(({ fromId, toId }) => fromId !== null && toId !== null)
    .toSorted((a, b) => Number(a.relation !== 'same') - Number(b.relation !== 'same') || b.similarity - a.similarity);
  const carried = new Map<string, string>();
  const given = new Set<string>();
  for (const { fromId, toId } of edges) {
    if (carried.has(toId!) || given.has(fromId!)) continue;
    carried.set(toId!, fromId!);
    given.add(fromId!);
  }
  const idOf = (id: string): string => carried.get(id) ?? (given.has(id) ? newId() : id);
  const change = (provision: Provision): Provision => ({ ...provision, id: idOf(provision.id) });
  return { ...now, provisions: mapProvisions(now.provisions, change) };
}
