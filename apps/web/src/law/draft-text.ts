import { openProvisions } from '@samsyn/consultation';
import type { ProvisionKind } from '@samsyn/contracts';

/** One node of the text as the api sends it: flat, in reading order. */
export interface ProvisionData {
  id: string;
  parentId: string | null;
  kind: ProvisionKind;
  depth: number;
  label: string;
  address: string;
  path: string;
  heading: string | null;
  level: number | null;
  text: string;
  cells: string[] | null;
  header: boolean | null;
  about: string[] | null;
}

export interface ProvisionNode extends ProvisionData {
  children: ProvisionNode[];
  /** The row it is shown in. */
  row: DraftRow;
}

/**
 * What is shown as one stretch with its margin: a chapter's heading, a heading, or a unit (§, allmänna råd, a transitional clause, an annex)
 * with all below it. `canTakeStance` for the kinds a body takes a stance on, `counted` for those the progress counts.
 */
export interface DraftRow {
  id: string;
  kind: 'chapter' | 'heading' | 'unit';
  node: ProvisionNode;
  canTakeStance: boolean;
  counted: boolean;
  /** Shown for context only: the round does not ask about it. */
  closed: boolean;
  /** Level of the row's heading on the page (2–4), so that no level is skipped. */
  headingLevel: 2 | 3 | 4;
  /** The chapter or part it stands in, or null. */
  chapterId: string | null;
}

/** The whole text, with the ways to find things in it. */
export interface DraftText {
  rows: DraftRow[];
  byId: ReadonlyMap<string, ProvisionNode>;
  byPath: ReadonlyMap<string, ProvisionNode>;
  /** The leaves a person can stand on, in reading order: what arrow keys walk. */
  leaves: ProvisionNode[];
  /** Id → place in reading order. */
  order: ReadonlyMap<string, number>;
  /** How many §§ the progress counts. */
  counted: number;
}

const STANCE_KINDS: ReadonlySet<ProvisionKind> = new Set([
  ...(['SECTION', 'GENERAL_ADVICE', 'TRANSITIONAL', 'ANNEX', 'IMPACT_ASSESSMENT'] as const),
]);

/** Builds the text's rows and indexes. Nodes without text and without children still get their row, so nothing of the draft is hidden. `asked`: what the round asks about, where that is not all. */
export function draftText(provisions: readonly ProvisionData[], asked: readonly string[] = []): DraftText {
  const open = openProvisions(provisions, asked);
  const byId = new Map<string, ProvisionNode>();
  const rows: DraftRow[] = [];
  const leaves: ProvisionNode[] = [];
  let chapterId: string | null = null;
  let underHeading = false;
  for (const data of provisions) {
    const node = { ...data, children: [] } as unknown as ProvisionNode;
    byId.set(node.id, node);
    const parent = node.parentId === null ? undefined : byId.get(node.parentId);
    parent?.children.push(node);
    if (node.kind === 'PART' || node.kind === 'CHAPTER') {
      chapterId = node.id;
      underHeading = false;
    } else if (parent?.row === undefined || parent.row.kind !== 'unit') {
      // An annex and a clause at the top level stand in no chapter.
      if (node.parentId === null) chapterId = null;
    }
    if (node.kind === 'ANNEX' || node.kind === 'IMPACT_ASSESSMENT') underHeading = false;
    node.row =
      parent?.row.kind === 'unit' ? parent.row : newRow(node, chapterId, underHeading, open?.has(node.id) === false);
    if (node.row.node === node) rows.push(node.row);
    if (node.kind === 'HEADING') underHeading = true;
    if (isLeaf(node)) leaves.push(node);
  }
  const byPath = new Map([...byId.values()].map((node) => [node.path, node]));
  const order = new Map([...byId.keys()].map((id, at) => [id, at]));
  return { rows, byId, byPath, leaves, order, counted: rows.filter((row) => row.counted).length };
}

function newRow(node: ProvisionNode, chapterId: string | null, underHeading: boolean, closed: boolean): DraftRow {
  const kind =
    node.kind === 'PART' || node.kind === 'CHAPTER' ? 'chapter' : node.kind === 'HEADING' ? 'heading' : 'unit';
  const outermost = chapterId === null ? 2 : 3;
  const headingLevel = kind === 'chapter' ? 2 : kind === 'unit' && underHeading ? outermost + 1 : outermost;
  return {
    id: node.id,
    kind,
    node,
    canTakeStance: !closed && STANCE_KINDS.has(node.kind),
    counted: !closed && node.kind === 'SECTION',
    closed,
    headingLevel: headingLevel as 2 | 3 | 4,
    chapterId: kind === 'chapter' ? null : chapterId,
  };
}

/** A leaf is what has words of its own to point at; a chapter's heading counts as one, and in the konsekvensutredning every heading. */
function isLeaf(node: ProvisionNode): boolean {
  if (node.kind === 'HEADING') return inImpact(node);
  return node.kind === 'PART' || node.kind === 'CHAPTER' || node.text !== '';
}

/** True of what stands in the konsekvensutredning, which goes with the text and is no part of it. */
export const inImpact = ({ row }: ProvisionNode): boolean => row.node.kind === 'IMPACT_ASSESSMENT';

/** The words of a provision with all below it, one leaf a line: what a proposed wording starts from. */
export function wordingOf(node: ProvisionNode): string {
  const own =
    node.text === ''
      ? []
      : [
          (node.kind === 'ITEM' || node.kind === 'SUBITEM') && node.label !== ''
            ? `${node.label} ${node.text}`
            : node.text,
        ];
  return [...own, ...node.children.map(wordingOf)].filter((text) => text !== '').join('\n');
}

/** The same of a provision by its id; '' of the draft as a whole. */
export function wordingAt({ byId }: Pick<DraftText, 'byId'>, provisionId: string | null): string {
  const node = provisionId === null ? undefined : byId.get(provisionId);
  return node === undefined ? '' : wordingOf(node);
}
