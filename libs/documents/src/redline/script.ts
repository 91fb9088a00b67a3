import { redlineText, type AlignmentEdge, type Segment, type Statute } from '@samsyn/statute';
import { flowOf, type FlowPart } from '../flow.ts';
import { inPlace } from './in-place.ts';

/**
 * One paragraph or row of the marked text. `same` + `deleted` segments give the old words, `same` + `inserted` the new ones, in label,
 * text and cells alike. `inserted` and `deleted` paragraphs stand in one version only.
 */
export interface RedlineEntry {
  state: 'same' | 'changed' | 'inserted' | 'deleted';
  /** Gives the paragraph its look: the new one's where there is one. */
  part: FlowPart;
  label: Segment[];
  text: Segment[];
  /** Rows only. */
  cells?: Segment[][];
  /** Set where the words stand in another place in the other version: where to, or where from, in words. */
  moved?: string;
}

/** The least of an alignment that a redline needs. */
export type RedlineEdge = Pick<AlignmentEdge, 'fromId' | 'toId' | 'from' | 'to' | 'similarity'>;

interface Pair {
  old: number;
  now: number;
  edge: RedlineEdge;
}

/**
 * Both versions as one sequence of paragraphs. Paragraphs that belong together by the alignment and stand in the same order are shown in
 * one, changed inside; a paragraph that moved past others is deleted where it stood and inserted where it stands, and says so. What stood
 * before comes before what stands now. Rebuilding: entries that are not `inserted` are the old text, those that are not `deleted` the new.
 */
export function redlineScript(old: Statute, now: Statute, edges: readonly RedlineEdge[]): RedlineEntry[] {
  const before = flowOf(old);
  const after = flowOf(now);
  const pairs = pairsOf(before, after, edges);
  const kept = inPlace(pairs.map((pair) => pair.now)).map((index) => pairs[index] as Pair);
  const moved = pairs.filter((pair) => !kept.includes(pair));
  const movedTo = new Map(moved.map((pair) => [pair.old, pair.edge.to as string]));
  const movedFrom = new Map(moved.map((pair) => [pair.now, pair.edge.from as string]));
  const entries: RedlineEntry[] = [];
  let atOld = 0;
  let atNow = 0;
  const upTo = (oldEnd: number, nowEnd: number): void => {
    for (; atOld < oldEnd; atOld += 1) entries.push(oneSided('deleted', before[atOld], movedTo.get(atOld)));
    for (; atNow < nowEnd; atNow += 1) entries.push(oneSided('inserted', after[atNow], movedFrom.get(atNow)));
  };
  for (const pair of kept) {
    upTo(pair.old, pair.now);
    entries.push(both(before[pair.old] as FlowPart, after[pair.now] as FlowPart));
    atOld = pair.old + 1;
    atNow = pair.now + 1;
  }
  upTo(before.length, after.length);
  return entries;
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

function oneSided(state: 'inserted' | 'deleted', part: FlowPart | undefined, moved: string | undefined): RedlineEntry {
  const from = part as FlowPart;
  const whole = (text: string): Segment[] => (text === '' ? [] : [{ kind: state, text }]);
  return {
    state,
    part: from,
    label: whole(from.label),
    text: whole(from.text),
    ...(from.cells ? { cells: from.cells.map(whole) } : {}),
    ...(moved === undefined ? {} : { moved: state === 'deleted' ? `Flyttad till ${moved}` : `Flyttad från ${moved}` }),
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
