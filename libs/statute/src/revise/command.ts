import type { ProvisionKind, Statute } from '../model.ts';

/** A place among siblings: in which provision (null: outermost), after which of its children (null: before all of them). */
export interface Spot {
  in: string | null;
  after: string | null;
}

/** How a new or moved provision gets its number: with a letter (`5 a §`), everything else keeping its own, or by numbering its whole row anew. */
export type Numbering = 'letter' | 'renumber';

/**
 * One change of a working copy, as the person who writes the föreskrift thinks of it. Ids are permanent: what is moved, renumbered or reworded
 * keeps its own; of a split the first part keeps it, of a merger the one before.
 */
export type ReviseCommand =
  | { kind: 'insert'; what: ProvisionKind; at: Spot; text: string; heading?: string; numbering?: Numbering }
  | { kind: 'move'; id: string; at: Spot; numbering?: Numbering }
  /** The same words once more, with ids of their own. Its references mean there what they mean where they were copied. */
  | { kind: 'copy'; id: string; at: Spot; numbering?: Numbering }
  /** `at`: an offset (UTF-16 units) in the provision's own text, or the id of the child that the second part begins with. */
  | { kind: 'split'; id: string; at: number | string; numbering?: Numbering }
  | { kind: 'merge'; id: string }
  | { kind: 'repeal'; id: string }
  /** Numbers the row that the provision stands in anew, from 1. */
  | { kind: 'renumber'; id: string }
  | { kind: 'write'; id: string; text: string };

export type RevisionRefusal =
  | 'notFound'
  | 'misplaced'
  | 'insideItself'
  | 'sameText'
  | 'badCut'
  | 'noPrevious'
  | 'noNumber'
  | 'emptyText'
  | 'unnumbered'
  | 'impactApart';

/** A reference that was rewritten because what it names has another address now. */
export interface FollowedReference {
  provisionId: string;
  /** Where the provision with the reference stands now. */
  address: string;
  from: string;
  to: string;
}

/** A reference that a person must look at: what it named is gone, or no wording was found that means the same. */
export interface LeftReference {
  provisionId: string;
  address: string;
  text: string;
  reason: 'repealed' | 'unclear';
  /** Swedish, for the person who edits. */
  message: string;
}

/** What became of ids by a command. */
export interface Kinship {
  /** Ids that no longer stand in the text, each with the one it went into (null: repealed). */
  gone: { id: string; into: string | null }[];
  /** The second part of what was split, and what it was split from. */
  parted: { id: string; from: string } | null;
}

/** The text after the command and what came with it, or why nothing was changed. */
export type Revised =
  | ({ ok: true; statute: Statute; followed: FollowedReference[]; left: LeftReference[] } & Kinship)
  | { ok: false; reason: RevisionRefusal; message: string };

const MESSAGES: Record<RevisionRefusal, string> = {
  notFound: 'Bestämmelsen finns inte i texten. Någon kan ha ändrat den; läs in texten igen.',
  misplaced: 'Den kan inte stå där. Välj en plats bland bestämmelser av samma slag.',
  insideItself: 'En bestämmelse kan inte flyttas in i sig själv.',
  sameText: 'Ingenting har ändrats.',
  badCut:
    'Den kan inte delas där. Ställ markören mellan två ord, utanför hänvisningar, eller vid ett stycke som inte är det första.',
  noPrevious: 'Närmast före står ingen av samma slag att lägga ihop med.',
  noNumber: 'Det finns inget ledigt nummer där. Välj att numrera om i stället.',
  emptyText: 'Skriv en text.',
  impactApart:
    'Konsekvensutredningen är ingen del av författningstexten. Den står sist, för sig, och ingenting flyttas eller kopieras mellan dem.',
  unnumbered: 'Den har inget nummer. Välj en paragraf, ett kapitel, en punkt eller en bilaga.',
};

export const refusal = (reason: RevisionRefusal): Revised & { ok: false } => ({
  ok: false,
  reason,
  message: MESSAGES[reason],
});
