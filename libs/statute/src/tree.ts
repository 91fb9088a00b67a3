import { normalizeAddress } from './address.ts';
import type { Provision, ProvisionKind, Statute } from './model.ts';

/** A provision with its place: the nodes above it, outermost first, and its position among its siblings. */
export interface Placed {
  provision: Provision;
  ancestors: Provision[];
  index: number;
}

/** Every node in reading order, parents before children. Iterative, so that depth costs no stack. */
export function* walk(provisions: readonly Provision[]): Generator<Placed> {
  const stack: { siblings: readonly Provision[]; index: number; ancestors: Provision[] }[] = [
    { siblings: provisions, index: 0, ancestors: [] },
  ];
  while (stack.length > 0) {
    const frame = stack[stack.length - 1] as (typeof stack)[number];
    const provision = frame.siblings[frame.index];
    if (!provision) {
      stack.pop();
      continue;
    }
    yield { provision, ancestors: frame.ancestors, index: frame.index };
    frame.index += 1;
    if (provision.children.length > 0)
      stack.push({ siblings: provision.children, index: 0, ancestors: [...frame.ancestors, provision] });
  }
}

/** All nodes in reading order. */
export function flatten(statute: Pick<Statute, 'provisions'>): Provision[] {
  return Array.from(walk(statute.provisions), (placed) => placed.provision);
}

/** The nodes that carry words of their own, in reading order: what anchors and redlines work on. */
export function leaves(statute: Pick<Statute, 'provisions'>): Provision[] {
  return flatten(statute).filter((provision) => provision.text !== '');
}

/** Nodes of one kind in reading order. */
export function ofKind(statute: Pick<Statute, 'provisions'>, kind: ProvisionKind): Provision[] {
  return flatten(statute).filter((provision) => provision.kind === kind);
}

/** The node with this permanent id and its place, or undefined. */
export function findById(statute: Pick<Statute, 'provisions'>, id: string): Placed | undefined {
  for (const placed of walk(statute.provisions)) if (placed.provision.id === id) return placed;
  return undefined;
}

/** The node at an address, also when the address is spelled as people write it (`3 kap 2§`); undefined when there is none. */
export function findByAddress(statute: Pick<Statute, 'provisions'>, address: string): Placed | undefined {
  const wanted = normalizeAddress(address) ?? address;
  for (const placed of walk(statute.provisions)) if (placed.provision.address === wanted) return placed;
  return undefined;
}

/** Address → node, for many look-ups in one version. */
export function addressIndex(statute: Pick<Statute, 'provisions'>): Map<string, Provision> {
  return new Map(flatten(statute).map((provision) => [provision.address, provision]));
}

/** The words of a node and everything under it, one line per node, labels included: what a reader sees. */
export function plainText(provision: Provision): string {
  const lines: string[] = [];
  for (const { provision: node } of walk([provision])) {
    const line = [node.label, node.kind === 'heading' ? '' : (ownHeading(node) ?? ''), node.text]
      .filter(Boolean)
      .join(' ');
    if (line) lines.push(line);
  }
  return lines.join('\n');
}

/** A chapter's, part's or annex's own title. A section's `heading` repeats a heading node and is not its own. */
export function ownHeading(provision: Provision): string | undefined {
  return provision.kind === 'chapter' ||
    provision.kind === 'part' ||
    provision.kind === 'annex' ||
    provision.kind === 'impactAssessment' ||
    provision.kind === 'transitional'
    ? provision.heading
    : undefined;
}

/** A copy of the tree with every node passed through `change`; children first. */
export function mapProvisions(
  provisions: readonly Provision[],
  change: (provision: Provision) => Provision,
): Provision[] {
  return provisions.map((provision) => change({ ...provision, children: mapProvisions(provision.children, change) }));
}
