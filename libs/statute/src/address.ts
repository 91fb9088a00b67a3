import { compareOrdinals, parseOrdinal, romanValue } from './label.ts';

/**
 * One step of an address. `value` is what stands in the address: `5 a` for a section, an ordinal (`2`) for a subsection, the letter or
 * figure for an item. `occurrence` counts from 2 when the same step appears again (two wordings of one section, numbering that restarts).
 */
export interface AddressStep {
  kind: StepKind;
  value: string;
  occurrence?: number;
}

export type StepKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'sentence'
  | 'item'
  | 'dash'
  | 'subitem'
  | 'definition'
  | 'heading'
  | 'generalAdvice'
  | 'transitional'
  | 'annex'
  | 'impactAssessment'
  | 'impactSection'
  | 'row';

export type Address = AddressStep[];

/** How a step is printed, how it is read back, and how it is named in an eId and in the short alias. */
interface StepForm {
  print: (value: string) => string;
  read: RegExp;
  eId: string;
  alias: string;
}

const NUMBER = String.raw`(\d{1,6}(?:\s?[a-zåäö]{1,2}(?![a-zåäö]))?)`;
const FORMS: Record<StepKind, StepForm> = {
  part: { print: (v) => `avd. ${v}`, read: /^avd(?:elning|\.)?\s+([\p{L}\d]{1,8})/iu, eId: 'part', alias: 'A' },
  chapter: {
    print: (v) => `${v} kap.`,
    read: new RegExp(`^${NUMBER}\\s*kap(?:itlet|\\b\\.?)`, 'i'),
    eId: 'chp',
    alias: 'K',
  },
  section: { print: (v) => `${v} §`, read: new RegExp(`^${NUMBER}\\s*§{1,2}`, 'i'), eId: 'sec', alias: 'P' },
  subsection: { print: (v) => `${v} st`, read: /^(\d{1,6}|sista)\s*st(?:ycket|\b\.?)/i, eId: 'para', alias: 'S' },
  sentence: { print: (v) => `${v} men`, read: /^(\d{1,6})\s*men(?:ingen|\b\.?)/i, eId: 'sentence', alias: 'M' },
  item: {
    print: (v) => `${v} p`,
    read: /^(\d{1,6}(?:[.:]\d{1,3}){0,4}(?:\s?[a-zåäö])?|[a-zåäö]{1,4})\s+p(?![\p{L}])\.?/iu,
    eId: 'point',
    alias: 'N',
  },
  dash: { print: (v) => `${v} str`, read: /^(\d{1,6})\s*str\b\.?/i, eId: 'indent', alias: 'N' },
  subitem: {
    print: (v) => (/^[a-zåäö]/i.test(v) ? v : `${v} up`),
    read: /^(?:(\d{1,6}(?:[.:]\d{1,3}){0,4}(?:\s?[a-zåäö])?)\s*up\b|([a-zåäö]{1,4})(?![\p{L}.]))/iu,
    eId: 'point',
    alias: 'N',
  },
  definition: { print: (v) => `${v} def`, read: /^(\d{1,6})\s*def\b/i, eId: 'def', alias: 'D' },
  heading: { print: (v) => `rubrik ${v}`, read: /^rubrik\s+(\d{1,6})/i, eId: 'crossHeading', alias: 'R' },
  generalAdvice: { print: () => 'allmänna råd', read: /^allmän(?:na|t)\s+råd()/i, eId: 'advice', alias: 'G' },
  transitional: {
    print: (v) => (v ? `övergångsbestämmelser ${v}` : 'övergångsbestämmelser'),
    read: /^övergångsbestämmelser(?:\s+((?:[\p{L}-]{1,12}\s)?\d{4}:\d{1,5}(?:\ss\.\s\d{1,5})?))?/iu,
    eId: 'trans',
    alias: 'L',
  },
  annex: {
    print: (v) => (v ? `bilaga ${v}` : 'bilaga'),
    // Not the ordinal of the next step: `bilaga 1 st` is the first paragraph of an annex without number.
    read: /^bilagan?(?:\s+(\d{1,4}(?!\d)(?:[.:]\d{1,3}(?!\d)){0,3}(?:\s?[a-oq-zåäö](?![\p{L}]))?|[A-ZÅÄÖ]\d{0,2}(?![\p{L}\d])|[IVX]{1,6}(?![\p{L}]))(?!\s*(?:st|p|str|def|men|up|§)(?!\p{L})))?/iu,
    eId: 'annex',
    alias: 'B',
  },
  impactAssessment: {
    print: () => 'konsekvensutredning',
    read: /^konsekvensutredning(?:en)?()/iu,
    eId: 'impact',
    alias: 'U',
  },
  impactSection: {
    print: (v) => `avsnitt ${v}`,
    read: /^avsnitt\s+(\d{1,3}(?:\.\d{1,3}){0,4})(?![\d.]*\d)/iu,
    eId: 'impsec',
    alias: 'C',
  },
  row: { print: (v) => `rad ${v}`, read: /^rad\s+(\d{1,6})/i, eId: 'tr', alias: 'T' },
};

// The order matters: a bare letter is read last, so that it does not swallow the start of another step.
const READ_ORDER: StepKind[] = [
  'part',
  'chapter',
  'section',
  'subsection',
  'sentence',
  'dash',
  'definition',
  'heading',
  'generalAdvice',
  'transitional',
  'annex',
  'impactAssessment',
  'impactSection',
  'row',
  'item',
  'subitem',
];

/** `[{chapter,'3'},{section,'2 a'},{subsection,'1'}]` → `3 kap. 2 a § 1 st`. */
export function formatAddress(address: Address): string {
  return address.map(formatStep).join(' ');
}

