import { type Address, type AddressStep, formatAddress, parseAddress } from '../address.ts';
import { ActMemory, type ActMention, NOTE } from './acts.ts';
import { Cursor } from './cursor.ts';
import { ORDINAL_WORDS } from '../label.ts';
import { type NumberEntry, readNumbers, readSeparator } from './numbers.ts';
import { type Path, readQualifiers } from './qualifiers.ts';

/**
 * One reference as written. Offsets are UTF-16 units of the text it was found in. `addresses` are the places it names (of a range both ends);
 * `ranges` holds the ends of each range once more, for those who need what lies between. `act` is the number (or name) of another act; without
 * it the reference is to the text itself. No addresses and an act: the act as a whole.
 */
export interface LegalReference {
  start: number;
  end: number;
  text: string;
  addresses: string[];
  ranges?: [from: string, to: string][];
  act?: string;
  /** `Lag (2010:1408).` at the end of a provision: which statute gave it this wording. */
  amendmentNote?: true;
}

/** Where a text stands, so that `första stycket` and `5 §` can be resolved. */
export interface ReferenceContext {
  /** The address of the provision whose text is read (`3 kap. 5 § 2 st`), or how to find it for an offset of a longer text. */
  address?: string | ((offset: number) => string | undefined);
  /** Sections are numbered through all chapters: `5 §` needs no chapter. */
  numberedThrough?: boolean;
  /** True where the text at this offset is a label (`5 §` at the start of a section), not a reference. */
  isLabel?: (offset: number) => boolean;
  /** The text is no statute (an opinion, a letter): a place without an act is a place in the act that was named last. */
  outside?: boolean;
}

const WS = String.raw`[\s\u00a0]{0,80}`;
const TRIGGER = new RegExp(
  String.raw`(?<![\p{L}\d§]|\d[.,:/–-])(?:§{1,2}(?=[\s\u00a0]{0,9}\d)|\d{1,4}(?!\d)|(?:${ORDINAL_WORDS.join('|')}|sista)(?=[\s\u00a0–-])|bilag(?:a|an|or|orna)(?!\p{L})|(?:samma|denna|föregående)(?=[\s\u00a0]{1,80}paragraf)|\p{L}[\p{L}-]{0,60}(?=[\s\u00a0]{0,80}\()|\p{L}{0,40}(?:balken|formen|ordningen|grundlagen|lagen)s?(?!\p{L})|\p{Lu}\p{L}{2,60}s(?=[\s\u00a0]{1,80}(?:[\p{Ll}]{2,20}[\s\u00a0]{1,80}){0,6}föreskrifter))`,
  'giu',
);
const CHAPTER = new RegExp(String.raw`${WS}kap(?:\.|itlet(?!\p{L})|(?!\p{L}))`, 'iuy');
const SECTION = new RegExp(String.raw`${WS}§{1,2}`, 'uy');
const SAME_CHAPTER = new RegExp(String.raw`${WS}(?:i${WS})?(?:samma|detta)${WS}kap(?:itel|\.)`, 'iuy');
const SAME_SECTION = new RegExp(String.raw`(samma|denna|föregående)${WS}paragraf`, 'iuy');
const SAME_AFTER = new RegExp(String.raw`${WS}(?:i${WS})?samma${WS}paragraf(?!\p{L})`, 'iuy');
const SIGN_FIRST = new RegExp(String.raw`§{1,2}${WS}(?=\d)`, 'uy');
/** `bilaga 2`, `bilagan`, `bilagorna 1 och 2`; the bare noun without number only where it must mean the text's own. */
const ANNEX = new RegExp(
  String.raw`(?:bilag(?:orna|or|an|a)${WS}(\d{1,3}(?:[.:]\d{1,2})*(?:[\s\u00a0]?[a-hj-z](?![\p{L}.]))?(?![\d:])|[A-Z](?!\p{L})|[IVX]{1,5}(?!\p{L}))|bilagan(?!\p{L})|bilagorna(?!\p{L})|bilaga(?=${WS}till${WS}(?:denna|dessa)))`,
  'uy',
);
const ANNEX_TO = new RegExp(String.raw`${WS}[–-]${WS}(\d{1,3})(?![\d:.])`, 'uy');
const MOMENT = new RegExp(String.raw`${WS}\d{1,2}${WS}mom(?:\.|entet(?!\p{L}))`, 'uy');
const ANNEX_MORE = /(\d{1,3}(?:[\s\u00a0]?[a-z](?![\p{L}.]))?)(?![\d:])(?![\s\u00a0]{0,9}(?:§|kap|st(?!\p{L})))/uy;

/** Finds every reference of a text, in reading order; no two overlap. */
export function findReferences(text: string, context: ReferenceContext = {}): LegalReference[] {
  return new ReferenceFinder(text, context).find();
}

interface Part {
  addresses: Address[];
  ranges: [Address, Address][];
}

