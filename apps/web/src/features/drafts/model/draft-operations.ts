import type { ProvisionKind } from '@samsyn/contracts';
import type { DraftOperationInput } from '@samsyn/contracts/drafts';

/** A row of the review page, as far as what may be done with it is concerned. */
export interface EditableRow {
  id: string;
  kind: ProvisionKind;
  depth: number;
  label: string;
  heading?: string | null;
  text: string;
}

/** The fields of a row as they stand in the editor. */
export interface RowFields {
  kind: ProvisionKind;
  label: string;
  heading: string;
  text: string;
}

/** Kinds a reviewer may choose, in the order of the hierarchy. */
export const CHOOSABLE_KINDS: readonly ProvisionKind[] = [
  'PART',
  'CHAPTER',
  'HEADING',
  'SECTION',
  'SUBSECTION',
  'ITEM',
  'SUBITEM',
  'GENERAL_ADVICE',
  'DEFINITION',
  'TRANSITIONAL',
  'ANNEX',
  'IMPACT_ASSESSMENT',
  'TABLE_ROW',
];

const WITH_OWN_HEADING: ReadonlySet<ProvisionKind> = new Set([
  ...(['PART', 'CHAPTER', 'ANNEX', 'TRANSITIONAL', 'IMPACT_ASSESSMENT'] as const),
]);
const WITHOUT_LABEL: ReadonlySet<ProvisionKind> = new Set([
  ...(['SUBSECTION', 'HEADING', 'TABLE_ROW', 'GENERAL_ADVICE', 'IMPACT_ASSESSMENT'] as const),
]);
const CONTAINERS: ReadonlySet<ProvisionKind> = new Set([
  'PART',
  'CHAPTER',
  'SECTION',
  'ANNEX',
  'IMPACT_ASSESSMENT',
  'TRANSITIONAL',
  'GENERAL_ADVICE',
]);

export const hasOwnHeading = (kind: ProvisionKind) => WITH_OWN_HEADING.has(kind);
export const hasLabel = (kind: ProvisionKind) => !WITHOUT_LABEL.has(kind);
/** A pure container holds its words in its children; its own text is edited only when the reader left some there. */
export const hasOwnText = (row: { kind: ProvisionKind; text: string }) => !CONTAINERS.has(row.kind) || row.text !== '';

export function fieldsOf(row: EditableRow): RowFields {
  return {
    kind: row.kind,
    label: row.label,
    heading: hasOwnHeading(row.kind) ? (row.heading ?? '') : '',
    text: row.text,
  };
}

/**
 * The operations that turn the row into what the editor holds, one per changed field, kind first (it decides which other fields the row has).
 * Empty when nothing was changed.
 */
export function operationsFor(row: EditableRow, fields: RowFields): DraftOperationInput[] {
  const before = fieldsOf(row);
  const operations: DraftOperationInput[] = [];
  if (fields.kind !== before.kind) operations.push({ kind: 'CHANGE_KIND', provisionId: row.id, newKind: fields.kind });
  if (fields.label.trim() !== before.label)
    operations.push({ kind: 'CHANGE_LABEL', provisionId: row.id, label: fields.label.trim() });
  if (fields.heading.trim() !== before.heading)
    operations.push({ kind: 'EDIT_HEADING', provisionId: row.id, text: fields.heading.trim() });
  if (fields.text.trim() !== before.text)
    operations.push({ kind: 'EDIT_TEXT', provisionId: row.id, text: fields.text.trim() });
  return operations;
}

export type StructuralKind =
  'SPLIT' | 'MERGE_WITH_PREVIOUS' | 'PROMOTE' | 'DEMOTE' | 'MOVE_UP' | 'MOVE_DOWN' | 'REMOVE';

/**
 * What stands in the way of an operation on this row, as a message key; undefined when nothing does. The server decides in the end,
 * this only spares the reviewer buttons that cannot work.
 */
export function hindrance(
  kind: StructuralKind,
  rows: readonly EditableRow[],
  id: string,
  caret?: number,
): string | undefined {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (!row) return 'drafts.hindrance.gone';
  if (kind === 'SPLIT')
    return caret === undefined || caret <= 0 || caret >= row.text.length ? 'drafts.hindrance.caret' : undefined;
  if (kind === 'MERGE_WITH_PREVIOUS') return previousSibling(rows, at) ? undefined : 'drafts.hindrance.first';
  if (kind === 'MOVE_UP') return previousSibling(rows, at) ? undefined : 'drafts.hindrance.first';
  if (kind === 'MOVE_DOWN') return nextSibling(rows, at) ? undefined : 'drafts.hindrance.last';
  if (kind === 'PROMOTE') return row.depth === 0 ? 'drafts.hindrance.top' : undefined;
  if (kind === 'DEMOTE') return previousSibling(rows, at) ? undefined : 'drafts.hindrance.nothingAbove';
  return undefined;
}

function previousSibling(rows: readonly EditableRow[], at: number): EditableRow | undefined {
  const { depth } = rows[at]!;
  for (let index = at - 1; index >= 0; index -= 1) {
    const row = rows[index]!;
    if (row.depth < depth) return undefined;
    if (row.depth === depth) return row;
  }
  return undefined;
}

function nextSibling(rows: readonly EditableRow[], at: number): EditableRow | undefined {
  const { depth } = rows[at]!;
  for (let index = at + 1; index < rows.length; index += 1) {
    const row = rows[index]!;
    if (row.depth < depth) return undefined;
    if (row.depth === depth) return row;
  }
  return undefined;
}

/** How many rows hang under this one: a removal says so before it is done. */
export function descendants(rows: readonly EditableRow[], id: string): number {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) return 0;
  let count = 0;
  for (let index = at + 1; index < rows.length && rows[index]!.depth > rows[at]!.depth; index += 1) count += 1;
  return count;
}
