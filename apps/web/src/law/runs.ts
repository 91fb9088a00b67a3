import type { ProvisionNode } from './draft-text.ts';

/** A punkt, at either depth. */
export function isItem(node: ProvisionNode): boolean {
  return node.kind === 'ITEM' || node.kind === 'SUBITEM';
}

/** Neighbours that stand together: items with items, rows with rows; anything else alone. */
export function runs(nodes: readonly ProvisionNode[]): ProvisionNode[][] {
  const all: ProvisionNode[][] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    const before = last?.[0];
    const together =
      before !== undefined &&
      ((isItem(node) && isItem(before)) || (node.cells !== null && before.cells !== null && node.kind === before.kind));
    if (together) last?.push(node);
    else all.push([node]);
  }
  return all;
}
