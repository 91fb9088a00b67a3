import type { FormRow } from './data.ts';
import { readMark, type NamedMark } from './names.ts';
import type { FormPlaces, Place } from './places.ts';
import type { ReadRow } from './tables.ts';
import { GENERAL_LAW, plainLines } from './words.ts';

/** Why a person has to say where a row belongs. */
export const FORM_DOUBTS = [
  /** The address column names another provision than the bookmark. */
  'ADDRESS_DIFFERS',
  /** The bookmark stands at a text that has nothing to do with its provision. */
  'TEXT_DIFFERS',
  /** Bookmarks of several provisions in one row. */
  'ROWS_JOINED',
  /** No bookmark of ours, and an address that names nothing. */
  'NO_PLACE',
  /** Only the text tells where it belongs, or only the address. */
  'NO_BOOKMARK',
  /** The provision stands elsewhere in the round's version, and it is not sure where. */
  'VERSION_DIFFERS',
] as const;
export type Doubt = (typeof FORM_DOUBTS)[number];

/** Which row of the form a row in the file is. */
export interface Identity {
  /** The form's own row (`p:…`, `k:…`, `h:…`); undefined for one that somebody added. */
  key: string | undefined;
  /** What the row held when the form was written; undefined when that is lost. */
  fingerprint: string | undefined;
  /** Where it belongs in the form's version; undefined when that cannot be told. */
  place: Place | undefined;
  doubt: Doubt | undefined;
  /** Places a person may mean, the likeliest first. */
  suggestions: Place[];
}

/** What a comment is on, by its id; undefined when it is unknown. */
export type CommentPlaces = ReadonlyMap<string, Place>;

/** What rows are held against: the form's text, where comments stand, and the rows a form written now would have. */
export interface Known {
  places: FormPlaces;
  comments: CommentPlaces;
  rows: readonly FormRow[];
}

/**
 * Tells which row is which: by bookmark first, then by address and text. Each row of the form is found at most once; a second one that
 * claims the same is an added row. Nothing is guessed: where the signs contradict each other the identity carries a doubt.
 */
export function identifyRows(rows: readonly ReadRow[], known: Known): Identity[] {
  const taken = new Set<string>();
  const marked = rows.map((row) => byBookmark(row, known, taken));
  const placed = new Set(marked.flatMap((identity) => identity?.place ?? []));
  return rows.map((row, index) => marked[index] ?? byWords(row, known, taken, placed));
}

interface Marks {
  keys: { key: string; fingerprint: string }[];
  places: Place[];
  /** True when all there is are the longer names a program gives to copies. */
  copy: boolean;
}

function marksOf(row: ReadRow, { places, comments }: Known): Marks {
  const all = row.bookmarks.map((name) => readMark(name) as NamedMark);
  const own = all.filter((mark) => !mark.copy);
  const marks = own.length > 0 ? own : all;
  const keys = marks.flatMap((mark) => ('key' in mark ? [mark] : []));
  const provisions = marks.flatMap((mark) =>
    'provisionId' in mark && places.has(mark.provisionId) ? [mark.provisionId] : [],
  );
  const found = [...provisions, ...keys.flatMap(({ key }) => placeOfKey(key, places, comments))];
  return { keys, places: [...new Set(found)], copy: own.length === 0 };
}

function byBookmark(row: ReadRow, known: Known, taken: Set<string>): Identity | undefined {
  const { places } = known;
  const marks = marksOf(row, known);
  if (marks.places.length === 0) return undefined;
  const place = marks.places.length === 1 ? marks.places[0] : places.outermost(marks.places);
  if (place === undefined || marks.keys.length > 1) return { ...added(undefined, marks.places), doubt: 'ROWS_JOINED' };
  const [own] = marks.keys;
  const key = marks.copy ? undefined : claim(own?.key ?? firstRowOf(place, known), taken);
  const print = key === undefined ? undefined : own?.fingerprint;
  const doubt = contradiction(row, place, places);
  if (doubt === undefined) return { key, fingerprint: print, place, doubt, suggestions: [place] };
  const named = places.named(row.address);
  const suggestions = [...new Set([place, ...(named === undefined ? [] : [named])])];
  return { key, fingerprint: print, place: undefined, doubt, suggestions };
}

/** The row that carries a provision's bookmark, where the row's own is lost. */
function firstRowOf(place: Place, { rows }: Known): string {
  return rows.find((row) => row.first && row.provisionId === place)?.key ?? `p:${place}`;
}

function placeOfKey(key: string, places: FormPlaces, comments: CommentPlaces): Place[] {
  if (key.startsWith('h:')) return ['WHOLE'];
  const id = key.slice(2);
  if (key.startsWith('p:')) return places.has(id) ? [id] : [];
  const place = comments.get(id);
  return place === undefined || (place !== 'WHOLE' && !places.has(place)) ? [] : [place];
}

function claim(key: string | undefined, taken: Set<string>): string | undefined {
  if (key === undefined || taken.has(key)) return undefined;
  taken.add(key);
  return key;
}

const added = (place: Place | undefined, suggestions: Place[]): Identity => ({
  key: undefined,
  fingerprint: undefined,
  place,
  doubt: undefined,
  suggestions,
});

/** What the address and the text column say against the bookmark. */
function contradiction(row: ReadRow, place: Place, places: FormPlaces): Doubt | undefined {
  const named = places.named(row.address);
  if (named === place) return undefined;
  if (named !== undefined) return 'ADDRESS_DIFFERS';
  return place === 'WHOLE' || places.alike(row, place) ? undefined : 'TEXT_DIFFERS';
}

/** A row without bookmarks of ours: the address and the text together say where it belongs. */
function byWords(row: ReadRow, known: Known, taken: Set<string>, placed: ReadonlySet<Place>): Identity {
  const { places } = known;
  const named = places.named(row.address);
  const written = places.withLaw(row.law);
  if (named === undefined)
    return written === undefined
      ? { ...added(undefined, []), doubt: 'NO_PLACE' }
      : { ...added(undefined, [written]), doubt: 'NO_BOOKMARK' };
  if (named === 'WHOLE') return { ...added(named, [named]), key: lostWholeRow(row, taken) };
  if (row.law === '') return added(named, [named]);
  const own = placed.has(named) ? undefined : sameRow(row, named, known, taken);
  if (own !== undefined) return { ...added(named, [named]), key: claim(own, taken) };
  const isSame = places.alike(row, named) && (written === undefined || written === named);
  if (!isSame) return { ...added(undefined, written === undefined ? [named] : [named, written]), doubt: 'NO_BOOKMARK' };
  const key = placed.has(named) ? undefined : claim(firstRowOf(named, known), taken);
  return { ...added(named, [named]), key };
}

const lostWholeRow = (row: ReadRow, taken: Set<string>): string | undefined =>
  plainLines(row.law) === plainLines(GENERAL_LAW) ? claim('h:0', taken) : undefined;

/** The form's row that has lost its bookmark, by what its text column says; of several that say the same, the one with the same comment. */
function sameRow(row: ReadRow, place: Place, { rows }: Known, taken: ReadonlySet<string>): string | undefined {
  const same = rows.filter(
    ({ key, provisionId, law }) => provisionId === place && !taken.has(key) && plainLines(law) === plainLines(row.law),
  );
  if (same.length === 1) return same[0]?.key;
  return same.find(({ text }) => plainLines(text) === plainLines(row.text))?.key;
}
