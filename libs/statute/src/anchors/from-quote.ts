import { normalizeAddress } from '../address.ts';
import { canonicalText } from '../canonical.ts';
import type { Provision, Statute } from '../model.ts';
import { walk } from '../tree.ts';
import { describeAnchor } from './describe.ts';
import { findQuote } from './fuzzy.ts';
import { tokenText } from './project.ts';
import type { Anchor, AnchorSegment } from './types.ts';

/** A place as people write it: an address, perhaps with the words that are meant. */
export interface WrittenAnchor {
  address: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
}

/** How a written place was understood. */
export interface ReadAnchor {
  anchor: Anchor | undefined;
  /**
   * `address`: no such address; the anchor is on the closest provision around it that there is, or undefined. `quote`: the address stands
   * but the quote is not found there.
   */
  problem?: 'address' | 'quote';
}

/** Finds written places in one version; built once, then a place costs little more than reading the provision it names. */
export interface AnchorReader {
  /** A quote may run over several paragraphs and differ in white space; it is looked for in the whole section that the address is in. */
  read: (written: WrittenAnchor) => ReadAnchor;
}

/** Reads a version once for any number of written places. */
export function anchorReader(statute: Pick<Statute, 'provisions'>): AnchorReader {
  const addresses = readAddresses(statute);
  const leaves = leavesOf(statute.provisions);
  return { read: (written) => read(addresses, leaves, written) };
}

function read(addresses: Addresses, leaves: readonly Provision[], written: WrittenAnchor): ReadAnchor {
  const { home, isExact } = addresses.find(written.address);
  const exact = canonicalText(written.exact ?? '');
  const onHome = home && { provisionId: home.id, segments: [] };
  if (exact === '') return isExact ? { anchor: onHome } : { anchor: onHome, problem: 'address' };
  const found = home && quoteIn(home, holderOf(addresses, home), exact, written);
  if (found) return { anchor: found };
  const elsewhere = isExact ? undefined : uniqueElsewhere(leaves, exact);
  if (elsewhere) return { anchor: elsewhere };
  return { anchor: onHome, problem: isExact ? 'quote' : 'address' };
}

/** The provisions of a version by address. */
interface Addresses {
  /** The provision an address names, or the closest around it that there is. */
  find: (address: string) => { home: Provision | undefined; isExact: boolean };
  parent: (provision: Provision) => Provision | undefined;
}

const chapterPart = /^.*?\bkap\. /;

function readAddresses(statute: Pick<Statute, 'provisions'>): Addresses {
  const parents = new Map<Provision, Provision | undefined>();
  const byAddress = new Map<string, Provision>();
  const withoutChapter = new Map<string, Provision | undefined>();
  for (const { provision, ancestors } of walk(statute.provisions)) {
    parents.set(provision, ancestors.at(-1));
    byAddress.set(provision.address, provision);
    const bare = provision.address.replace(chapterPart, '');
    withoutChapter.set(bare, withoutChapter.has(bare) ? undefined : provision);
  }
  /** As written, or without its chapter where the number alone says which one is meant. */
  const named = (address: string): Provision | undefined => byAddress.get(address) ?? withoutChapter.get(address);
  return {
    parent: (provision) => parents.get(provision),
    find: (address) => {
      const wanted = normalizeAddress(address) ?? address;
      const home = named(wanted);
      if (home) return { home, isExact: true };
      // "5 § 9 st" of a section with four: the section is meant all the same.
      const outer = /^.*?§(?= )/.exec(wanted)?.[0] ?? '';
      return { home: named(outer), isExact: false };
    },
  };
}

const leavesOf = (provisions: readonly Provision[]): Provision[] =>
  Array.from(walk(provisions), ({ provision }) => provision).filter(({ text }) => text !== '');

const HOLDERS: ReadonlySet<Provision['kind']> = new Set([
  ...(['section', 'generalAdvice', 'annex', 'transitional', 'impactAssessment'] as const),
]);

/** The section (or advice, annex, transitional provision) that a provision stands in; itself where it stands in none. */
function holderOf(addresses: Addresses, home: Provision): Provision {
  for (let node: Provision | undefined = home; node; node = addresses.parent(node)) {
    if (HOLDERS.has(node.kind)) return node;
  }
  return home;
}

