import type { Alignment, EdgeLevel } from '../align/types.ts';
import { impactAssessmentOf, impactText, officialText } from '../impact/official.ts';
import type { Provision, Statute } from '../model.ts';
import { ownHeading, walk } from '../tree.ts';
import { displayOrder, type Placed } from './display-order.ts';
import { isChanged } from './joint.ts';
import { jointTexts, plainMerges, type JointText, type JointTexts } from './joint-texts.ts';
import { isReplaced, redlineText } from './redline-text.ts';
import type { BlockChange, RedlineBlock, RedlineChange, StatuteRedline } from './types.ts';

const FOLLOWING: ReadonlySet<RedlineChange['kind']> = new Set(['renumbered', 'consequential']);

type Tree = Pick<Statute, 'provisions'>;

/**
 * The redline of two versions along their alignment: first what belongs together, then the words of each leaf. Nothing of either version is
 * left out: `rebuild` gives both back byte for byte. The konsekvensutredning comes last, apart from the text itself.
 */
export function redlineStatutes(old: Tree, now: Tree, alignment: Pick<Alignment, 'edges'>): StatuteRedline {
  if (!impactAssessmentOf(old) && !impactAssessmentOf(now)) return redlineTexts(old, now, alignment);
  const law = redlineTexts(officialText(old), officialText(now), alignment);
  const impact = redlineTexts(impactText(old), impactText(now), alignment);
  for (const item of impact.blocks) if (item.number !== undefined) item.number += law.changes.length;
  return {
    blocks: [...law.blocks, ...impact.blocks],
    changes: [
      ...law.changes,
      ...impact.changes.map((change) => ({
        ...change,
        number: change.number + law.changes.length,
        block: change.block + law.blocks.length,
      })),
    ],
    order: { old: ids(old), new: ids(now) },
  };
}

/** The redline without the konsekvensutredning, whose blocks and changes come last. Numbers and places of the rest stay. */
export function officialRedline(redline: StatuteRedline): StatuteRedline {
  const at = redline.blocks.findIndex(({ kind, depth }) => kind === 'impactAssessment' && depth === 0);
  if (at < 0) return redline;
  const blocks = redline.blocks.slice(0, at);
  const apart = new Set(redline.blocks.slice(at).flatMap(({ oldId, newId }) => [oldId, newId]));
  const own = (side: readonly string[]): string[] => side.filter((id) => !apart.has(id));
  return {
    blocks,
    changes: redline.changes.filter(({ block: index }) => index < at),
    order: { old: own(redline.order.old), new: own(redline.order.new) },
  };
}

function redlineTexts(old: Tree, now: Tree, alignment: Pick<Alignment, 'edges'>): StatuteRedline {
  const placed = displayOrder(old, now, alignment);
  const order = { old: ids(old), new: ids(now) };
  const oldOrder = new Map(order.old.map((id, index) => [id, index]));
  const joint = jointTexts(placed, plainMerges(placed, mergedIn(alignment), oldOrder));
  const levels = levelsOf(alignment);
  const blocks = placed.map((item) => block(item, joint, levels));
  const changes: RedlineChange[] = [];
  let whole: RedlineBlock | undefined;
  blocks.forEach((item, index) => {
    if (item.level !== 'leaf') whole = item;
    const kind = changeKind(item);
    if (!kind || (whole !== item && isToldBy(whole, item))) return;
    item.number = changes.length + 1;
    const { number, oldAddress, newAddress } = item;
    changes.push({ number, block: index, kind, oldAddress, newAddress, follows: FOLLOWING.has(kind) });
  });
  return { blocks, changes, order };
}

const ids = (tree: Tree): string[] => Array.from(walk(tree.provisions), ({ provision }) => provision.id);

/** Old nodes merged into each new one, each once however often an alignment says so. */
function mergedIn(alignment: Pick<Alignment, 'edges'>): Map<string, Set<string>> {
  const merged = new Map<string, Set<string>>();
  for (const { fromId, toId, relation } of alignment.edges) {
    if (relation !== 'merge' || fromId === null || toId === null) continue;
    merged.set(toId, (merged.get(toId) ?? new Set()).add(fromId));
  }
  return merged;
}

