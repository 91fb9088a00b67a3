import { type Address, compareAddresses, formatAddress, parseAddress } from '../address.ts';
import { followsDirectly, parseOrdinal } from '../label.ts';
import { findReferences } from '../references/find.ts';

type PlaceKind = 'section' | 'chapter' | 'part' | 'annex' | 'generalAdvice' | 'transitional' | 'other';

/**
 * A part of a statute that an amendment names. A heading is named by the section it stands right before, a chapter's heading by the chapter;
 * `title` is the statute's own, and has no address.
 */
export interface Place {
  what: PlaceKind | 'heading' | 'chapterHeading' | 'title';
  address: string;
}

const HEADINGS =
  /rubrik(?:en|erna|er)?\s+(?:\p{L}+\s+)?(?:närmast\s+)?(?:före|till)\s+(?:(?:nuvarande|den\s+nya|de\s+nya|nya)\s+)?/giu;
const ADVICE = /(?:de\s+)?allmänna\s+råd(?:en|et)?\s+till\s+/giu;
/** `bilaga` without number is the only one: the finder of references takes the word for it in its definite form only. */
const ONLY_ANNEX = /(?<!\p{L})[Bb]ilaga(?!\p{L}|\s*[\dA-Z]|,\s*bilaga\s)/gu;
/** Ranges longer than this are not spelled out. */
const LONGEST_RANGE = 500;

/**
 * Reads `1 kap. 1 §, 4 kap. 1–4 §§ och rubriken närmast före 10 §` as places, ranges of whole numbers spelled out. Words that name nothing are
 * passed over.
 */
export function readPlaces(words: string): Place[] {
  const text = words.replace(ONLY_ANNEX, 'bilagan');
  const marks = [...text.matchAll(HEADINGS), ...text.matchAll(ADVICE)].sort((a, b) => a.index - b.index);
  const places: Place[] = [];
  for (const reference of findReferences(text)) {
    if (reference.act !== undefined && reference.addresses.length === 0) continue;
    const mark = marks.findLast((match) => match.index + match[0].length === reference.start);
    for (const address of spellOut(reference.addresses, reference.ranges ?? []))
      places.push({ what: markedAs(mark?.[0] ?? '', address), address });
  }
  return places;
}

function markedAs(mark: string, address: string): Place['what'] {
  const kind = kindOf(address);
  if (mark === '') return kind;
  if (!/^rubrik/i.test(mark)) return 'generalAdvice';
  return kind === 'chapter' && /till\s+$/i.test(mark) ? 'chapterHeading' : 'heading';
}

function kindOf(address: string): PlaceKind {
  const steps = parseAddress(address) as Address;
  if (steps.some((step) => step.kind === 'section')) return 'section';
  const first = steps[0]?.kind;
  return first === 'chapter' || first === 'part' || first === 'annex' || first === 'transitional' ? first : 'other';
}

function spellOut(addresses: readonly string[], ranges: readonly [string, string][]): string[] {
  const out: string[] = [];
  for (const address of addresses) {
    const range = ranges.find(([, to]) => to === address);
    out.push(...(range ? inside(range[0], range[1]) : []), address);
  }
  return [...new Set(out)];
}

function inside(from: string, to: string): string[] {
  const start = parseAddress(from) as Address;
  const end = parseAddress(to) as Address;
  const first = parseOrdinal((lastOf(start) as Address[number]).value);
  const last = parseOrdinal((lastOf(end) as Address[number]).value);
  if (!first || !last || last.figure - first.figure > LONGEST_RANGE) return [];
  const between: string[] = [];
  for (let figure = first.figure + 1; figure < last.figure; figure += 1)
    between.push(formatAddress(withLast(start, String(figure))));
  return between;
}

function lastOf(address: Address | undefined): Address[number] | undefined {
  return address?.[address.length - 1];
}

function withLast(address: Address, value: string): Address {
  const last = lastOf(address) as Address[number];
  return [...address.slice(0, -1), { kind: last.kind, value }];
}

/**
 * Prints places the way amendments do: `16, 17 och 22 §§`, `1 kap. 1 § och 4 kap. 1–4 §§`, `rubriken närmast före 10 §`, `bilaga 1 och 2`. Three or
 * more whole numbers in a row become a range. `and` is `och` in running text and a comma in the register.
 */