class ReferenceFinder {
  private readonly memory = new ActMemory();
  private barrenUntil = 0;
  private readonly found: LegalReference[] = [];
  private readonly text: string;
  private readonly context: ReferenceContext;
  /** Chapter and section the expression has reached. */
  private chapter: AddressStep | undefined;
  private section: AddressStep | undefined;
  private lastChapter: AddressStep | undefined;
  /** The section that was named last, for `andra stycket samma paragraf`. */
  private lastSection: Address = [];

  constructor(text: string, context: ReferenceContext) {
    this.text = text;
    this.context = context;
  }

  find(): LegalReference[] {
    const cursor = new Cursor(this.text, 0);
    TRIGGER.lastIndex = 0;
    for (let hit = TRIGGER.exec(this.text); hit; hit = TRIGGER.exec(this.text)) {
      const last = TRIGGER.lastIndex;
      if (hit.index < this.barrenUntil) continue;
      cursor.pos = hit.index;
      const reference = this.context.isLabel?.(hit.index) ? undefined : this.readAt(cursor);
      if (reference) this.found.push(reference);
      TRIGGER.lastIndex = reference ? Math.max(reference.end, hit.index + 1) : last;
    }
    return this.found;
  }

  private readAt(cursor: Cursor): LegalReference | undefined {
    const start = cursor.pos;
    return this.note(cursor) ?? this.places(cursor, start) ?? this.actAlone(cursor, start);
  }

