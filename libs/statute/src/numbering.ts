import { type Address, type AddressStep, formatAddress, parseAddress, type StepKind } from './address.ts';
import { compareOrdinals, type OrdinalLabel, parseOrdinal, spelledOrdinal } from './label.ts';
import { ImpactPlaces } from './impact/places.ts';
import type { Provision } from './model.ts';
import { flatten } from './tree.ts';

/** Kinds whose place is counted among their siblings because print gives them no number. */
const COUNTED: Partial<Record<Provision['kind'], StepKind>> = {
  subsection: 'subsection',
  definition: 'definition',
  heading: 'heading',
  tableRow: 'row',
};

/**
 * A copy of the tree with every address worked out from labels and places, unique within the tree, and every section's and advice block's
 * `heading` set to the closest heading above it. Call it after every change of the tree.
 */
export function assignAddresses(provisions: readonly Provision[]): Provision[] {
  const context: Context = {
    taken: new Map(),
    omitChapters: numberedThrough(provisions),
    partsNeeded: chaptersRepeat(provisions),
  };
  return place(provisions, [], context);
}

interface Context {
  taken: Map<string, number>;
  /** Sections are numbered in one row through all chapters, so that `5 §` needs no chapter. */
  omitChapters: boolean;
  /** Chapters start over in each part, so that a chapter needs its part. */
  partsNeeded: boolean;
}

function place(siblings: readonly Provision[], prefix: Address, context: Context): Provision[] {
  const counters = new Map<string, number>();
  let heading: string | undefined;
  let section: Address | undefined;
  return siblings.map((provision) => {
    if (provision.kind === 'heading') heading = provision.text;
    else if (provision.kind === 'transitional' || provision.kind === 'annex') heading = undefined;
    if (provision.kind !== 'generalAdvice') section = undefined;
    const base = provision.kind === 'generalAdvice' ? adviceBase(provision, prefix, section) : prefix;
    const address = unique([...base, ...stepsOf(provision, counters)], context);
    if (provision.kind === 'section') section = address;
    const placed: Provision = { ...provision, address: formatAddress(address) };
    if (provision.kind === 'generalAdvice' && section && !namesItsSections(provision))
      placed.about = [formatAddress(section)];
    if (provision.kind === 'section' || provision.kind === 'generalAdvice') setHeading(placed, heading);
    placed.children =
      provision.kind === 'impactAssessment'
        ? placeImpact(provision.children, address, context)
        : place(provision.children, childPrefix(provision, address, prefix, context), context);
    return placed;
  });
}

/** What stands in the konsekvensutredning is addressed by the heading above it. */
function placeImpact(siblings: readonly Provision[], root: Address, context: Context): Provision[] {
  const places = new ImpactPlaces(root);
  return siblings.map((provision) => {
    const steps =
      provision.kind === 'heading'
        ? places.heading(provision)
        : [...places.base, ...stepsOf(provision, places.counters)];
    const address = unique(steps, context);
    return { ...provision, address: formatAddress(address), children: place(provision.children, address, context) };
  });
}

function setHeading(provision: Provision, heading: string | undefined): void {
  if (heading === undefined) delete provision.heading;
  else provision.heading = heading;
}

function childPrefix(provision: Provision, address: Address, prefix: Address, context: Context): Address {
  if (provision.kind === 'part' && !context.partsNeeded) return prefix;
  if (provision.kind === 'chapter' && context.omitChapters) return prefix;
  return address;
}

/** Advice that says which section it is about is addressed by that section, wherever it is printed. */
function adviceBase(provision: Provision, prefix: Address, section: Address | undefined): Address {
  if (section && !namesItsSections(provision)) return section;
  const about = provision.about?.[0];
  return (about && parseAddress(about)) || prefix;
}

/** `Allmänna råd till 5 §` says itself what it is about; a bare `Allmänna råd` belongs to the section above it. */
export function namesItsSections(provision: Provision): boolean {
  return /\btill\b/i.test(provision.label);
}

function stepsOf(provision: Provision, counters: Map<string, number>): AddressStep[] {
  const counted = COUNTED[provision.kind];
  if (counted) return [{ kind: counted, value: count(counters, counted) }];
  return [labelStep(provision, counters)];
}

function count(counters: Map<string, number>, key: string): string {
  const value = (counters.get(key) ?? 0) + 1;
  counters.set(key, value);
  return String(value);
}

function labelStep(provision: Provision, counters: Map<string, number>): AddressStep {
  const value = labelValue(provision);
  switch (provision.kind) {
    case 'item':
      return value ? { kind: 'item', value } : { kind: 'dash', value: count(counters, 'dash') };
    case 'subitem':
      return value ? { kind: 'subitem', value } : { kind: 'dash', value: count(counters, 'dash') };
    case 'generalAdvice':
      return { kind: 'generalAdvice', value: '' };
    default:
      return { kind: provision.kind as StepKind, value };
  }
}

