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
  | { kind: 'write'; id: string; text: string }
  /** The words of one cell of a row, which may be none. Columns are counted from 0. */
  | { kind: 'writeCell'; id: string; column: number; text: string }
  /** An empty column in all rows of the table that the row stands in, before the one that is now at `at`; or that one away. */
  | { kind: 'insertColumn' | 'repealColumn'; id: string; at: number }
  /** What is below has its columns named by this row, or no more. */
  | { kind: 'markHeader'; id: string; header: boolean }
  /** The föreskrift's own title, or its enacting clause (empty: it has none). */
  | { kind: 'writeFront'; field: FrontField; text: string };

export type FrontField = 'title' | 'enactingClause';

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
  | 'noTable'
  | 'noColumn'
  | 'badCell'
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
  noTable: 'Det är ingen rad i en tabell.',
  noColumn: 'Kolumnen finns inte, eller är den enda. Läs in texten igen, eller upphäv raderna i stället.',
  badCell: 'Ett lodstreck med mellanslag på båda sidor skiljer celler åt. Skriv ett annat tecken i cellen.',
  unnumbered: 'Den har inget nummer. Välj en paragraf, ett kapitel, en punkt eller en bilaga.',
};

export const refusal = (reason: RevisionRefusal): Revised & { ok: false } => ({
  ok: false,
  reason,
  message: MESSAGES[reason],
});
