import {
  redlineText,
  type AlignmentEdge,
  type RedlineChange,
  type Segment,
  type Statute,
  type StatuteRedline,
  walk,
} from '@samsyn/statute';
import { flowOf, type FlowPart } from '../flow.ts';
import { inPlace } from './in-place.ts';

/**
 * One paragraph or row of the marked text. `same` + `deleted` segments give the old words, `same` + `inserted` the new ones, in label,
 * text and cells alike. `inserted` and `deleted` paragraphs stand in one version only; in one that was moved, `same` is what went along.
 */
export interface RedlineEntry {
  state: 'same' | 'changed' | 'inserted' | 'deleted';
  /** Gives the paragraph its look: the new one's where there is one. */
  part: FlowPart;
  label: Segment[];
  text: Segment[];
  /** Rows only. */
  cells?: Segment[][];
  /** The same number at the old place and at the new one. */
  move?: number;
  /** Where it was moved to, or from, in words; of a section that was moved its first paragraph says so. */
  moved?: string;
  /** The changes of the list that begin here. */
  changes?: RedlineChange[];
}

/** The least of an alignment that a redline needs. */
export type RedlineEdge = Pick<AlignmentEdge, 'fromId' | 'toId' | 'from' | 'to' | 'similarity'> &
  Partial<Pick<AlignmentEdge, 'moved'>>;

interface Pair {
  old: number;
  now: number;
  edge: RedlineEdge;
}

/**
 * Both versions as one sequence of paragraphs. Paragraphs that belong together by the alignment and stand in the same order are shown in
 * one, changed inside; what the alignment calls moved, and what moved past others, is taken away where it stood and put in where it stands,
 * with its edits inside. What stood before comes before what stands now. Rebuilding: entries that are not `inserted` are the old text, those
 * that are not `deleted` the new. With the comparison that the list of changes is from, each change stands at one entry.
 */
export function redlineScript(
  old: Statute,
  now: Statute,
  edges: readonly RedlineEdge[],
  comparison?: Pick<StatuteRedline, 'blocks' | 'changes'>,
): RedlineEntry[] {
  const before = flowOf(old);
  const after = flowOf(now);
  const pairs = pairsOf(before, after, edges);
  const away = awayIn(old, edges);
  const plain = pairs.filter((pair) => !away.has(before[pair.old]!.owner));
  const kept = inPlace(plain.map((pair) => pair.now)).map((index) => plain[index] as Pair);
  const isKept = new Set(kept);
  const moves = new Map(pairs.filter((pair) => !isKept.has(pair)).map((pair, index) => [pair, index + 1]));
  const entries: PlacedEntry[] = [];
  let [atOld, atNow] = [0, 0];
  const told = moveTeller(before, after, { moves, edges, away });
  const upTo = (oldEnd: number, nowEnd: number): void => {
    for (; atOld < oldEnd; atOld += 1)
      entries.push({ entry: oneSided('deleted', before[atOld]!, told.old(atOld)), oldIds: before[atOld]!.ids });
    for (; atNow < nowEnd; atNow += 1)
      entries.push({ entry: oneSided('inserted', after[atNow]!, told.now(atNow)), oldIds: [] });
  };
  for (const pair of kept) {
    upTo(pair.old, pair.now);
    entries.push({ entry: both(before[pair.old]!, after[pair.now]!), oldIds: before[pair.old]!.ids });
    [atOld, atNow] = [pair.old + 1, pair.now + 1];
  }
  upTo(before.length, after.length);
  if (comparison) placeChanges(entries, comparison);
  return entries.map(({ entry }) => entry);
}

/** An entry, and the old provisions that begin in it. */
interface PlacedEntry {
  entry: RedlineEntry;
  oldIds: readonly string[];
}

/** What is said of a paragraph that stands elsewhere in the other version. */
interface Move {
  number: number;
  /** Both sides held against each other. */
  pair: RedlineEntry;
  /** Where it stands in the other version; absent where the paragraph above says it for the whole section. */
  place?: string;
}

/** Tells of each side's paragraphs which have moved. A section, or what else moved as a whole, says so where it begins. */
function moveTeller(
  before: readonly FlowPart[],
  after: readonly FlowPart[],
  found: { moves: ReadonlyMap<Pair, number>; edges: readonly RedlineEdge[]; away: ReadonlySet<string> },
) {
  const whole = found.edges.filter(({ moved }) => moved === true);
  const to = new Map(whole.map((edge) => [edge.fromId, edge.to]));
  const from = new Map(whole.map((edge) => [edge.toId, edge.from]));
  const [olds, news] = [new Map<number, Move>(), new Map<number, Move>()];
  for (const [{ old, now, edge }, number] of found.moves) {
    const [oldPart, nowPart] = [before[old]!, after[now]!];
    const pair = both(oldPart, nowPart);
    const isTold = found.away.has(oldPart.owner);
    const placed = (names: ReadonlyMap<string | null, string | null>, ids: readonly string[], own: string | null) => {
      const place = ids.map((id) => names.get(id)).find((name) => name != null) ?? (isTold ? undefined : own);
      return place == null ? {} : { place };
    };
    olds.set(old, { number, pair, ...placed(to, oldPart.ids, edge.to) });
    news.set(now, { number, pair, ...placed(from, nowPart.ids, edge.from) });
  }
  return { old: (at: number) => olds.get(at), now: (at: number) => news.get(at) };
}

