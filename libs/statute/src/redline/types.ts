import type { ProvisionKind } from '../model.ts';
import type { EdgeLevel } from '../align/types.ts';
import type { Segment } from './redline-text.ts';

/** What happened to a block. `moved` blocks stand at their new place with their edits inside; `movedAway` is the mark at the old place. */
export type BlockChange = 'same' | 'edited' | 'inserted' | 'repealed' | 'moved' | 'movedAway';

/** Which old text the old side of a block's segments is: `length` UTF-16 units of the node `id`, in order. */
export interface RedlineSource {
  id: string;
  length: number;
}

/** One paragraph, heading, row or mark of a redline, in display order. Plain data: every writer (HTML, Word) reads the same. */
export interface RedlineBlock {
  change: BlockChange;
  level: EdgeLevel;
  kind: ProvisionKind;
  /** 0 at the top. */
  depth: number;
  /** Heading level 1–3 of a heading node. */
  headingLevel?: number;
  oldId: string | null;
  newId: string | null;
  oldAddress: string | null;
  newAddress: string | null;
  /** As printed; null where the block has no such side. A new label alone is no change of text. */
  oldLabel: string | null;
  newLabel: string | null;
  /** The own title of a part, chapter, annex or transitional block. */
  title: Segment[];
  /** The text: `same` + `deleted` is the old, `same` + `inserted` the new. */
  segments: Segment[];
  /** Cells of a table row, each with its own segments; `segments` is then the row as one text. */
  cells?: Segment[][];
  isHeaderRow?: boolean;
  sources: RedlineSource[];
  /** Old and new have little in common and stand whole side by side. */
  isReplaced: boolean;
  /** Nothing but cross-references and amendment notes differs. */
  consequential: boolean;
  relation: 'same' | 'split' | 'merge' | 'repealed' | 'inserted';
  /** The statute's own title or enacting clause, which is no provision: without ids, and with its name for an address. */
  front?: 'title' | 'enactingClause';
  /** Ordinal (from 1) of the change this block is, for links and next/previous; absent when nothing changed. */
  number?: number;
}

/** One entry of the list of changes. */
export interface RedlineChange {
  number: number;
  /** Index in `blocks`. */
  block: number;
  kind: 'edited' | 'consequential' | 'inserted' | 'repealed' | 'moved' | 'renumbered' | 'split' | 'merged';
  oldAddress: string | null;
  newAddress: string | null;
  /** It follows from other changes: a new number, or a reference to one ("följdändring"). */
  follows: boolean;
}

export interface StatuteRedline {
  blocks: RedlineBlock[];
  changes: RedlineChange[];
  /** Ids in reading order on each side: with the blocks enough to rebuild either version. */
  order: { old: string[]; new: string[] };
}
