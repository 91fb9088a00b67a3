import type { ProvisionNode } from '../../law/draft-text.ts';

export interface HeatOf {
  comments: number;
  heat: number;
}

export interface HeatLine extends HeatOf {
  id: string;
  /** The § itself, or a part of it as it is named inside it: `2 st`. */
  part: string;
  address: string;
}

/** A § and each part of it that something is said of, in the order of the text. */
export function heatLines(node: ProvisionNode, heat: ReadonlyMap<string, HeatOf>): HeatLine[] {
  const lines: HeatLine[] = [];
  const visit = (at: ProvisionNode): void => {
    const here = heat.get(at.id);
    if (here === undefined) return;
    const part = at === node ? '' : at.address.slice(node.address.length).trim();
    lines.push({ id: at.id, part, address: at.address, ...here });
    // what has a row of its own in the text has its numbers there
    at.children.filter((child) => child.row === node.row).forEach(visit);
  };
  visit(node);
  return lines;
}