export function formatPlaces(places: readonly Place[], and: 'och' | ',' = 'och'): string {
  const groups: string[] = [];
  if (places.some(({ what }) => what === 'title'))
    groups.push(and === ',' ? 'författningsrubriken' : 'författningens rubrik');
  for (const what of ['section', 'chapter', 'part', 'annex', 'transitional', 'other'] as const) {
    const addresses = [...new Set(places.filter((place) => place.what === what).map((place) => place.address))].sort(
      compareAddresses,
    );
    groups.push(...formatAddresses(addresses, and));
  }
  groups.push(...headings(places, 'chapterHeading', and), ...headings(places, 'heading', and), ...advice(places, and));
  return join(groups, and);
}

function headings(places: readonly Place[], kind: 'heading' | 'chapterHeading', and: 'och' | ','): string[] {
  const addresses = places.filter((place) => place.what === kind).map((place) => place.address);
  if (addresses.length === 0) return [];
  const before = join(formatAddresses([...new Set(addresses)].sort(compareAddresses), and), and);
  const where = kind === 'heading' ? 'närmast före' : 'till';
  if (and === ',') return [`rubr. ${where} ${before}`];
  return [`${addresses.length > 1 ? 'rubrikerna' : 'rubriken'} ${where} ${before}`];
}

function advice(places: readonly Place[], and: 'och' | ','): string[] {
  const addresses = places.filter((place) => place.what === 'generalAdvice').map((place) => place.address);
  if (addresses.length === 0) return [];
  return [`allmänna råden till ${join(formatAddresses([...new Set(addresses)].sort(compareAddresses), and), and)}`];
}

/** Addresses of one kind, grouped by what they share: sections by chapter. */
function formatAddresses(addresses: readonly string[], and: 'och' | ','): string[] {
  const groups = new Map<string, { prefix: Address; values: string[]; kind: string }>();
  const plain: string[] = [];
  for (const address of addresses) {
    const steps = parseAddress(address);
    const last = lastOf(steps);
    if (!steps || !last || last.occurrence) plain.push(address);
    else {
      const prefix = steps.slice(0, -1);
      const key = `${last.kind} ${formatAddress(prefix)}`;
      const group = groups.get(key) ?? { prefix, values: [], kind: last.kind };
      group.values.push(last.value);
      groups.set(key, group);
    }
  }
  return [...Array.from(groups.values(), (group) => printGroup(group, and)), ...plain];
}

function printGroup(group: { prefix: Address; values: string[]; kind: string }, and: 'och' | ','): string {
  const prefix = group.prefix.length > 0 ? `${formatAddress(group.prefix)} ` : '';
  const numbers = join(runs(group.values), and);
  switch (group.kind) {
    case 'section':
      return `${prefix}${numbers} ${group.values.length > 1 ? '§§' : '§'}`;
    case 'chapter':
      return `${prefix}${numbers} kap.`;
    case 'annex':
      if (group.values.join() === '' && and === 'och') return 'bilagan';
      return `${prefix}${group.values.length > 1 ? 'bilagorna' : 'bilaga'} ${numbers}`.trim();
    default:
      return group.values
        .map((value) => formatAddress([...group.prefix, { kind: group.kind as Address[number]['kind'], value }]))
        .join(', ');
  }
}

/** `6, 7, 8` → `6–8`; two neighbours stay apart. */
function runs(values: readonly string[]): string[] {
  const printed: string[] = [];
  let at = 0;
  while (at < values.length) {
    let end = at;
    while (end + 1 < values.length && neighbours(values[end] as string, values[end + 1] as string)) end += 1;
    if (end - at >= 2) printed.push(`${values[at]}–${values[end]}`);
    else printed.push(...values.slice(at, end + 1));
    at = end + 1;
  }
  return printed;
}

function neighbours(a: string, b: string): boolean {
  const left = parseOrdinal(a);
  const right = parseOrdinal(b);
  return (
    left !== undefined &&
    right !== undefined &&
    left.letter === '' &&
    right.letter === '' &&
    followsDirectly(left, right)
  );
}

/** `a, b och c`, or `a, b, c`. */
export function join(parts: readonly string[], and: 'och' | ','): string {
  const last = parts[parts.length - 1] ?? '';
  if (parts.length < 2) return last;
  return and === ',' ? parts.join(', ') : `${parts.slice(0, -1).join(', ')} och ${last}`;
}
