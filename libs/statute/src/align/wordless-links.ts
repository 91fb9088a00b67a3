import type { Provision } from '../model.ts';
import type { LeafLink } from './leaf-links.ts';
import type { UnitLink } from './unit-links.ts';
import type { Leaf, Unit, Version } from './version.ts';

/** A node inside a unit, with the node it stands in. */
interface Inner {
  provision: Provision;
  parent: Provision;
  unit: Unit;
  index: number;
}

/**
 * Partners of nodes without words of their own (a subsection that is only a list, general advice inside an annex): the node that most of
 * their children went to, else the one of the same kind and label in the same place. Nothing else tells them apart.
 */
export function wordlessLinks(
  old: Version,
  now: Version,
  units: readonly UnitLink[],
  leaves: readonly LeafLink[],
): LeafLink[] {
  const search = new Search(readInner(now), units, leaves);
  const wordless = readInner(old).filter(({ provision }) => provision.text === '');
  // Children before parents, so that a list of lists finds its place through its lists.
  const left = wordless.toReversed().filter((inner) => !search.byChildren(inner));
  for (const inner of left.toReversed()) search.byPlace(inner);
  return search.found;
}

function readInner({ units }: Version): Inner[] {
  const list: Inner[] = [];
  const visit = (unit: Unit, parent: Provision): void => {
    for (const provision of parent.children) {
      list.push({ provision, parent, unit, index: list.length });
      visit(unit, provision);
    }
  };
  for (const unit of units) if (!unit.stub) visit(unit, unit.provision);
  return list;
}

class Search {
  readonly found: LeafLink[] = [];
  private readonly inner: Map<Provision, Inner>;
  private readonly partners = new Map<Provision, Provision>();
  private readonly taken = new Set<Provision>();
  private readonly unitLinks = new Map<string, UnitLink>();
  private readonly movedAway = new Set<Provision>();

  constructor(inner: readonly Inner[], units: readonly UnitLink[], leaves: readonly LeafLink[]) {
    this.inner = new Map(inner.map((item) => [item.provision, item]));
    for (const link of units) {
      this.unitLinks.set(`${link.old.index} ${link.new.index}`, link);
      this.pair(link.old.provision, link.new.provision);
    }
    for (const link of leaves) {
      this.pair(link.old.provision, link.new.provision);
      if (link.moved) this.movedAway.add(link.old.provision);
    }
  }

  /** The free node that holds most of the partners of its children; false when there is none. */
  byChildren(inner: Inner): boolean {
    const holders = new Map<Inner, number>();
    for (const child of inner.provision.children) {
      const holder = this.holderOfPartner(child);
      if (holder?.provision.kind === inner.provision.kind && !this.taken.has(holder.provision))
        holders.set(holder, (holders.get(holder) ?? 0) + 1);
    }
    const [best] = [...holders].toSorted((a, b) => b[1] - a[1] || a[0].index - b[0].index);
    if (best) this.link(inner, best[0]);
    return best !== undefined;
  }

  private holderOfPartner(child: Provision): Inner | undefined {
    const partner = this.partners.get(child);
    const parent = partner && this.inner.get(partner)?.parent;
    return parent && this.inner.get(parent);
  }

  /** The first free node without words, of the same kind and label, under the partner of the node it stands in. */
  byPlace(inner: Inner): void {
    const { kind, label } = inner.provision;
    const like = this.partners
      .get(inner.parent)
      ?.children.find(
        (node) => node.kind === kind && node.label === label && node.text === '' && !this.taken.has(node),
      );
    const partner = like && this.inner.get(like);
    if (partner) this.link(inner, partner);
  }

  private link(old: Inner, now: Inner): void {
    const units = this.unitLinks.get(`${old.unit.index} ${now.unit.index}`);
    const { children } = old.provision;
    this.found.push({
      old: asLeaf(old),
      new: asLeaf(now),
      relation: 'same',
      similarity: now.provision.text === '' ? 1 : 0,
      containment: 1,
      moved: children.length > 0 && children.every((child) => this.movedAway.has(child)),
      confidence: units?.confidence ?? 0.5,
      ...(units && { units }),
    });
    this.pair(old.provision, now.provision);
  }

  private pair(old: Provision, now: Provision): void {
    if (!this.partners.has(old)) this.partners.set(old, now);
    this.taken.add(now);
  }
}

const asLeaf = ({ provision, unit, index }: Inner): Leaf => ({ provision, unit, index, neutral: '', words: [] });