/** Puts each change of the list at the paragraph where it is seen: the new one, or where there is none the old. */
function placeChanges(
  entries: readonly PlacedEntry[],
  { blocks, changes }: Pick<StatuteRedline, 'blocks' | 'changes'>,
): void {
  const [olds, news] = [new Map<string, RedlineEntry>(), new Map<string, RedlineEntry>()];
  for (const { entry, oldIds } of entries) {
    for (const id of oldIds) olds.set(id, entry);
    if (entry.state !== 'deleted') for (const id of entry.part.ids) news.set(id, entry);
    if (entry.part.owner === '') news.set(entry.part.type, entry);
  }
  for (const change of changes) {
    const { front, oldId, newId } = blocks[change.block]!;
    const name = front === undefined ? newId : front === 'title' ? 'title' : 'ingress';
    // A container that prints nothing of its own at the very end has no paragraph: the last one bears its change.
    const entry = news.get(name ?? '') ?? olds.get(oldId ?? '') ?? entries.at(-1)?.entry;
    if (entry) entry.changes = [...(entry.changes ?? []), change];
  }
}

/** Old nodes that the alignment calls moved, with all that stands in them. */
function awayIn(old: Statute, edges: readonly RedlineEdge[]): Set<string> {
  const moved = new Set(edges.filter((edge) => edge.moved === true).map(({ fromId }) => fromId));
  const away = new Set<string>();
  if (moved.size === 0) return away;
  for (const { provision, ancestors } of walk(old.provisions))
    if ([provision, ...ancestors].some(({ id }) => moved.has(id))) away.add(provision.id);
  return away;
}

/** One partner for each paragraph: the most alike where a provision was split or merged; a row only with a row of as many cells. */
function pairsOf(before: readonly FlowPart[], after: readonly FlowPart[], edges: readonly RedlineEdge[]): Pair[] {
  const oldAt = new Map(before.map((part, index) => [part.owner, index]));
  const nowAt = new Map(after.map((part, index) => [part.owner, index]));
  const pairs: Pair[] = [];
  const usedOld = new Set<number>();
  const usedNow = new Set<number>();
  const add = (oldIndex: number | undefined, nowIndex: number | undefined, edge: RedlineEdge): void => {
    if (oldIndex === undefined || nowIndex === undefined || usedOld.has(oldIndex) || usedNow.has(nowIndex)) return;
    if (!fits(before[oldIndex] as FlowPart, after[nowIndex] as FlowPart)) return;
    usedOld.add(oldIndex);
    usedNow.add(nowIndex);
    pairs.push({ old: oldIndex, now: nowIndex, edge });
  };
  for (const type of ['title', 'ingress'] as const) {
    const find = (parts: readonly FlowPart[]): number | undefined =>
      parts.findIndex((part) => part.type === type && part.owner === '');
    const [oldIndex, nowIndex] = [find(before), find(after)];
    if (oldIndex !== undefined && oldIndex >= 0 && nowIndex !== undefined && nowIndex >= 0)
      add(oldIndex, nowIndex, NO_EDGE);
  }
  for (const edge of [...edges].sort((a, b) => b.similarity - a.similarity)) {
    if (edge.fromId !== null && edge.toId !== null) add(oldAt.get(edge.fromId), nowAt.get(edge.toId), edge);
  }
  return pairs.sort((a, b) => a.old - b.old);
}

const NO_EDGE: RedlineEdge = { fromId: null, toId: null, from: null, to: null, similarity: 1 };

function fits(old: FlowPart, now: FlowPart): boolean {
  if (old.type === 'row' || now.type === 'row') return old.type === now.type && old.cells?.length === now.cells?.length;
  return true;
}

function oneSided(state: 'inserted' | 'deleted', part: FlowPart, move: Move | undefined): RedlineEntry {
  const whole = (text: string): Segment[] => (text === '' ? [] : [{ kind: state, text }]);
  const cells = part.cells ? { cells: part.cells.map(whole) } : {};
  if (move === undefined) return { state, part, label: whole(part.label), text: whole(part.text), ...cells };
  const leftOut = state === 'deleted' ? 'inserted' : 'deleted';
  const own = (segments: readonly Segment[]): Segment[] => segments.filter(({ kind }) => kind !== leftOut);
  const words = state === 'deleted' ? 'Flyttad till' : 'Flyttad från';
  return {
    ...{ state, part, label: own(move.pair.label), text: own(move.pair.text), move: move.number },
    ...cells,
    ...(move.place === undefined ? {} : { moved: `${words} ${move.place}` }),
  };
}

function both(old: FlowPart, now: FlowPart): RedlineEntry {
  const label = old.label === now.label ? same(now.label) : replaced(old.label, now.label);
  const text = redlineText(old.text, now.text);
  const cells = now.cells?.map((cell, column) => redlineText((old.cells as string[])[column] as string, cell));
  const changed = [...label, ...text, ...(cells?.flat() ?? [])].some((segment) => segment.kind !== 'same');
  return { state: changed ? 'changed' : 'same', part: now, label, text, ...(cells ? { cells } : {}) };
}

const same = (text: string): Segment[] => (text === '' ? [] : [{ kind: 'same', text }]);

/** A label is one word: never changed in part. */
function replaced(old: string, now: string): Segment[] {
  const segments: Segment[] = [
    { kind: 'deleted', text: old },
    { kind: 'inserted', text: now },
  ];
  return segments.filter((segment) => segment.text !== '');
}
