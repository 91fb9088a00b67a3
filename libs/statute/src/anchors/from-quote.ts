import { canonicalText } from '../canonical.ts';
import type { Provision, Statute } from '../model.ts';
import { findByAddress, walk } from '../tree.ts';
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
  /** `address`: no such address and no such quote; `quote`: the address stands but the quote is not found there. */
  problem?: 'address' | 'quote';
}

/** Finds a written place in a version. A quote may run over several paragraphs and differ in white space. */
export function anchorFromQuote(statute: Pick<Statute, 'provisions'>, written: WrittenAnchor): ReadAnchor {
  const home = findByAddress(statute, written.address)?.provision;
  const exact = canonicalText(written.exact ?? '');
  if (exact === '')
    return home ? { anchor: { provisionId: home.id, segments: [] } } : { anchor: undefined, problem: 'address' };
  const segments = home && segmentsIn(home, exact, written);
  if (home && segments) return { anchor: { provisionId: home.id, segments } };
  const elsewhere = uniqueElsewhere(statute, exact);
  if (!home) return elsewhere ? { anchor: elsewhere } : { anchor: undefined, problem: 'address' };
  return { anchor: { provisionId: home.id, segments: [] }, problem: 'quote' };
}

function segmentsIn(home: Provision, exact: string, written: WrittenAnchor): AnchorSegment[] | undefined {
  const leaves = Array.from(walk([home]), ({ provision }) => provision).filter(({ text }) => text !== '');
  return exactIn(leaves, exact, written) ?? acrossLeaves(leaves, exact) ?? nearlyIn(leaves, exact, written);
}

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
function uniqueElsewhere(statute: Pick<Statute, 'provisions'>, exact: string): Anchor | undefined {
  const holders = Array.from(walk(statute.provisions), ({ provision }) => provision).filter(({ text }) =>
    text.includes(exact),
  );
  const [only] = holders;
  if (!only || holders.length > 1) return undefined;
  const at = only.text.indexOf(exact);
  if (only.text.includes(exact, at + 1)) return undefined;
  return {
    provisionId: only.id,
    segments: [{ provisionId: only.id, ...describeAnchor(only.text, at, at + exact.length) }],
  };
}