function formatStep(step: AddressStep): string {
  const printed = FORMS[step.kind].print(step.value);
  return step.occurrence ? `${printed} (${step.occurrence})` : printed;
}

/**
 * Reads an address, also as people write it (`3 kap 2§ 1 st.`, `Bilaga 2`). Returns undefined when any part of the text is not understood.
 * `formatAddress(parseAddress(x))` is the address in its own spelling.
 */
export function parseAddress(text: string): Address | undefined {
  const steps: Address = [];
  let rest = text.trim().replace(/\s+/g, ' ').slice(0, 400);
  while (rest) {
    const read = readStep(rest, steps[steps.length - 1]?.kind);
    if (!read) return undefined;
    steps.push(read.step);
    rest = read.rest;
  }
  return steps.length > 0 ? steps : undefined;
}

/** A bare letter means something only below an item. */
const ITEMS = new Set<StepKind | undefined>(['item', 'dash', 'subitem']);

function readStep(text: string, above: StepKind | undefined): { step: AddressStep; rest: string } | undefined {
  for (const kind of READ_ORDER) {
    if (kind === 'subitem' && !ITEMS.has(above)) continue;
    const match = FORMS[kind].read.exec(text);
    if (!match) continue;
    const step: AddressStep = { kind, value: stepValue(kind, match[1] ?? match[2] ?? '') };
    let rest = text.slice(match[0].length).trimStart();
    const occurrence = /^\((\d{1,4})\)/.exec(rest);
    if (occurrence) {
      step.occurrence = Number(occurrence[1]);
      rest = rest.slice(occurrence[0].length).trimStart();
    }
    return { step, rest };
  }
  return undefined;
}

function stepValue(kind: StepKind, raw: string): string {
  const value = raw.trim();
  if (kind === 'part' || kind === 'transitional') return value;
  if (kind === 'annex') return /^[a-zåäö]/i.test(value) ? value.toUpperCase() : spaced(value);
  return spaced(value.toLowerCase());
}

function spaced(value: string): string {
  return value.replace(
    /^(\d+)\s*([a-zåäö]{1,2})$/i,
    (_all, figure: string, letter: string) => `${figure} ${letter.toLowerCase()}`,
  );
}

/** The address in its own spelling, or undefined when the text is no address. */
export function normalizeAddress(text: string): string | undefined {
  const address = parseAddress(text);
  return address && formatAddress(address);
}

/**
 * Akoma Ntoso's eId of an address: `3 kap. 5 a § 1 st` → `chp_3__sec_5a__para_1`. Only letters, digits, hyphen and underscore, so it is
 * also a valid XML id. The first eId of a provision is its wId.
 */
export function eId(address: Address | string): string {
  return toSteps(address).map(eIdStep).join('__');
}

function eIdStep(step: AddressStep): string {
  const value = step.value.replace(/\s+/g, '').replace(/[^\p{L}\d]+/gu, '-');
  const base = value ? `${FORMS[step.kind].eId}_${value}` : FORMS[step.kind].eId;
  return step.occurrence ? `${base}-${step.occurrence}` : base;
}

/** The short alias of an address: `3 kap. 5 § 1 st 2 p` → `K3P5S1N2`. An annex without number is `B1`. */
export function alias(address: Address | string): string {
  return toSteps(address).map(aliasStep).join('');
}

function aliasStep(step: AddressStep): string {
  const { alias: prefix } = FORMS[step.kind];
  let value = step.value.replace(/\s+/g, '');
  if (step.kind === 'annex' && !value) value = '1';
  if (step.kind === 'part') value = String(romanValue(value) ?? value);
  return `${prefix}${value}${step.occurrence ? `v${step.occurrence}` : ''}`;
}

function toSteps(address: Address | string): Address {
  return typeof address === 'string' ? (parseAddress(address) ?? []) : address;
}

const STEP_ORDER: StepKind[] = [
  'heading',
  'part',
  'chapter',
  'section',
  'subsection',
  'sentence',
  'definition',
  'item',
  'dash',
  'subitem',
  'row',
  'generalAdvice',
  'annex',
  'transitional',
  'impactSection',
  'impactAssessment',
];

/**
 * The order in which two addresses stand in a statute, as far as the addresses alone can tell: chapters by number, sections within them, an
 * annex after the sections. Negative, zero or positive. Text that is no address sorts last, by its letters.
 */
export function compareAddresses(a: string, b: string): number {
  const left = parseAddress(a);
  const right = parseAddress(b);
  if (!left || !right) return left ? -1 : right ? 1 : compareText(a, b);
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = compareSteps(left[index] as AddressStep, right[index] as AddressStep);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareSteps(a: AddressStep, b: AddressStep): number {
  const kinds = STEP_ORDER.indexOf(a.kind) - STEP_ORDER.indexOf(b.kind);
  if (kinds !== 0) return kinds;
  return compareValues(a.value, b.value) || (a.occurrence ?? 1) - (b.occurrence ?? 1);
}

function compareValues(a: string, b: string): number {
  const left = parseOrdinal(a);
  const right = parseOrdinal(b);
  if (left && right) return compareOrdinals(left, right);
  if (DOTTED.test(a) && DOTTED.test(b)) return compareDotted(a, b);
  const romans = [romanValue(a), romanValue(b)];
  if (romans[0] && romans[1]) return romans[0] - romans[1];
  return compareText(a, b);
}

const DOTTED = /^\d+(?:\.\d+)*$/;

/** `5.2` before `5.10`, and `5` before both. */
function compareDotted(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((figure, index) => figure !== right[index]);
  if (at < 0) return left.length - right.length;
  return right[at] === undefined ? 1 : left[at]! - right[at];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
