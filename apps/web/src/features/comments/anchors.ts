import { describeAnchor, type AnchorSegment } from '@samsyn/statute';
import type { DraftText, ProvisionNode } from '../../law/draft-text.ts';

/** What a person has marked in the text. `provisionId` is the leaf, or the closest provision that holds all of it. */
export interface PhraseAnchor {
  provisionId: string;
  segments: AnchorSegment[];
}

/**
 * The anchor of a selection in the page, or null when nothing of the law's text is in it. Words of a leaf stand in elements with
 * `data-leaf` (its id) and `data-from` (where their first character stands in the leaf's canonical text). A selection that runs into
 * another row (the next §) ends with the row it began in.
 */
export function anchorOfRange(range: Range, draft: DraftText): PhraseAnchor | null {
  const stretches = new Map<string, { start: number; end: number }>();
  let row: string | undefined;
  for (const element of leafElements(range)) {
    const leaf = draft.byId.get(element.dataset['leaf'] ?? '');
    const part = leaf && offsets(range, element);
    if (leaf === undefined || part === null || part === undefined) continue;
    row ??= leaf.row.id;
    if (leaf.row.id !== row) break;
    const before = stretches.get(leaf.id);
    stretches.set(leaf.id, { start: before?.start ?? part.start, end: part.end });
  }
  const segments = [...stretches].flatMap(([id, { start, end }]) => segment(draft.byId.get(id), start, end) ?? []);
  const provisionId = commonProvision(
    segments.map((each) => each.provisionId),
    draft,
  );
  return provisionId === null ? null : { provisionId, segments };
}

/** The anchor of [start, end) in one leaf's text, without the white space at its ends; null when nothing is left. */
export function anchorOfOffsets(leaf: ProvisionNode, start: number, end: number): PhraseAnchor | null {
  const found = segment(leaf, start, end);
  return found === null ? null : { provisionId: leaf.id, segments: [found] };
}

function leafElements(range: Range): HTMLElement[] {
  const { commonAncestorContainer: node } = range;
  const around = node instanceof Element ? node : node.parentElement;
  const inside = around?.closest<HTMLElement>('[data-leaf]');
  if (inside) return [inside];
  const all = around?.querySelectorAll<HTMLElement>('[data-leaf]') ?? [];
  return [...all].filter((element) => range.intersectsNode(element));
}

/** Where in the leaf the part of the range inside an element begins and ends. */
function offsets(range: Range, element: HTMLElement): { start: number; end: number } | null {
  const from = Number(element.dataset['from'] ?? 0);
  const length = element.textContent.length;
  const start = element.contains(range.startContainer)
    ? lengthUpTo(element, range.startContainer, range.startOffset)
    : 0;
  const end = element.contains(range.endContainer) ? lengthUpTo(element, range.endContainer, range.endOffset) : length;
  return end > start ? { start: from + start, end: from + end } : null;
}

function lengthUpTo(element: HTMLElement, container: Node, offset: number): number {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  range.setEnd(container, offset);
  return range.toString().length;
}

function segment(leaf: ProvisionNode | undefined, start: number, end: number): AnchorSegment | null {
  if (leaf === undefined) return null;
  const words = leaf.text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - (words.length - words.trimEnd().length);
  return to > from ? { provisionId: leaf.id, ...describeAnchor(leaf.text, from, to) } : null;
}

/** The one provision, or the closest one above all of them. */
function commonProvision(ids: string[], draft: DraftText): string | null {
  let common: string[] | null = null;
  for (const id of ids) {
    const line: string[] = [];
    for (
      let node = draft.byId.get(id);
      node !== undefined;
      node = node.parentId === null ? undefined : draft.byId.get(node.parentId)
    )
      line.push(node.id);
    common = common === null ? line : common.filter((each) => line.includes(each));
  }
  return common?.[0] ?? null;
}
