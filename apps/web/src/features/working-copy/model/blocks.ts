import type { ProvisionPartsFragment } from '@samsyn/contracts/drafts';

export type Row = ProvisionPartsFragment;
export type Kind = Row['kind'];

/** What is read, and written, as one: a § with its stycken, a heading, the title of a chapter, an annex’s table. */
export interface Block {
  /** The id of its first row. */
  id: string;
  head: Row;
  /** With the first one. */
  rows: Row[];
}

const BEGINS = new Set<Kind>([
  ...(['PART', 'CHAPTER', 'HEADING', 'SECTION', 'GENERAL_ADVICE', 'ANNEX', 'TRANSITIONAL'] as const),
  'IMPACT_ASSESSMENT',
]);
const TITLED = new Set<Kind>(['PART', 'CHAPTER', 'ANNEX', 'TRANSITIONAL', 'IMPACT_ASSESSMENT']);

/** The text in blocks, in reading order: each row in one. */
export function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last === undefined || BEGINS.has(row.kind)) blocks.push({ id: row.id, head: row, rows: [row] });
    else last.rows.push(row);
  }
  return blocks;
}

/** True of what has words of its own to write: a title, where it has one. */
export const hasWords = ({ kind, text }: Row): boolean => TITLED.has(kind) || text !== '';

/** Those words. */
export const wordsOf = ({ kind, heading, text }: Row): string => (TITLED.has(kind) ? (heading ?? '') : text);

/** `2 kap.`, `3 kap. 5 §`; a heading by its words. */
export const nameOf = ({ kind, address, text }: Row): string => (kind === 'HEADING' ? `”${text}”` : address);

/** The block that a provision stands in. */
export function blockWith(blocks: readonly Block[], id: string | null): Block | undefined {
  return id === null ? undefined : blocks.find(({ rows }) => rows.some((row) => row.id === id));
}