/** Word for word in the provision, then in the section around it (paragraphs are counted in more than one way), then nearly so. */
function quoteIn(home: Provision, around: Provision, exact: string, written: WrittenAnchor): Anchor | undefined {
  const own = leavesOf([home]);
  const wide = leavesOf([around]);
  const inHome = exactIn(own, exact, written) ?? acrossLeaves(own, exact);
  if (inHome) return { provisionId: home.id, segments: inHome };
  const inSection = exactIn(wide, exact, written) ?? acrossLeaves(wide, exact);
  if (inSection) return { provisionId: onlyLeaf(inSection) ?? around.id, segments: inSection };
  const nearly = nearlyIn(own, exact, written);
  return nearly && { provisionId: home.id, segments: nearly };
}

const onlyLeaf = (segments: readonly AnchorSegment[]): string | undefined =>
  segments.length === 1 ? segments[0]!.provisionId : undefined;

/** The occurrence whose surroundings are most like the given ones. */
function exactIn(leaves: readonly Provision[], exact: string, written: WrittenAnchor): AnchorSegment[] | undefined {
  const prefix = canonicalText(written.prefix ?? '');
  const suffix = canonicalText(written.suffix ?? '');
  let best: { segment: AnchorSegment; likeness: number } | undefined;
  for (const leaf of leaves) {
    for (let at = leaf.text.indexOf(exact); at >= 0; at = leaf.text.indexOf(exact, at + 1)) {
      const segment = { provisionId: leaf.id, ...describeAnchor(leaf.text, at, at + exact.length) };
      const likeness =
        commonEnd(leaf.text.slice(0, at).trimEnd(), prefix) +
        commonStart(leaf.text.slice(at + exact.length).trimStart(), suffix);
      if (!best || likeness > best.likeness) best = { segment, likeness };
    }
  }
  return best && [best.segment];
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** A quote over several leaves, their texts joined by one space, with or without the labels a reader sees between them. */
function acrossLeaves(leaves: readonly Provision[], exact: string): AnchorSegment[] | undefined {
  for (const withLabels of [false, true]) {
    let joined = '';
    const starts = leaves.map((leaf) => {
      const label = withLabels && leaf.label !== '' ? `${leaf.label} ` : '';
      const start = joined.length + label.length;
      joined += `${label}${leaf.text} `;
      return start;
    });
    const at = joined.indexOf(exact);
    if (at >= 0) return cut(leaves, starts, at, at + exact.length);
  }
  return undefined;
}

function cut(leaves: readonly Provision[], starts: readonly number[], from: number, to: number): AnchorSegment[] {
  return leaves.flatMap((leaf, index) => {
    const start = Math.max(0, from - starts[index]!);
    const end = Math.min(leaf.text.length, to - starts[index]!);
    return start < end ? [{ provisionId: leaf.id, ...describeAnchor(leaf.text, start, end) }] : [];
  });
}

function nearlyIn(leaves: readonly Provision[], exact: string, written: WrittenAnchor): AnchorSegment[] | undefined {
  const quote = {
    start: 0,
    end: 0,
    exact,
    prefix: canonicalText(written.prefix ?? ''),
    suffix: canonicalText(written.suffix ?? ''),
  };
  let best: { segment: AnchorSegment; quality: number } | undefined;
  for (const leaf of leaves) {
    const hit = findQuote(quote, tokenText(leaf.text));
    const quality = hit ? hit.context - hit.errors : 0;
    if (!hit || (best && best.quality >= quality)) continue;
    best = { segment: { provisionId: leaf.id, ...describeAnchor(leaf.text, hit.start, hit.end) }, quality };
  }
  return best && [best.segment];
}

/** The one leaf of the whole version that holds the quote, when there is only one. */
function uniqueElsewhere(leaves: readonly Provision[], exact: string): Anchor | undefined {
  const [only, ...others] = leaves.filter(({ text }) => text.includes(exact));
  if (!only || others.length > 0) return undefined;
  const at = only.text.indexOf(exact);
  if (only.text.includes(exact, at + 1)) return undefined;
  return {
    provisionId: only.id,
    segments: [{ provisionId: only.id, ...describeAnchor(only.text, at, at + exact.length) }],
  };
}
