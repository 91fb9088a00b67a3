import type { Alignment, AlignmentEdge } from '../align/types.ts';
import type { Provision, Statute } from '../model.ts';
import { walk } from '../tree.ts';
import { projector, tokenText, type Projector, type TokenText } from './project.ts';

/** A provision with what anchors need to know of its place. */
export interface Node {
  provision: Provision;
  parent: Node | undefined;
  order: number;
}

/** One step from a version to the next, read once: look-ups and the comparisons of leaf texts, kept as they are made. */
export interface Step {
  old: Map<string, Node>;
  new: Map<string, Node>;
  /** Edges with both sides, by the old side. */
  successors: (id: string) => readonly AlignmentEdge[];
  /** Edges with both sides, by the new side. */
  predecessors: (id: string) => readonly AlignmentEdge[];
  /** The edge that says a provision was repealed, when it was. */
  repeal: (id: string) => AlignmentEdge | undefined;
  compare: (oldId: string, newId: string) => Projector;
  tokens: (side: 'old' | 'new', id: string) => TokenText;
  /** The leaves of a provision of the new version in reading order, itself included when it has words. */
  leavesUnder: (id: string) => Provision[];
  /** All text of a version for searches: leaf texts joined, with where each starts. */
  wholeText: (side: 'old' | 'new') => { text: string; leaves: { id: string; start: number }[] };
}

/** Prepares a step. The alignment must be of these two versions. */
export function readStep(
  old: Pick<Statute, 'provisions'>,
  now: Pick<Statute, 'provisions'>,
  alignment: Pick<Alignment, 'edges'>,
): Step {
  const nodes = { old: readNodes(old), new: readNodes(now) };
  const byOld = new Map<string, AlignmentEdge[]>();
  const byNew = new Map<string, AlignmentEdge[]>();
  const repeals = new Map<string, AlignmentEdge>();
  for (const edge of alignment.edges) {
    if (edge.fromId === null) continue;
    if (edge.toId === null) repeals.set(edge.fromId, edge);
    else {
      byOld.set(edge.fromId, [...(byOld.get(edge.fromId) ?? []), edge]);
      byNew.set(edge.toId, [...(byNew.get(edge.toId) ?? []), edge]);
    }
  }
  const texts = { old: new Map<string, TokenText>(), new: new Map<string, TokenText>() };
  const tokens = (side: 'old' | 'new', id: string): TokenText =>
    remember(texts[side], id, () => tokenText(nodes[side].get(id)!.provision.text));
  const projectors = new Map<string, Projector>();
  const whole = new Map<string, { text: string; leaves: { id: string; start: number }[] }>();
  return {
    ...nodes,
    successors: (id) => byOld.get(id) ?? [],
    predecessors: (id) => byNew.get(id) ?? [],
    repeal: (id) => repeals.get(id),
    tokens,
    compare: (oldId, newId) =>
      remember(projectors, `${oldId} ${newId}`, () => projector(tokens('old', oldId), tokens('new', newId))),
    leavesUnder: (id) => leavesUnder(nodes.new.get(id)!.provision),
    wholeText: (side) => remember(whole, side, () => joinLeaves(side === 'old' ? old : now)),
  };
}

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function readNodes(statute: Pick<Statute, 'provisions'>): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const { provision, ancestors } of walk(statute.provisions)) {
    const parent = ancestors.at(-1);
    nodes.set(provision.id, { provision, parent: parent && nodes.get(parent.id), order: nodes.size });
  }
  return nodes;
}

function leavesUnder(root: Provision): Provision[] {
  return Array.from(walk([root]), ({ provision }) => provision).filter(({ text }) => text !== '');
}

function joinLeaves(statute: Pick<Statute, 'provisions'>): { text: string; leaves: { id: string; start: number }[] } {
  const leaves: { id: string; start: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { provision } of walk(statute.provisions)) {
    if (provision.text === '') continue;
    leaves.push({ id: provision.id, start: length });
    parts.push(provision.text, '\n');
    length += provision.text.length + 1;
  }
  return { text: parts.join(''), leaves };
}
