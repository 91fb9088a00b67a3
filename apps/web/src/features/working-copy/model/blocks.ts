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

/** By its first row. */
const known = new WeakMap<Row, Block>();

/** The text in blocks, in reading order: each row in one. Of the very same rows a block is the one it was. */
export function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last === undefined || BEGINS.has(row.kind)) blocks.push({ id: row.id, head: row, rows: [row] });
    else last.rows.push(row);
  }
  return blocks.map((block) => {
    const before = known.get(block.head);
    if (before?.rows.length === block.rows.length && before.rows.every((row, index) => row === block.rows[index]))
      return before;
    known.set(block.head, block);
    return block;
  });
}

/** True of what has words of its own to write: a title, where it has one; a row of a table, also when it is empty. */
export const hasWords = ({ kind, text, id }: Row): boolean =>
  TITLED.has(kind) || kind === 'TABLE_ROW' || text !== '' || isFront(id);

/** Those words. */
export const wordsOf = ({ kind, heading, text }: Row): string => (TITLED.has(kind) ? (heading ?? '') : text);

/** `2 kap.`, `3 kap. 5 §`; a heading by its words. */
export const nameOf = ({ kind, address, text, id }: Row): string =>
  kind === 'HEADING' && !isFront(id) ? `”${text}”` : address;

/** The block that a provision stands in. */
export function blockWith(blocks: readonly Block[], id: string | null): Block | undefined {
  return id === null ? undefined : blocks.find(({ rows }) => rows.some((row) => row.id === id));
}

/** What is written by itself: the words of a provision, or one cell of a row. */
export interface Field {
  key: string;
  id: string;
  /** Of a cell, from 0; null of anything else. */
  column: number | null;
  text: string;
}

/** The name of a cell among the fields of a block. */
export const cellKey = (id: string, column: number): string => `${id}/${column}`;

export function fieldsOf(row: Row): Field[] {
  const { id, kind, cells, text } = row;
  if (kind === 'TABLE_ROW')
    return (cells ?? [text]).map((cell, column) => ({ key: cellKey(id, column), id, column, text: cell }));
  return hasWords(row) ? [{ key: id, id, column: null, text: wordsOf(row) }] : [];
}

/** Rows in reading order, those of one table together: one that is marked as a head begins a table, unless the one before it is too. */
export function withTables(rows: readonly Row[]): (Row | Row[])[] {
  const parts: (Row | Row[])[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    const before = Array.isArray(last) ? last.at(-1) : undefined;
    if (row.kind !== 'TABLE_ROW') parts.push(row);
    else if (before === undefined || before.parentId !== row.parentId || (row.header && !before.header))
      parts.push([row]);
    else (last as Row[]).push(row);
  }
  return parts;
}

/** What a cell is the head of: its column, or its row. */
export const headOf = ({ header }: Row, column: number): 'col' | 'row' | undefined =>
  header ? 'col' : column === 0 ? 'row' : undefined;

const FRONT = ['TITLE', 'ENACTING_CLAUSE'] as const;
export type Front = (typeof FRONT)[number];
/** The föreskrift’s own title and enacting clause are no provisions; on this page they are rows like those, named by what they are. */
export const isFront = (id: string): id is Front => (FRONT as readonly string[]).includes(id);

/** What stands before the provisions. `names`: what the two are called. */
export function frontBlock(
  title: string,
  enactingClause: string | null,
  names: Readonly<Record<Front, string>>,
): Block {
  const row = (id: Front, kind: Kind, text: string): Row =>
    ({
      ...{ __typename: 'Provision', id, parentId: null, kind, depth: 0, label: '', address: names[id], path: '', text },
      ...{ heading: null, level: null, cells: null, header: false, about: null },
    }) as Row;
  const head = row('TITLE', 'HEADING', title);
  return { id: head.id, head, rows: [head, row('ENACTING_CLAUSE', 'SUBSECTION', enactingClause ?? '')] };
}
