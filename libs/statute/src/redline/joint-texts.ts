import type { Provision } from '../model.ts';
import { ownHeading } from '../tree.ts';
import type { Placed } from './display-order.ts';
import { oldLength, redlineMerge, redlineSplit } from './joint.ts';
import type { Segment } from './redline-text.ts';
import type { RedlineSource } from './types.ts';

/** The redline of one block and whose old text it holds. */
export interface JointText {
  segments: Segment[];
  sources: RedlineSource[];
}

/** What is compared as a whole: by new id for what stands, by old id for what a merge took in (`absorbed`: its text stands in the whole). */
export interface JointTexts {
  byNew: Map<string, JointText>;
  absorbed: Map<string, string>;
}

/** Compares the parts of each split with the whole they came from, and the whole of each merge with all its parts. */
export function jointTexts(placed: readonly Placed[], merges: ReadonlyMap<string, readonly Provision[]>): JointTexts {
  const joint: JointTexts = { byNew: new Map(), absorbed: new Map() };
  const parts = new Map<string, Placed[]>();
  for (const item of placed) {
    if (item.old === null || item.new === null) continue;
    const list = parts.get(item.old.id);
    if (list) list.push(item);
    else parts.set(item.old.id, [item]);
  }
  for (const [id, list] of parts) {
    if (list.length < 2) continue;
    const texts = redlineSplit(
      list[0]!.old!.text,
      list.map((item) => item.new!.text),
    );
    list.forEach((item, index) =>
      joint.byNew.set(item.new!.id, { segments: texts[index]!, sources: [{ id, length: oldLength(texts[index]!) }] }),
    );
  }
  const byNewId = new Map(placed.flatMap(({ new: now }) => (now ? [[now.id, now]] : [])));
  for (const [newId, olds] of merges) {
    const whole = byNewId.get(newId)!;
    const segments = redlineMerge(
      olds.map(({ text }) => text),
      whole.text,
    );
    joint.byNew.set(newId, { segments, sources: olds.map(({ id, text }) => ({ id, length: text.length })) });
    for (const { id } of olds) joint.absorbed.set(id, newId);
  }
  return joint;
}

/**
 * Merges that can be shown as one: the further old nodes (`extra`, by new id) stand in no other block, and the new node is no part of a split.
 * New id → old nodes in reading order, the new node's own partner among them.
 */
export function plainMerges(
  placed: readonly Placed[],
  extra: ReadonlyMap<string, ReadonlySet<string>>,
  oldOrder: ReadonlyMap<string, number>,
): Map<string, Provision[]> {
  const alone = new Map(
    placed.filter((item) => item.new === null && !item.isMark).map((item) => [item.old!.id, item.old!]),
  );
  const uses = new Map<string, number>();
  for (const item of placed) if (item.old && item.new) uses.set(item.old.id, (uses.get(item.old.id) ?? 0) + 1);
  const merges = new Map<string, Provision[]>();
  for (const item of placed) {
    if (item.new === null || item.old === null || uses.get(item.old.id) !== 1) continue;
    const further = [...(extra.get(item.new.id) ?? [])]
      .flatMap((id) => alone.get(id) ?? [])
      .filter((node) => ownHeading(node) === undefined);
    if (further.length === 0) continue;
    for (const { id } of further) alone.delete(id);
    merges.set(
      item.new.id,
      [item.old, ...further].sort((a, b) => oldOrder.get(a.id)! - oldOrder.get(b.id)!),
    );
  }
  return merges;
}
