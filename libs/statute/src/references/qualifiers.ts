import type { AddressStep } from '../address.ts';
import type { Cursor } from './cursor.ts';
import { ORDINAL_WORDS } from '../label.ts';
import { readSeparator } from './numbers.ts';

/** What stands after a section: `andra stycket 1 och 2`, `första stycket första meningen`, `3 st. 6)`. Each path is one address below it. */
export type Path = AddressStep[];

const WS = String.raw`[\s\u00a0]{0,80}`;
const ORDINAL = String.raw`(${ORDINAL_WORDS.join('|')}|sista)`;
const AND = String.raw`(?:${WS}(?:,|och|eller|samt|–|-)${WS})`;
const PIECE_WORDS = new RegExp(
  String.raw`${WS}((?:${ORDINAL}${AND}){0,6}${ORDINAL})${WS}(?:styckena|stycket|st\.|st(?!\p{L}))`,
  'iuy',
);
const PIECE_FIGURE = new RegExp(String.raw`${WS}(\d{1,2})${WS}st(?:\.|(?!\p{L}))`, 'iuy');
const SENTENCE = new RegExp(String.raw`${WS}((?:${ORDINAL}${AND}){0,4}${ORDINAL})${WS}mening(?:en|arna)`, 'iuy');
const POINT_WORDS = new RegExp(String.raw`${WS}((?:${ORDINAL}${AND}){0,4}${ORDINAL})${WS}punkt(?:en|erna)`, 'iuy');
const DASH_WORDS = new RegExp(String.raw`${WS}((?:${ORDINAL}${AND}){0,4}${ORDINAL})${WS}strecksats(?:en|erna)`, 'iuy');
const POINT_LEAD = new RegExp(String.raw`${WS}(?:punkt(?:en|erna)?|p\.|p(?!\p{L}))(?=${WS}\d)`, 'iuy');
const INSTRUCTIONS = new RegExp(String.raw`${WS}anvisningarna${WS}punkt${WS}(\d{1,2})`, 'iuy');
const UNIT = String.raw`(?:kap|§|st(?:\.|ycke|\b)|år|dag|månad|veck|timm|procent|kronor|kr(?!\p{L})|euro|personer|gånger|mom|tum|meter|%|[:/]\d|[.,]\d|prisbasbelopp|inkomstbasbelopp)`;
const ITEM = new RegExp(
  String.raw`${WS}(\d{1,2})(?:\)|\.(?=\s+\p{Ll}))?(?:[\s\u00a0]?([a-hj-np-rt-z])(?!\p{L})\)?)?(?!\d)(?!${WS}${UNIT})`,
  'uy',
);
const ITEM_MORE = new RegExp(
  String.raw`(\d{1,2})\)?(?:[\s\u00a0]?([a-hj-np-rt-z])(?!\p{L})\)?)?(?!\d)(?!${WS}${UNIT})`,
  'uy',
);
const ITEM_LETTER = new RegExp(String.raw`${WS}([a-hj-np-rt-z])(?![\p{L}.])\)?`, 'uy');
const LETTER_RANGE = new RegExp(String.raw`${WS}[–—-]${WS}([a-hj-np-rt-z])(?!\p{L})`, 'uy');
const ITEM_RANGE = new RegExp(
  String.raw`${WS}[–—-]${WS}(?:(\d{1,2})(?!\d)(?!${WS}${UNIT})|([a-hj-np-rt-z])(?!\p{L}))`,
  'uy',
);
const PLACE_NUMBER = String.raw`\d{1,4}(?:[\s\u00a0]?[a-z](?!\p{L}))?`;
/**
 * A number that begins the next section or chapter of a list is no item: `andra stycket 2 och 3–5 §§`. Before a single sign only the last number
 * is a section: `3 § 1, 2 och 4 samt 5 § 2`.
 */
const NEXT_PLACE = new RegExp(
  String.raw`(?:${PLACE_NUMBER}${WS}§|(?:${PLACE_NUMBER}${AND}){0,12}${PLACE_NUMBER}${WS}(?:§§|kap))`,
  'uy',
);

/**
 * Reads what qualifies a section (or, `alone`, stands without one: `tredje stycket 2 i denna paragraf`). An empty list when nothing does. An
 * item right below a section stands in its first subsection.
 */