function levelsOf(alignment: Pick<Alignment, 'edges'>): Map<string, EdgeLevel> {
  const levels = new Map<string, EdgeLevel>();
  for (const { fromId, toId, level } of alignment.edges) {
    if (fromId !== null) levels.set(fromId, level);
    if (toId !== null) levels.set(toId, level);
  }
  return levels;
}

function block(item: Placed, joint: JointTexts, levels: ReadonlyMap<string, EdgeLevel>): RedlineBlock {
  const { old, new: now, edge, depth } = item;
  const node = (now ?? old)!;
  const takenInto = old && !now && !item.isMark ? joint.absorbed.get(old.id) : undefined;
  const isMark = item.isMark || takenInto !== undefined;
  const { segments, sources } = isMark
    ? { segments: [], sources: [] }
    : (now && joint.byNew.get(now.id)) || pairText(old, now);
  const title = isMark ? [] : redlineText(titleOf(old), titleOf(now));
  const result: RedlineBlock = {
    change: 'same',
    level: levels.get(node.id) ?? 'leaf',
    kind: node.kind,
    depth,
    oldId: old?.id ?? null,
    newId: now?.id ?? null,
    oldAddress: old?.address ?? null,
    newAddress: now?.address ?? (item.isMark ? edge!.to : null),
    oldLabel: old?.label ?? null,
    newLabel: now?.label ?? null,
    title,
    segments,
    sources,
    isReplaced: isReplaced(segments),
    consequential: edge?.consequential === true && !isMark,
    relation: takenInto === undefined ? (edge?.relation ?? (now ? 'inserted' : 'repealed')) : 'merge',
  };
  result.change = blockChange(result, item, isMark);
  addTable(result, old, now);
  if (node.level !== undefined) result.headingLevel = node.level;
  return result;
}

function pairText(old: Provision | null, now: Provision | null): JointText {
  const sources = old ? [{ id: old.id, length: old.text.length }] : [];
  return { segments: redlineText(old?.text ?? '', now?.text ?? ''), sources };
}

const titleOf = (node: Provision | null): string => (node && ownHeading(node)) ?? '';

function blockChange(result: RedlineBlock, { old, new: now, edge }: Placed, isMark: boolean): BlockChange {
  if (isMark) return 'movedAway';
  if (!old) return 'inserted';
  if (!now) return 'repealed';
  if (edge?.moved) return 'moved';
  return isChanged(result.segments) || isChanged(result.title) ? 'edited' : 'same';
}

function addTable(result: RedlineBlock, old: Provision | null, now: Provision | null): void {
  const before = old?.cells ?? [];
  const after = now?.cells ?? [];
  const count = Math.max(before.length, after.length);
  if (count === 0) return;
  result.cells = Array.from({ length: count }, (_, index) => redlineText(before[index] ?? '', after[index] ?? ''));
  if ((now ?? old)!.header) result.isHeaderRow = true;
}

/** Leaves of a section that is new or gone as a whole are not listed one by one. */
function isToldBy(whole: RedlineBlock | undefined, leaf: RedlineBlock): boolean {
  return (
    whole !== undefined &&
    whole.level === 'unit' &&
    whole.change === leaf.change &&
    (leaf.change === 'inserted' || leaf.change === 'repealed')
  );
}

/** What the list of changes says of a block; undefined where nothing needs to be said. */
function changeKind(item: RedlineBlock): RedlineChange['kind'] | undefined {
  if (item.change === 'movedAway') return undefined;
  if (item.change === 'moved' || item.change === 'inserted' || item.change === 'repealed') return item.change;
  if (item.level === 'unit' && item.relation === 'split') return 'split';
  if (item.level === 'unit' && item.relation === 'merge') return 'merged';
  if (item.change === 'edited') return item.consequential && !isChanged(item.title) ? 'consequential' : 'edited';
  return item.level !== 'leaf' && item.oldLabel !== item.newLabel ? 'renumbered' : undefined;
}
