import type { Provision } from '../model.ts';

/** Words that have come to another place: those of provision `id` from `from` to `to` now begin at `at`. */
export interface Source {
  id: string;
  from: number;
  to: number;
  at: number;
}

/** The tree after a command, before its references have followed. */
export interface Restructured {
  provisions: Provision[];
  /** Of provisions whose own text was put together anew: from where. Empty: the words are new. */
  sources: Map<string, Source[]>;
  gone: { id: string; into: string | null }[];
  /** The second part of what was split, and what it was split from. */
  parted: { id: string; from: string } | null;
}
