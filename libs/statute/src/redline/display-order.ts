import type { Alignment, AlignmentEdge } from '../align/types.ts';
import type { Provision, Statute } from '../model.ts';
import { walk } from '../tree.ts';

type Tree = Pick<Statute, 'provisions'>;

/** A node, or a pair of nodes, with its place in the display. */
export interface Placed {
  old: Provision | null;
  new: Provision | null;
  depth: number;
  edge: AlignmentEdge | undefined;
  /** Only the mark that something stood here before it was moved. */
  isMark: boolean;
}

/**
 * The order of a redline: the new version's, with what was repealed (and the marks of what was moved away) after what stood before it in the
 * old version. Every old node stands in it once as the old side of a block; a node that was split stands with each of its parts.
 */
export function displayOrder(old: Tree, now: Tree, alignment: Pick<Alignment, 'edges'>): Placed[] {
  const pairs = choosePairs(alignment);
  const position = new Map<string, number>();
  const placed: { key: number; second: number; item: Placed }[] = [];
  const oldNodes = new Map(Array.from(walk(old.provisions), (node) => [node.provision.id, node]));
  for (const { provision, ancestors } of walk(now.provisions)) {
    const key = position.size;
    position.set(provision.id, key);
    const edge = pairs.get(provision.id);
    const partner = edge ? oldNodes.get(edge.fromId!)!.provision : null;
    placed.push({
      key,
      second: -1,
      item: { old: partner, new: provision, depth: ancestors.length, edge, isMark: false },
    });
  }
  const standing = new Map([...pairs.values()].map((edge) => [edge.fromId!, edge]));
  // What stands in something that was moved keeps its order there, and says nothing of the order outside.
  const lasts = new Map<string, number>();
  let order = 0;
  for (const { provision, ancestors } of oldNodes.values()) {
    const edge = standing.get(provision.id);
    order += 1;
    const away = ancestors.findLast(({ id }) => standing.get(id)?.moved)?.id ?? '';
    const last = lasts.get(away) ?? -1;
    if (edge?.moved) lasts.set(provision.id, position.get(edge.toId!)!);
    if (edge && !edge.moved) lasts.set(away, Math.max(last, position.get(edge.toId!)!));
    else
      placed.push({
        key: last + 0.5,
        second: order,
        item: { old: provision, new: null, depth: ancestors.length, edge, isMark: edge !== undefined },
      });
  }
  return placed.sort((a, b) => a.key - b.key || a.second - b.second).map(({ item }) => item);
}

/** For each new node the edge that gives its old side: each old node once, save the parts of a split. */
function choosePairs(alignment: Pick<Alignment, 'edges'>): Map<string, AlignmentEdge> {
  const ranked = alignment.edges
    .filter(({ fromId, toId }) => fromId !== null && toId !== null)
    .toSorted((a, b) => Number(a.relation !== 'same') - Number(b.relation !== 'same') || b.similarity - a.similarity);
  const pairs = new Map<string, AlignmentEdge>();
  const used = new Set<string>();
  for (const edge of ranked) {
    if (pairs.has(edge.toId!) || (used.has(edge.fromId!) && edge.relation !== 'split')) continue;
    pairs.set(edge.toId!, edge);
    used.add(edge.fromId!);
  }
  return pairs;
}
