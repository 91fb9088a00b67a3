import { isChangedGroup, numbersIn, redlineGroups, type RedlineGroup, sideOf } from './groups.ts';
import type { RedlineBlock, StatuteRedline } from './types.ts';

/** One paragraph in a cell of the comparison table. */
export interface TablePart {
  /** `1 kap. 5 §`, `2 kap.`, `1.`; '' without one. */
  label: string;
  /** The words; `isChanged` is what the other column says otherwise. */
  text: { text: string; isChanged: boolean }[];
  kind: 'heading' | 'section' | 'paragraph' | 'item' | 'leftOut' | 'says';
  /** Items: 0 outermost. */
  depth: number;
}

/** One provision in the jämförelsetabell, whole in both columns. */
export interface ComparisonTableRow {
  /** The changes of the list that the row shows. */
  numbers: number[];
  old: TablePart[];
  now: TablePart[];
}

const LEFT_OUT: TablePart = { label: '', text: [{ text: '– – –', isChanged: false }], kind: 'leftOut', depth: 0 };
const says = (text: string): TablePart => ({ label: '', text: [{ text, isChanged: false }], kind: 'says', depth: 0 });

/**
 * The jämförelsetabell: Nuvarande lydelse beside Föreslagen lydelse, a row for each provision with a change. A provision stands whole in
 * both; what has not changed is left out, as are unchanged rows of long tables. Every change of the list is in one row.
 */
export function comparisonTable({ blocks }: Pick<StatuteRedline, 'blocks'>): ComparisonTableRow[] {
  return redlineGroups(blocks).filter(isChangedGroup).map(rowOf);
}

function rowOf(group: RedlineGroup): ComparisonTableRow {
  const [first] = group;
  const blocks = group.filter(({ change }) => change !== 'movedAway');
  const [old, now] = [partsOf(blocks, 'old'), partsOf(blocks, 'new')];
  const numbers = numbersIn(group);
  if (old.length === 0) return { numbers, old: [says('(Ny bestämmelse)')], now };
  if (now.length === 0) return { numbers, old, now: [says('(Upphör att gälla)')] };
  const isSameText = [...old, ...now].every(({ text }) => text.every(({ isChanged }) => !isChanged));
  if (!isSameText) return { numbers, old, now };
  const why = first!.change === 'moved' ? '(Flyttad, oförändrad lydelse)' : '(Ny beteckning, oförändrad lydelse)';
  const named = (address: string | null): TablePart => ({ ...says(''), label: printed(address), kind: 'section' });
  return { numbers, old: [named(first!.oldAddress)], now: [named(first!.newAddress), says(why)] };
}

/** As it is said in print; a second wording of a section has the same number. */
const printed = (address: string | null): string => (address ?? '').replace(/ \(\d+\)/gu, '');

function partsOf(blocks: readonly RedlineBlock[], side: 'old' | 'new'): TablePart[] {
  const parts: TablePart[] = [];
  const base = blocks[0]?.depth ?? 0;
  for (const block of blocks) {
    if ((side === 'old' ? block.oldId : block.newId) === null && block.front === undefined) continue;
    if (isLeftOut(block)) {
      if (parts.at(-1) !== LEFT_OUT) parts.push(LEFT_OUT);
      continue;
    }
    parts.push(...partOf(block, side, base));
  }
  return parts;
}

/** A row of a table that nothing happened to; its head stays. */
const isLeftOut = ({ kind, change, number, isHeaderRow }: RedlineBlock): boolean =>
  kind === 'tableRow' && change === 'same' && number === undefined && isHeaderRow !== true;

function partOf(block: RedlineBlock, side: 'old' | 'new', base: number): TablePart[] {
  const own = (side === 'old' ? block.oldLabel : block.newLabel) ?? '';
  // Sections are numbered anew in each chapter, and stand here without it.
  const label = block.kind === 'section' ? printed(side === 'old' ? block.oldAddress : block.newAddress) : own;
  const [title, text] = [sideOf(block.title, side), sideOf(block.segments, side)];
  const depth = Math.max(0, block.depth - base - 2);
  const isUnit = block.level !== 'leaf';
  const parts: TablePart[] = [];
  if (block.kind === 'heading') return [{ label, text, kind: 'heading', depth: 0 }];
  if (isUnit && (label !== '' || title.length > 0))
    parts.push({ label, text: title, kind: title.length > 0 ? 'heading' : 'section', depth: 0 });
  if (text.length === 0 && (isUnit || label === '')) return parts;
  const kind = block.kind === 'item' || block.kind === 'subitem' ? 'item' : 'paragraph';
  return [...parts, { label: isUnit ? '' : label, text, kind, depth }];
}
