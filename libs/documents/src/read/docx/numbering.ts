import { child, childElements, type XmlElement } from '../xml.ts';
import { isOn, valueOf, wholeNumber } from './names.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  /** The level whose appearance restarts this one (1-based); 0 never restarts; undefined: any higher level. */
  restartAfter?: number;
  legal: boolean;
  style?: string;
}

interface List {
  abstractId: string;
  levels: Level[];
  /** Levels this list starts anew the first time it is used. */
  startOverrides: Map<number, number>;
}

export interface GeneratedMarker {
  /** As Word prints it: `1 §`, `2 kap.`, `a)`, `–`; '' when the level prints nothing. */
  text: string;
  bullet: boolean;
}

const LEVELS = 9;

/** Word's numbering: knows every list of numbering.xml and counts through the document. Ask it once per numbered paragraph, in order. */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  constructor(root: XmlElement | undefined) {
    this.lists = readLists(root);
  }

  /** The level of list `numId` that belongs to a paragraph style, for styles that name a list but no level. */
  levelOfStyle(numId: string, styleId: string): number | undefined {
    const index = this.lists.get(numId)?.levels.findIndex((level) => level.style === styleId) ?? -1;
    return index < 0 ? undefined : index;
  }

  /** Counts one paragraph and returns its marker; undefined when there is no such list. */
  next(numId: string, level: number): GeneratedMarker | undefined {
    const list = this.lists.get(numId);
    const at = Math.min(Math.max(level, 0), LEVELS - 1);
    const definition = list?.levels[at];
    if (!list || !definition) return undefined;
    const counters = this.countersOf(list, numId);
    counters[at] = (counters[at] ?? definition.start - 1) + 1;
    for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
      const restart = list.levels[deeper]?.restartAfter;
      if (restart === undefined || (restart > 0 && at < restart)) counters[deeper] = undefined;
    }
    return { text: print(list, definition, counters), bullet: definition.format === 'bullet' };
  }

  /** Lists over one abstract list share its counters; a list with overrides starts its levels anew at first use. */
  private countersOf(list: List, numId: string): (number | undefined)[] {
    const counters = this.counters.get(list.abstractId) ?? Array<number | undefined>(LEVELS).fill(undefined);
    this.counters.set(list.abstractId, counters);
    if (!this.started.has(numId)) {
      this.started.add(numId);
      for (const [level, start] of list.startOverrides) counters[level] = start - 1;
    }
    return counters;
  }
}

function print(list: List, definition: Level, counters: readonly (number | undefined)[]): string {
  if (definition.format === 'bullet') return bullet(definition.text);
  if (definition.format === 'none') return definition.text.replace(/%[1-9]/g, '').trim();
  const text = definition.text.replace(/%([1-9])/g, (_whole, digit: string) => {
    const index = Number(digit) - 1;
    const level = list.levels[index];
    // A label may name a level that the list does not have; Word prints nothing there.
    if (!level) return '';
    const format = definition.legal ? 'decimal' : level.format;
    return formatNumber(counters[index] ?? level.start, format);
  });
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}

/** Bullets of the symbol fonts stand in the private use area; what they look like is a dot or a dash. */
function bullet(text: string): string {
  const first = text.trim().charAt(0);
  if (first === '') return '•';
  if (/[-–—‒―−\uF02D\uF0BE]/.test(first)) return '–';
  return /[\uE000-\uF8FFo§·]/.test(first) ? '•' : first;
}

/** A number in one of Word's formats; unknown formats print as decimal. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** 1 → a, 26 → z, 27 → aa, 28 → bb, as Word counts. */
function letters(value: number): string {
  if (value < 1) return String(value);
  const repeats = Math.min(Math.floor((value - 1) / 26) + 1, 30);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(repeats);
}

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let out = '';
  for (const [amount, sign] of ROMAN) {
    while (rest >= amount) {
      out += sign;
      rest -= amount;
    }
  }
  return out;
}

function readLists(root: XmlElement | undefined): Map<string, List> {
  const abstracts = new Map(
    childElements(root, 'w:abstractNum').map((abstract) => [abstract.attributes['w:abstractNumId'] ?? '', abstract]),
  );
  const byStyleLink = new Map<string, string>();
  for (const [id, abstract] of abstracts) {
    const link = valueOf(abstract, 'w:styleLink');
    if (link !== undefined) byStyleLink.set(link, id);
  }
  const lists = new Map<string, List>();
  for (const num of childElements(root, 'w:num')) {
    const named = valueOf(num, 'w:abstractNumId') ?? '';
    // A list may only point at a list style; the levels then stand with the list that defines the style.
    const link = valueOf(abstracts.get(named), 'w:numStyleLink');
    const abstractId = (link === undefined ? undefined : byStyleLink.get(link)) ?? named;
    lists.set(num.attributes['w:numId'] ?? '', readList(num, abstractId, abstracts.get(abstractId)));
  }
  return lists;
}

function readList(num: XmlElement, abstractId: string, abstract: XmlElement | undefined): List {
  const levels: Level[] = [];
  const place = (element: XmlElement): void => {
    const index = wholeNumber(element.attributes['w:ilvl']);
    if (index !== undefined && index >= 0 && index < LEVELS) levels[index] = readLevel(element);
  };
  childElements(abstract, 'w:lvl').forEach(place);
  const startOverrides = new Map<number, number>();
  for (const override of childElements(num, 'w:lvlOverride')) {
    const index = wholeNumber(override.attributes['w:ilvl']);
    const replacement = child(override, 'w:lvl');
    if (replacement) place(replacement);
    const start = wholeNumber(valueOf(override, 'w:startOverride'));
    if (index !== undefined && start !== undefined) startOverrides.set(index, start);
  }
  return { abstractId, levels, startOverrides };
}

function readLevel(element: XmlElement): Level {
  return {
    start: wholeNumber(valueOf(element, 'w:start')) ?? 0,
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    restartAfter: wholeNumber(valueOf(element, 'w:lvlRestart')),
    legal: isOn(element, 'w:isLgl'),
    style: valueOf(element, 'w:pStyle'),
  };
}
