import type { ProvisionKind } from '../model.ts';

/**
 * What became of a provision. `split`: one stands as two or more; `merge`: two or more stand as one. A split or a merge is written as
 * one edge for each pair.
 */
export type Relation = 'same' | 'split' | 'merge' | 'repealed' | 'inserted';

/** `unit`: a section, a block of general advice, an annex, a transitional provision; `leaf`: text inside a unit; `container`: part, chapter, heading. */
export type EdgeLevel = 'container' | 'unit' | 'leaf';

/**
 * Why a person has to look at an edge before publication. `ambiguous`: another pair is nearly as likely; `idContradicted`: the ids say otherwise
 * than the texts; `hiddenSection`: a paragraph begins like a section whose sign is missing; `leftSection`: text stands in a section that its own did
 * not become, a split that nothing but its words tells of.
 */
export type ReviewReason =
  'lowConfidence' | 'split' | 'merge' | 'repealed' | 'ambiguous' | 'idContradicted' | 'hiddenSection' | 'leftSection';

/** One provision of the old version, one of the new, and what happened between. `from` is null for `inserted`, `to` for `repealed`. */
export interface AlignmentEdge {
  from: string | null;
  to: string | null;
  fromId: string | null;
  toId: string | null;
  level: EdgeLevel;
  kind: ProvisionKind;
  relation: Relation;
  /** Stands in another order, or in another chapter, than what surrounds it. A new number alone is not a move. */
  moved: boolean;
  /** The label differs ("omnumrerad"). Leaves: their own label, not that of the section they stand in. */
  renumbered: boolean;
  /** The canonical text differs, labels not counted. Containers: their heading. */
  textChanged: boolean;
  /** Nothing but cross-references and amendment notes differs ("följdändring"). Never without `textChanged`. */
  consequential: boolean;
  /** 0–1, of the texts with cross-references neutralised; 0 where one side is null. */
  similarity: number;
  /** 0–1: how sure the relation is. */
  confidence: number;
  /** True until a person has confirmed it: see `reasons`. */
  needsReview: boolean;
  reasons: ReviewReason[];
}

export interface AlignmentCounts {
  /** Edges of level `unit`, by relation. */
  same: number;
  split: number;
  merge: number;
  repealed: number;
  inserted: number;
  moved: number;
  renumbered: number;
  textChanged: number;
  consequential: number;
  needsReview: number;
  /** Edges of all levels. */
  edges: number;
}

/** A proposal until a person has confirmed what `needsReview`. Edges in the order of the new version, repealed ones where they stood. */
export interface Alignment {
  edges: AlignmentEdge[];
  counts: AlignmentCounts;
}
