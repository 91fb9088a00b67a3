import type { Provision, ProvisionKind } from '../model.ts';
import { namesItsSections, numberedThrough } from '../numbering.ts';
import { findById, flatten, mapProvisions } from '../tree.ts';
import type { Spot } from './command.ts';
import { labelBetween, labelsOfRow } from './labels.ts';

const TEXT: ProvisionKind[] = ['heading', 'section', 'subsection', 'generalAdvice', 'definition', 'tableRow'];
const OUTERMOST: ProvisionKind[] = ['part', 'chapter', ...TEXT, 'annex', 'transitional', 'impactAssessment'];

/** What may stand in what. A kind that is not here holds nothing. */
const HOLDS: Partial<Record<ProvisionKind, ProvisionKind[]>> = {
  part: ['chapter', ...TEXT],
  chapter: TEXT,
  section: ['subsection', 'definition', 'tableRow'],
  subsection: ['item', 'definition', 'tableRow'],
  definition: ['item'],
  item: ['subitem'],
  subitem: ['subitem'],
  generalAdvice: ['heading', 'subsection', 'definition', 'tableRow'],
  annex: TEXT,
  impactAssessment: ['heading', 'subsection', 'tableRow'],
  transitional: ['section', 'subsection', 'item', 'tableRow'],
};

export const mayHold = (parent: ProvisionKind | null, kind: ProvisionKind): boolean =>
  (parent === null ? OUTERMOST : (HOLDS[parent] ?? [])).includes(kind);

/** The children of a provision, or what stands outermost; undefined when there is no such provision. */
export function childrenOf(provisions: readonly Provision[], id: string | null): readonly Provision[] | undefined {
  return id === null ? provisions : findById({ provisions: [...provisions] }, id)?.provision.children;
}

/** The same text with other children in one place. */
export function withChildren(
  provisions: readonly Provision[],
  id: string | null,
  change: (children: readonly Provision[]) => Provision[],
): Provision[] {
  if (id === null) return change(provisions);
  return mapProvisions(provisions, (node) => (node.id === id ? { ...node, children: change(node.children) } : node));
}

/** A section's own advice stands right after it and goes with it. The index after the last of it. */
export function endOfGroup(siblings: readonly Provision[], index: number): number {
  let end = index + 1;
  if (siblings[index]?.kind !== 'section') return end;
  for (let next = siblings[end]; next?.kind === 'generalAdvice' && !namesItsSections(next); next = siblings[end])
    end += 1;
  return end;
}

/** The index among the children at which something of this kind is put at a spot; undefined when the spot is not there. */
export function indexAt(children: readonly Provision[], { after }: Spot, kind: ProvisionKind): number | undefined {
  if (after === null) return 0;
  const index = children.findIndex(({ id }) => id === after);
  if (index < 0) return undefined;
  return kind === 'generalAdvice' ? index + 1 : endOfGroup(children, index);
}

/** Those a provision is numbered with, in reading order: its siblings of the same kind, or every section where they run through all chapters. */
export function rowOf(provisions: readonly Provision[], id: string, through: boolean): Provision[] {
  const placed = findById({ provisions: [...provisions] }, id);
  if (!placed) return [];
  const { kind } = placed.provision;
  const inChapter = placed.ancestors.every((one) => one.kind === 'chapter' || one.kind === 'part');
  if (kind === 'section' && through && inChapter) return sectionsOfChapters(provisions);
  const siblings = placed.ancestors.at(-1)?.children ?? provisions;
  return siblings.filter((one) => one.kind === kind);
}

const sectionsOfChapters = (provisions: readonly Provision[]): Provision[] =>
  flatten({
    provisions: provisions.filter(({ kind }) => kind !== 'annex' && kind !== 'transitional'),
  }).filter(({ kind }) => kind === 'section');

export const runsThrough = (provisions: readonly Provision[]): boolean => numberedThrough(provisions);

/** Gives what has just come to its place a number between its neighbours. Undefined when none is free. */
export function numberedBetween(
  provisions: readonly Provision[],
  id: string,
  through: boolean,
): Provision[] | undefined {
  const row = rowOf(provisions, id, through);
  const at = row.findIndex((one) => one.id === id);
  const label = labelBetween(row[at]?.kind ?? 'subsection', row[at - 1], row[at + 1]);
  return label === undefined ? undefined : relabelled(provisions, new Map([[id, label]]));
}

/** Numbers the row that a provision stands in from 1. */
export function numberedAnew(provisions: readonly Provision[], id: string, through: boolean): Provision[] {
  return relabelled(provisions, labelsOfRow(rowOf(provisions, id, through)));
}

export function relabelled(provisions: readonly Provision[], labels: ReadonlyMap<string, string>): Provision[] {
  return mapProvisions(provisions, (node) => ({ ...node, label: labels.get(node.id) ?? node.label }));
}