/**
 * The value a label gives an address: `5 a §` → `5 a`, `3 kap.` → `3`, `a)` → `a`, `Bilaga 2` → `2`, `AVD. I` → `I`. '' for a dash or a
 * missing label.
 */
export function labelValue(provision: Pick<Provision, 'kind' | 'label'>): string {
  const label = provision.label.trim();
  switch (provision.kind) {
    case 'section':
      return ordinalIn(label) ?? label;
    case 'chapter':
      return ordinalIn(label) ?? spelledChapter(label) ?? label;
    case 'part':
      return /^(?:avd(?:elning(?:en)?|\.)?\s*)?([\p{L}\d]{1,12})/iu.exec(label)?.[1] ?? label;
    case 'annex':
      return annexValue(label);
    case 'impactAssessment':
      return '';
    case 'transitional':
      return /(?:[\p{L}-]{2,12}\s)?\d{4}:\d+(?:\ss\.\s\d+)?/u.exec(label)?.[0] ?? '';
    default:
      return itemValue(label);
  }
}

function ordinalIn(label: string): string | undefined {
  const match = /(\d{1,6})\s*([a-zåäö]{1,2}(?![a-zåäö]))?/i.exec(label);
  if (!match) return undefined;
  return match[2] ? `${match[1]} ${match[2].toLowerCase()}` : match[1];
}

/** `ANDRA KAPITLET` → `2`. */
function spelledChapter(label: string): string | undefined {
  const value = spelledOrdinal(label.split(' ', 1)[0] as string);
  return value === undefined ? undefined : String(value);
}

function annexValue(label: string): string {
  const value = label
    .replace(/^bilaga\s*/i, '')
    .replace(/[.:]$/, '')
    .trim();
  return value.replace(
    /^(\d+)\s*([a-zåäö])$/i,
    (_all, figure: string, letter: string) => `${figure} ${letter.toLowerCase()}`,
  );
}

function itemValue(label: string): string {
  const value = label
    .replace(/[.)(]+$/, '')
    .replace(/^\(/, '')
    .trim()
    .toLowerCase();
  return /^(\d+(?:[.:]\d+)*\s?[a-zåäö]?|[a-zåäö]{1,4})$/.test(value)
    ? value.replace(/^(\d+)\s*([a-zåäö])$/, '$1 $2')
    : '';
}

function unique(address: Address, context: Context): Address {
  const plain = formatAddress(address);
  const times = (context.taken.get(plain) ?? 0) + 1;
  context.taken.set(plain, times);
  if (times === 1) return address;
  const last = { ...(address[address.length - 1] as AddressStep), occurrence: times };
  return [...address.slice(0, -1), last];
}

/**
 * True when the sections run in one row through all chapters (1–4 §§ in the first, 5–9 §§ in the second …), as in some older statutes;
 * such sections are cited without their chapter.
 */
export function numberedThrough(provisions: readonly Provision[]): boolean {
  const chapters = flatten({ provisions: [...provisions] }).filter((provision) => provision.kind === 'chapter');
  const rows = chapters.map(sectionNumbers).filter((row) => row.length > 0);
  if (rows.length < 2 || rows[0]?.[0]?.figure !== 1) return false;
  const all = rows.flat();
  for (let index = 1; index < all.length; index += 1)
    if (compareOrdinals(all[index - 1] as OrdinalLabel, all[index] as OrdinalLabel) > 0) return false;
  for (let row = 1; row < rows.length; row += 1) if (!startsAfter(rows[row - 1], rows[row])) return false;
  const figures = new Set(all.map((number) => number.figure));
  const highest = all.reduce((most, number) => Math.max(most, number.figure), 0);
  return figures.size >= 0.8 * highest;
}

function startsAfter(before: readonly OrdinalLabel[] | undefined, after: readonly OrdinalLabel[] | undefined): boolean {
  const last = before?.[before.length - 1];
  const first = after?.[0];
  return last !== undefined && first !== undefined && first.figure > last.figure;
}

function sectionNumbers(chapter: Provision): OrdinalLabel[] {
  return chapter.children
    .filter((child) => child.kind === 'section')
    .map((child) => parseOrdinal(labelValue(child)))
    .filter((number) => number !== undefined);
}

function chaptersRepeat(provisions: readonly Provision[]): boolean {
  const seen = new Set<string>();
  for (const part of provisions)
    for (const chapter of part.kind === 'part' ? part.children : [])
      if (chapter.kind === 'chapter') {
        const value = labelValue(chapter);
        if (seen.has(value)) return true;
        seen.add(value);
      }
  return false;
}
