import { type Address, formatAddress, parseAddress } from '../address.ts';
import { compareOrdinals, parseOrdinal } from '../label.ts';
import { officialText } from '../impact/official.ts';
import type { Provision, Statute } from '../model.ts';
import { labelValue, numberedThrough } from '../numbering.ts';
import { addressIndex, flatten } from '../tree.ts';
import { findReferences, type LegalReference } from './find.ts';

/** Finds the provisions that addresses in a version's own text mean. */
export class ReferenceResolver {
  readonly numberedThrough: boolean;
  private readonly byAddress: Map<string, Provision>;
  private readonly sections: Provision[];
  private readonly places: Map<Provision, number>;
  private readonly annexes: Provision[];

  constructor(statute: Pick<Statute, 'provisions'>) {
    this.byAddress = addressIndex(statute);
    this.numberedThrough = numberedThrough(statute.provisions);
    const nodes = flatten(statute);
    this.sections = nodes.filter((provision) => provision.kind === 'section');
    this.places = new Map(this.sections.map((section, at) => [section, at]));
    this.annexes = nodes.filter((provision) => provision.kind === 'annex');
  }

  /**
   * The provision at an address as a text writes it: `6 § 1` means the item also when the list stands in another subsection, `sista stycket` the
   * last one, a sentence its subsection, `bilagan` the only annex. Undefined when there is none.
   */
  resolve(address: string): Provision | undefined {
    const exact = this.byAddress.get(address);
    if (exact) return exact;
    const steps = parseAddress(address);
    return steps && (this.annex(steps) ?? this.below(this.withoutSentence(steps)));
  }

  /** Every section from one address to another, both ends included when they exist. */
  between(from: string, to: string): Provision[] {
    const first = this.resolve(from);
    const last = this.resolve(to);
    const start = first
      ? (this.places.get(first) ?? -1)
      : this.sections.findIndex((section) => this.after(section, from));
    const end = last ? (this.places.get(last) ?? -1) : -1;
    return start >= 0 && end >= start ? this.sections.slice(start, end + 1) : [];
  }

  private after(section: Provision, address: string): boolean {
    const steps = parseAddress(address);
    const wanted = parseOrdinal(steps?.[steps.length - 1]?.value ?? '');
    const number = parseOrdinal(labelValue(section));
    const chapter = steps && steps.length > 1 ? formatAddress(steps.slice(0, -1)) : '';
    return (
      wanted !== undefined &&
      number !== undefined &&
      section.address.startsWith(chapter) &&
      compareOrdinals(number, wanted) >= 0
    );
  }

  private annex(steps: Address): Provision | undefined {
    const [first, ...rest] = steps;
    if (first?.kind !== 'annex' || this.annexes.length !== 1 || rest.length > 0) return undefined;
    const [only] = this.annexes;
    return first.value === '' || (first.value === '1' && labelValue(only as Provision) === '') ? only : undefined;
  }

  private withoutSentence(steps: Address): Address {
    return steps[steps.length - 1]?.kind === 'sentence' ? steps.slice(0, -1) : steps;
  }

  private below(steps: Address): Provision | undefined {
    const at = steps.findIndex((step) => step.kind === 'subsection');
    if (at < 0) return this.byAddress.get(formatAddress(steps));
    const owner = this.byAddress.get(formatAddress(steps.slice(0, at)));
    const subsections = owner?.children.filter((child) => child.kind === 'subsection') ?? [];
    const piece = steps[at]?.value;
    const subsection = piece === 'sista' ? subsections[subsections.length - 1] : subsections[Number(piece) - 1];
    const rest = steps.slice(at + 1);
    const found = subsection && descend(subsection, rest);
    if (found || piece !== '1' || rest.length === 0) return found;
    return subsections.map((other) => descend(other, rest)).find((provision) => provision !== undefined);
  }
}

function descend(provision: Provision, steps: Address): Provision | undefined {
  let here: Provision | undefined = provision;
  for (const step of steps) {
    const children: Provision[] = here.children;
    const dashes = children.filter((child) => child.kind === 'item' && labelValue(child) === '');
    const item = (value: string | undefined): Provision | undefined =>
      children.find((child) => isItem(child) && labelValue(child) === value);
    here = step.kind === 'dash' ? dashes[Number(step.value) - 1] : (item(step.value) ?? lettered(item, step.value));
    if (!here) return undefined;
  }
  return here;
}

/** `2 b` where there is no such item: the letter b below item 2. */
function lettered(item: (value: string | undefined) => Provision | undefined, value: string): Provision | undefined {
  const [figure, letter] = value.split(' ');
  const owner = letter === undefined ? undefined : item(figure);
  return owner?.children.find((child) => isItem(child) && labelValue(child) === letter);
}

function isItem(provision: Provision): boolean {
  return provision.kind === 'item' || provision.kind === 'subitem';
}

/** A reference inside a statute: where it stands and what it means there. */
export interface StatuteReference extends LegalReference {
  /** The provision whose text has it; `start` and `end` are offsets in that text. */
  provisionId: string;
  provisionAddress: string;
  /** Provisions of the same text that it means, those inside ranges included. Empty for references to other acts. */
  targets: { id: string; address: string }[];
  /** Addresses of the same text that do not exist, or are repealed. */
  missing: string[];
}

/** What stands where a provision was repealed or renumbered. */
const STUB = /^(?:har\s+(?:upphävts|upphört|betecknats)|upphävd|\(?upph)/i;

/**
 * Every reference in the provisions of a statute, in reading order, resolved in that version. A place that the text itself does not have, named
 * in a section that spoke of another act before (`Följande bestämmelser i … ska tillämpas: 5 kap. 18 §`), is a place in that act.
 */
export function referencesOf(whole: Pick<Statute, 'provisions'>): StatuteReference[] {
  const statute = officialText(whole);
  const resolver = new ReferenceResolver(statute);
  const found: StatuteReference[] = [];
  for (const provision of flatten(statute)) {
    if (provision.text === '') continue;
    const context = { address: provision.address, numberedThrough: resolver.numberedThrough };
    for (const reference of findReferences(provision.text, context))
      found.push({
        ...reference,
        provisionId: provision.id,
        provisionAddress: provision.address,
        ...means(reference, resolver),
      });
  }
  return found;
}

function means(reference: LegalReference, resolver: ReferenceResolver): Pick<StatuteReference, 'targets' | 'missing'> {
  const targets = new Map<string, string>();
  const missing: string[] = [];
  if (reference.act !== undefined || reference.amendmentNote) return { targets: [], missing };
  for (const address of reference.addresses) {
    const target = resolver.resolve(address);
    if (target && !isStub(target)) targets.set(target.id, target.address);
    else missing.push(address);
  }
  for (const [from, to] of reference.ranges ?? [])
    for (const section of resolver.between(from, to)) targets.set(section.id, section.address);
  return { targets: Array.from(targets, ([id, address]) => ({ id, address })), missing };
}

/** True when nothing is left of a section but the note that it was repealed or renumbered. */
export function isStub(provision: Provision): boolean {
  return (
    provision.kind === 'section' && provision.children.length === 1 && STUB.test(provision.children[0]?.text ?? '')
  );
}