export function readQualifiers(cursor: Cursor, alone: boolean): Path[] {
  const paths: Path[] = [];
  const instructions = alone ? undefined : cursor.read(INSTRUCTIONS);
  const pieces = readPieces(cursor);
  if (instructions) return [instructionPath(instructions[1] as string, pieces)];
  if (pieces.length === 0) return alone ? [] : readItems(cursor, [step('subsection', '1')], true);
  for (let piece: string[] | undefined = pieces; piece;) {
    for (const value of piece.slice(0, -1)) paths.push([step('subsection', value)]);
    paths.push(...below(cursor, [step('subsection', piece[piece.length - 1] as string)]));
    piece = cursor.attempt(() => {
      if (!readSeparator(cursor)) return undefined;
      const next = readPieces(cursor);
      return next.length > 0 ? next : undefined;
    });
  }
  return paths;
}

function instructionPath(point: string, pieces: readonly string[]): Path {
  return [step('subsection', pieces[0] ?? '1'), step('item', point)];
}

function readPieces(cursor: Cursor): string[] {
  const words = cursor.read(PIECE_WORDS);
  if (words) return ordinals(words[1] as string);
  const figure = cursor.read(PIECE_FIGURE);
  return figure ? [String(Number(figure[1]))] : [];
}

/** Sentence or items below a subsection; the subsection itself when neither is named. */
function below(cursor: Cursor, prefix: Path): Path[] {
  const sentence = cursor.read(SENTENCE);
  if (sentence) return ordinals(sentence[1] as string).map((value) => [...prefix, step('sentence', value)]);
  const items = readItems(cursor, prefix, false);
  return items.length > 0 ? items : [prefix];
}

function readItems(cursor: Cursor, prefix: Path, direct: boolean): Path[] {
  const sentence = direct ? cursor.read(SENTENCE) : undefined;
  if (sentence) return ordinals(sentence[1] as string).map((value) => [...prefix, step('sentence', value)]);
  const dashes = cursor.read(DASH_WORDS);
  if (dashes) return ordinals(dashes[1] as string).map((value) => [...prefix, step('dash', value)]);
  const words = cursor.read(POINT_WORDS);
  if (words) return ordinals(words[1] as string).map((value) => [...prefix, step('item', value)]);
  cursor.read(POINT_LEAD);
  const first = cursor.read(ITEM);
  if (first) return [...itemRun(cursor, prefix, first)];
  const letter = cursor.read(ITEM_LETTER);
  return letter ? letterRun(cursor, prefix, letter[1] as string) : [];
}

/** `a`, `a–c`, `a, c och d`. Of a range both ends are named. */
function letterRun(cursor: Cursor, prefix: Path, first: string): Path[] {
  const letters = [first];
  for (;;) {
    const range = cursor.read(LETTER_RANGE);
    if (range) letters.push(range[1] as string);
    const next = cursor.attempt(() => (readSeparator(cursor) ? cursor.read(ITEM_LETTER_ONLY) : undefined));
    if (!next) return letters.map((letter) => [...prefix, step('item', letter)]);
    letters.push(next[1] as string);
  }
}

/** `2, 3 eller 4`, `1 a och b`, `1–3`. Of a range both ends are named. */
function* itemRun(cursor: Cursor, prefix: Path, first: RegExpExecArray): Generator<Path> {
  let figure = first[1] as string;
  yield itemPath(prefix, figure, first[2]);
  for (;;) {
    const range = cursor.read(ITEM_RANGE);
    if (range) {
      if (range[1]) figure = range[1];
      yield itemPath(prefix, figure, range[2]);
    }
    const next = cursor.attempt(() => {
      if (!readSeparator(cursor) || cursor.sees(NEXT_PLACE)) return undefined;
      return cursor.read(ITEM_MORE) ?? cursor.read(ITEM_LETTER_ONLY);
    });
    if (!next) return;
    if (/\d/.test(next[1] as string)) {
      figure = next[1] as string;
      yield itemPath(prefix, figure, next[2]);
    } else yield itemPath(prefix, figure, next[1]);
  }
}

const ITEM_LETTER_ONLY = /([a-hj-np-rt-z])(?![\p{L}.])\)?/uy;

/** `2 b` may be an item of its own or the letter of item 2; whoever has the text at hand (`ReferenceResolver`) can tell. */
function itemPath(prefix: Path, figure: string, letter: string | undefined): Path {
  const number = String(Number(figure));
  return [...prefix, step('item', letter ? `${number} ${letter}` : number)];
}

function ordinals(words: string): string[] {
  return words
    .toLowerCase()
    .split(/[\s\u00a0]*(?:,|och|eller|samt|–|-)[\s\u00a0]*/)
    .map((word) => word.trim())
    .filter(Boolean)
    .map((word) => (word === 'sista' ? 'sista' : String(ORDINAL_WORDS.indexOf(word) + 1)));
}

function step(kind: AddressStep['kind'], value: string): AddressStep {
  return { kind, value };
}
