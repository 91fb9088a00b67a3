import { type Address, type AddressStep, formatAddress, parseAddress, type StepKind } from '../address.ts';
import { ORDINAL_WORDS, spelledOrdinal } from '../label.ts';

/** What a reference named, and where that stands now. */
export interface Shift {
  from: string;
  to: string;
}

/** Where a reference stands, and how it reaches what it names. */
export interface Place {
  /** The address of the provision it stands in. */
  address: string;
  /** It names a range: the first and the last. */
  range: boolean;
  /** All that it names is known. Words put together anew would leave the rest out. */
  whole: boolean;
}

/**
 * Wordings that may say where things stand now, the likeliest first: the same words with other numbers, then words put together anew. Whether
 * one says it is for the caller to read back.
 */
export function wordings(text: string, shifts: readonly Shift[], place: Place): string[] {
  return [...new Set([renumbered(text, shifts), ...(place.whole ? anew(text, shifts, place) : [])])].filter(
    (wording): wording is string => wording !== undefined && wording !== text,
  );
}

type Values = Map<string, string>;

const NUMBER = String.raw`\d{1,4}(?:[\s\u00a0]?[a-zåäö](?![\p{L}]))?`;
const CHAPTER = new RegExp(String.raw`${NUMBER}(?=[\s\u00a0]*kap)`, 'giu');
const SECTIONS = new RegExp(
  String.raw`(?:${NUMBER}(?:[\s\u00a0]*(?:,|och|eller|samt|[–-])[\s\u00a0]*)?){1,60}(?=[\s\u00a0]*§)`,
  'giu',
);
const ORDINAL = new RegExp(String.raw`\b(?:${ORDINAL_WORDS.join('|')})(?!\p{L})`, 'giu');
const ANNEX = new RegExp(String.raw`(?<=bilag\p{L}*[\s\u00a0])${NUMBER}`, 'giu');
const BELOW = /(?:.*(?:§|styck\p{L}*|punkt\p{L}*|bilag\p{L}*))/isu;
const ITEM = /\b(?:\d{1,3}|[a-zåäö])(?![\p{L}\d])/gu;

/** The same words with other numbers. Undefined when one number would have to become two. */
function renumbered(text: string, shifts: readonly Shift[]): string | undefined {
  const values = new Map<StepKind, Values>();
  for (const { from, to } of shifts) if (!learn(values, parseAddress(from), parseAddress(to))) return undefined;
  const by =
    (kind: StepKind) =>
    (number: string): string =>
      values.get(kind)?.get(number.replaceAll(/[\s\u00a0]/gu, '').replace(/(\d)(\p{L})/u, '$1 $2')) ?? number;
  const section = by('section');
  const item = by('item');
  return below(
    text
      .replaceAll(CHAPTER, by('chapter'))
      .replaceAll(SECTIONS, (row) => row.replaceAll(new RegExp(NUMBER, 'giu'), section))
      .replaceAll(ORDINAL, (word) => ordinalBy(word, by('subsection')))
      .replaceAll(ANNEX, by('annex')),
    item,
  );
}

/** Items are named after the last § or stycke. */
function below(text: string, item: (value: string) => string): string {
  const end = BELOW.exec(text)?.[0].length ?? 0;
  return text.slice(0, end) + text.slice(end).replaceAll(ITEM, item);
}

function ordinalBy(word: string, change: (value: string) => string): string {
  const to = ORDINAL_WORDS[Number(change(String(spelledOrdinal(word)))) - 1] ?? word;
  return /^\p{Lu}/u.test(word) ? capital(to) : to;
}

function learn(values: Map<StepKind, Values>, from: Address = [], to: Address = []): boolean {
  for (const step of from) {
    const now = to.find(({ kind }) => kind === step.kind);
    if (!now) continue;
    const known = values.get(step.kind) ?? new Map<string, string>();
    if ((known.get(step.value) ?? now.value) !== now.value) return false;
    values.set(step.kind, known.set(step.value, now.value));
  }
  return true;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Words put together anew, for one place, a range of §§ or a row of §§. */
function anew(text: string, shifts: readonly Shift[], { address, range }: Place): string[] {
  const here = parseAddress(address) ?? [];
  const steps = shifts.map(({ to }) => parseAddress(to) ?? []);
  const [first] = steps;
  if (first === undefined) return [];
  if (steps.length === 1) return onePlace(text, first, here);
  if (steps.some((one) => one.at(-1)?.kind !== 'section')) return [];
  return [inChapters(steps, here, range)];
}

function onePlace(text: string, steps: Address, here: Address): string[] {
  const like = (words: string): string => (/^\p{Lu}/u.test(text) ? capital(words) : words);
  const own = steps.filter((step) => !same(step, here));
  const short = words(own);
  const long = words(steps.filter((step) => step.kind !== 'chapter' || !same(step, here)));
  return [/§/u.test(text) ? long : short, long, words(steps)].filter((one) => one !== '').map(like);
}

const same = (step: AddressStep, here: Address): boolean =>
  here.some(({ kind, value }) => kind === step.kind && value === step.value);

function words(steps: Address): string {
  return steps.map(word).join(' ');
}

function word(step: AddressStep): string {
  const { kind, value } = step;
  if (kind === 'subsection') return `${ORDINAL_WORDS[Number(value) - 1] ?? value} stycket`;
  if (kind === 'item' || kind === 'subitem') return value;
  if (kind === 'dash') return `${ORDINAL_WORDS[Number(value) - 1] ?? value} strecksatsen`;
  return formatAddress([step]);
}

/** `2, 4 och 6 §§`, `3 kap. 1 och 2 §§ och 4 kap. 7 §`, `5–7 §§`. */
function inChapters(steps: readonly Address[], here: Address, range: boolean): string {
  const chapters = new Map<string, string[]>();
  for (const one of steps) {
    const chapter = one.find(({ kind }) => kind === 'chapter');
    const name = chapter === undefined || same(chapter, here) ? '' : `${chapter.value} kap. `;
    chapters.set(name, [...(chapters.get(name) ?? []), one.at(-1)?.value ?? '']);
  }
  return Array.from(chapters, ([chapter, numbers]) => chapter + sections(numbers, range)).join(' och ');
}

function sections(numbers: readonly string[], range: boolean): string {
  if (numbers.length === 1) return `${numbers[0]} §`;
  if (range) return `${numbers.join('–')} §§`;
  return `${numbers.slice(0, -1).join(', ')} och ${numbers.at(-1)} §§`;
}