  private note(cursor: Cursor): LegalReference | undefined {
    const start = cursor.pos;
    if (start > 0 && !/[.\s\u00a0)]/.test(this.text[start - 1] as string)) return undefined;
    const match = cursor.read(NOTE);
    if (!match) return undefined;
    const addresses = [formatAddress([{ kind: 'transitional', value: match[1] as string }])];
    return { start, end: cursor.pos, text: match[0], addresses, amendmentNote: true };
  }

  private actAlone(cursor: Cursor, start: number): LegalReference | undefined {
    const mention = this.memory.readAlone(cursor);
    if (!mention || mention.own) return undefined;
    return { start, end: cursor.pos, text: this.text.slice(start, cursor.pos), addresses: [], act: mention.act };
  }

  /** A whole expression: places joined by commas and `och`, and the act they are in. */
  private places(cursor: Cursor, start: number): LegalReference | undefined {
    this.chapter = undefined;
    this.section = undefined;
    const parts: Part[] = [];
    for (let part = this.part(cursor, true); part;) {
      parts.push(part);
      part = cursor.attempt(() => (readSeparator(cursor) ? this.part(cursor, false) : undefined));
    }
    if (parts.length === 0) return undefined;
    const end = cursor.pos;
    const sameChapter = cursor.read(SAME_CHAPTER) !== undefined;
    const named = this.memory.read(cursor);
    if (!named) cursor.pos = end;
    const mention = named ?? (this.context.outside ? this.memory.latest : undefined);
    return this.reference(start, cursor.pos, parts, mention, sameChapter);
  }

  private part(cursor: Cursor, first: boolean): Part | undefined {
    return cursor.attempt(
      () =>
        this.signFirst(cursor) ??
        this.numbered(cursor) ??
        this.annex(cursor) ??
        this.sameSection(cursor) ??
        this.relative(cursor, first),
    );
  }

  /** `§ 9 fjärde stycket`, as older statutes write. */
  private signFirst(cursor: Cursor): Part | undefined {
    return cursor.attempt(() => {
      if (!cursor.read(SIGN_FIRST)) return undefined;
      const numbers = readNumbers(cursor);
      return numbers.length > 0 && !cursor.sees(SECTION) ? this.sections(cursor, numbers) : undefined;
    });
  }

  private numbered(cursor: Cursor): Part | undefined {
    const numbers = readNumbers(cursor);
    if (numbers.length === 0) return undefined;
    if (cursor.read(CHAPTER)) return this.chapters(cursor, numbers);
    if (cursor.read(SECTION)) return this.sections(cursor, numbers);
    // No part of a list of bare figures is a reference either.
    if (numbers.length > 1) this.barrenUntil = Math.max(this.barrenUntil, cursor.pos - 1);
    return undefined;
  }

  private chapters(cursor: Cursor, numbers: readonly NumberEntry[]): Part {
    const part = partOf(numbers, 'chapter', []);
    const only = numbers.length === 1 && !numbers[0]?.to ? numbers[0] : undefined;
    this.chapter = only && { kind: 'chapter', value: only.value };
    this.lastChapter = this.chapter;
    this.section = undefined;
    const below =
      only &&
      cursor.attempt(() => {
        cursor.read(SPACE);
        const sections = readNumbers(cursor);
        return sections.length > 0 && cursor.read(SECTION) ? this.sections(cursor, sections) : undefined;
      });
    return below ?? part;
  }

  private sections(cursor: Cursor, numbers: readonly NumberEntry[]): Part {
    const prefix = this.chapter ? [this.chapter] : [];
    const part = partOf(numbers, 'section', prefix);
    const last = numbers[numbers.length - 1] as NumberEntry;
    this.section = { kind: 'section', value: last.to ?? last.value };
    this.lastSection = this.here();
    const inMoment = cursor.read(MOMENT) !== undefined;
    const paths = readQualifiers(cursor, false);
    // Older acts divide sections into moment, which addresses do not know: the section is as near as they come.
    if (paths.length > 0 && !inMoment) {
      const owner = part.addresses.pop() as Address;
      part.addresses.push(...paths.map((path) => [...owner, ...path]));
    }
    return part;
  }

  private annex(cursor: Cursor): Part | undefined {
    const match = cursor.read(ANNEX);
    if (!match) return undefined;
    const addresses: Address[] = [[{ kind: 'annex', value: match[1] ?? '' }]];
    const ranges: Part['ranges'] = [];
    while (match[1]) {
      const to = cursor.read(ANNEX_TO);
      if (to) {
        const from = addresses[addresses.length - 1] as Address;
        addresses.push([{ kind: 'annex', value: to[1] as string }]);
        ranges.push([from, addresses[addresses.length - 1] as Address]);
      }
      const next = cursor.attempt(() => (readSeparator(cursor) ? cursor.read(ANNEX_MORE) : undefined));
      if (!next) break;
      addresses.push([{ kind: 'annex', value: next[1] as string }]);
    }
    return { addresses, ranges };
  }

  /** `samma paragraf`, `denna paragraf`: means something only where the place is known. */
  private sameSection(cursor: Cursor): Part | undefined {
    const start = cursor.pos;
    if (!cursor.read(SAME_SECTION)) return undefined;
    const here = this.sectionAt(start);
    return here.length > 0 ? { addresses: [here], ranges: [] } : undefined;
  }

  /** `tredje stycket 2`, after a section of the same expression or alone. */
  private relative(cursor: Cursor, first: boolean): Part | undefined {
    const start = cursor.pos;
    const paths = readQualifiers(cursor, true);
    if (paths.length === 0 || !relativeMeans(paths)) return undefined;
    const same = cursor.read(SAME_AFTER) !== undefined;
    const section = same ? this.lastSection : first || !this.section ? this.sectionAt(start) : this.here();
    return { addresses: paths.map((path) => [...section, ...path]), ranges: [] };
  }

  private here(): Address {
    return [this.chapter, this.section].filter((step) => step !== undefined);
  }

  private sectionAt(offset: number): Address {
    const address = this.addressAt(offset);
    const end = address.findIndex((step) => step.kind === 'section');
    return end < 0 ? [] : address.slice(0, end + 1);
  }

  private addressAt(offset: number): Address {
    const { address } = this.context;
    const found = typeof address === 'function' ? address(offset) : address;
    return (found && parseAddress(found)) || [];
  }

  private reference(
    start: number,
    end: number,
    parts: readonly Part[],
    mention: ActMention | undefined,
    sameChapter: boolean,
  ): LegalReference {
    const own = !mention || mention.own === true;
    const here = this.addressAt(start).find((step) => step.kind === 'chapter');
    const chapter = sameChapter ? (this.lastChapter ?? here) : own && !this.context.numberedThrough ? here : undefined;
    const place = (address: Address): string => formatAddress(withChapter(address, chapter));
    const reference: LegalReference = {
      start,
      end,
      text: this.text.slice(start, end),
      addresses: parts.flatMap((part) => part.addresses.map(place)),
    };
    const ranges = parts.flatMap((part) => part.ranges.map(([from, to]): [string, string] => [place(from), place(to)]));
    if (ranges.length > 0) reference.ranges = ranges;
    if (mention && !own) reference.act = mention.act;
    return reference;
  }
}

const SPACE = /[\s\u00a0]{0,80}/uy;

function partOf(numbers: readonly NumberEntry[], kind: 'chapter' | 'section', prefix: readonly AddressStep[]): Part {
  const addresses: Address[] = [];
  const ranges: [Address, Address][] = [];
  for (const { value, to } of numbers) {
    const from: Address = [...prefix, { kind, value }];
    addresses.push(from);
    if (to === undefined) continue;
    const end: Address = [...prefix, { kind, value: to }];
    addresses.push(end);
    ranges.push([from, end]);
  }
  return { addresses, ranges };
}

/** A section without chapter stands in the chapter the text is in. */
function withChapter(address: Address, chapter: AddressStep | undefined): Address {
  return chapter && address[0]?.kind === 'section' ? [chapter, ...address] : address;
}

/** Alone, only a subsection means something; `första meningen` or a figure does not. */
function relativeMeans(paths: readonly Path[]): boolean {
  return paths.every((path) => path[0]?.kind === 'subsection');
}
