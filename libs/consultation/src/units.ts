import type { Provision, ProvisionKind } from '@samsyn/statute';

/** Kinds that comments are listed under and stances are taken on. */
const UNIT_KINDS: ReadonlySet<ProvisionKind> = new Set([
  ...(['section', 'generalAdvice', 'transitional', 'annex', 'impactAssessment'] as const),
]);

/** True of the address of a konsekvensutredning, or of a passage in one. */
export const isImpactAddress = (address: string): boolean => address.startsWith('konsekvensutredning');

/** Kinds counted by the progress ("12 av 47 §§ granskade"). */
export function countsAsSection(kind: ProvisionKind): boolean {
  return kind === 'section';
}

export interface FlatProvision {
  /** 1-based place in reading order; 0 is kept for "the whole draft". */
  ordinal: number;
  /** The place of the last node below this one; the node with all below it is ordinal … lastOrdinal. */
  lastOrdinal: number;
  depth: number;
  parentId: string | null;
  /** The unit it is listed under (itself, when it is one); null for chapters, parts and headings. */
  unitId: string | null;
  provision: Provision;
}

/** A tree as rows in reading order, each with its range and its unit. Ids are those of the tree; the tree is not changed. */
export function flattenProvisions(provisions: readonly Provision[]): FlatProvision[] {
  const rows: FlatProvision[] = [];
  const visit = (provision: Provision, depth: number, parentId: string | null, unit: string | null): void => {
    const unitId = unit ?? (UNIT_KINDS.has(provision.kind) ? provision.id : null);
    const row: FlatProvision = { ordinal: rows.length + 1, lastOrdinal: 0, depth, parentId, unitId, provision };
    rows.push(row);
    for (const child of provision.children) visit(child, depth + 1, provision.id, unitId);
    row.lastOrdinal = rows.length;
  };
  for (const provision of provisions) visit(provision, 0, null, null);
  return rows;
}

/**
 * The address as the end of a page's URL: `3 kap. 2 a § 2 st 1 p` → `3-kap/2-a-§/2-st/1-p`, `bilaga 2 rad 4` → `bilaga-2/rad-4`,
 * `konsekvensutredning avsnitt 4.2 2 st` → `konsekvensutredning/avsnitt-4-2/2-st`.
 * Two addresses of one version never give the same path, as long as they differ in more than punctuation.
 */
export function pathOfAddress(address: string): string {
  return address
    .normalize('NFC')
    .toLowerCase()
    .split(
      /(?<=\bkap\.?)\s+|(?<=§)\s+|(?<=\bst)\s+|(?<=\bp)\s+|\s+(?=rad\s|avsnitt\s)|(?<=\bavsnitt\s[\d.]+)\s+|(?<=\bkonsekvensutredning)\s+|(?<=\bkonsekvensutredning(?: avsnitt [\d.]+)? rubrik \d+)\s+|(?<=^bilaga\s\d+)\s+/u,
    )
    .map((part) => part.replace(/[^\p{L}\p{N}§]+/gu, '-').replace(/^-+|-+$/gu, ''))
    .filter((part) => part !== '')
    .join('/');
}
