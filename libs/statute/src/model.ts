/**
 * The text of a statute as a tree. Everything else in Samsyn (comments, redlines, anchors, exports) points into this shape.
 * Terms follow the field: § is a section, stycke a subsection, punkt an item.
 */
export const PROVISION_KINDS = [
  'part',
  'chapter',
  'heading',
  'section',
  'subsection',
  'item',
  'subitem',
  'generalAdvice',
  'definition',
  'transitional',
  'annex',
  'impactAssessment',
  'tableRow',
] as const;

export type ProvisionKind = (typeof PROVISION_KINDS)[number];

/**
 * One node of the tree.
 *
 * - `id` is permanent: it follows the provision through renumbering, moves and rewording (lower-case UUID).
 * - `label`, `address` and `text` belong to one version.
 * - `text` is the node's own canonical text (see `canonical.ts`), children not included; '' for pure containers. A section's
 *   words stand in its subsections, also when it has only one. A subsection that introduces a list holds the lead-in
 *   ("… ska innehålla"), the list stands in its `item` children.
 * - `heading` nodes are siblings in reading order (level 1–3 in `level`) with their words in `text` and no children;
 *   a section's or advice block's `heading` field repeats the closest heading above it in the same chapter, a chapter's, a part's or an annex's
 *   `heading` field holds its own title.
 * - `generalAdvice` is a block of its own after the section (or heading) it belongs to; its `about` names the addresses it advises on when
 *   known; its children are subsections and items. It is never binding and never matched to a section.
 * - `impactAssessment` is the konsekvensutredning: at most one, last of all at the top, with headings, subsections (items below them) and rows. It goes
 *   with the text and is no part of it: what prints or generates the statute takes `officialText`.
 * - `tableRow` is a row of an annex's (or any) table: cells joined by ' | ' in `text`, and kept apart in `cells`; a header row has `header: true`.
 */
export interface Provision {
  id: string;
  kind: ProvisionKind;
  /** As printed: `3 kap.`, `5 a §`, `1.`, `a)`, `–`, `Bilaga 2`; '' where the node has none (a subsection). */
  label: string;
  /** `3 kap.`, `3 kap. 2 §`, `3 kap. 2 § 2 st 1 p`, `bilaga 2 rad 4`; unique within one version. */
  address: string;
  heading?: string;
  level?: number;
  text: string;
  cells?: string[];
  header?: boolean;
  about?: string[];
  /** Two wordings of one provision (in force now, and from a date) are variants: this one's condition as printed, e.g. `/Träder i kraft I:2026-07-01/`. */
  variant?: string;
  /** Footnotes as printed, in order. */
  notes?: string[];
  children: Provision[];
}

export type StatuteKind = 'act' | 'ordinance' | 'regulation' | 'generalAdvice' | 'amendment' | 'unknown';

/** A passage the reader could not place. Nothing is dropped without standing here. `line` is 1-based in the plain text as read. */
export interface NotUnderstood {
  line: number;
  text: string;
  reason: string;
}

/**
 * Words of the document that are no part of the provisions and were taken out on purpose: page numbers, running heads, tables of contents,
 * the colophon, signatures, the mark of a footnote that is not there. Listed so that nothing disappears unseen. `line` is 1-based in the plain text as read.
 */
export interface RemovedPassage {
  line: number;
  text: string;
  kind: 'pageNumber' | 'runningHead' | 'tableOfContents' | 'colophon' | 'signature' | 'rule' | 'noteMark';
}

/** The outcome of reading one document. `enactingClause` is the ingress ("… föreskriver följande med stöd av …") when there is one. */
export interface Statute {
  title: string;
  kind: StatuteKind;
  /** `HSLF-FS 2026:12`, `SFS 2017:80`; undefined when the text does not say. */
  designation?: string;
  enactingClause?: string;
  provisions: Provision[];
  notUnderstood: NotUnderstood[];
  /** Footnotes to the title and the enacting clause, as printed. */
  notes?: string[];
  /** What the parser took out on purpose; absent in trees that were built by hand. */
  removed?: RemovedPassage[];
  /** `den 22 oktober 2020` (`beslutade den …`), as printed. */
  decided?: string;
  /** The day the text came from the printer (`Utkom från trycket den …`), as printed. */
  published?: string;
}

/**
 * Where the source of new permanent ids comes from. The library has no randomness of its own: the server passes `crypto.randomUUID`,
 * tests and the command line pass a seeded one.
 */
export type NewId = () => string;

/** The lines of a document as a reader (Word, PDF, HTML, text) hands them to the parser: words first, what the format knew beside. */
export interface SourceBlock {
  /** 1-based line (or paragraph number) in the plain text as read, for messages. */
  line: number;
  text: string;
  kind: 'paragraph' | 'heading' | 'listItem' | 'tableRow' | 'footnote';
  /** Heading level 1–6, when the format says. */
  level?: number;
  /** The number or bullet the format generated in front of the words (Word numbering), not part of `text`. */
  marker?: string;
  /** List depth, 0 outermost. */
  depth?: number;
  cells?: string[];
  header?: boolean;
  style?: string;
  /** Permanent id carried by a bookmark of ours, when the file came from us. */
  id?: string;
  /** True where an empty line (or paragraph spacing) precedes the block: a § or chapter starts only there in plain text. */
  gapBefore?: boolean;
  /** The page it begins on, from 1, where the format has pages. */
  page?: number;
}
