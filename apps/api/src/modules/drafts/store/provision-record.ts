import { flattenProvisions, pathOfAddress } from '@samsyn/consultation';
import type { Provision, ProvisionKind, Statute } from '@samsyn/statute';

/** The kinds of provision as the API and the database write them, in the order of the hierarchy. */
export const PROVISION_KIND_CODES = [
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
] as const;
export type ProvisionKindCode = (typeof PROVISION_KIND_CODES)[number];

/** One node of the text, flat, in reading order. */
export interface ProvisionView {
  id: string;
  parentId: string | null;
  kind: ProvisionKindCode;
  depth: number;
  label: string;
  address: string;
  path: string;
  heading: string | null;
  level: number | null;
  text: string;
  cells: string[] | null;
  header: boolean;
  about: string[] | null;
}

/** A provision as the record keeps it: with the range of all below it, and the unit that comments on it are listed under. */
export interface ProvisionRecord extends ProvisionView {
  ordinal: number;
  lastOrdinal: number;
  unitId: string | null;
}

/** `generalAdvice` → `GENERAL_ADVICE`. */
export function kindCode(kind: ProvisionKind): ProvisionKindCode {
  return kind.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase() as ProvisionKindCode;
}

/** `GENERAL_ADVICE` → `generalAdvice`. */
export function kindOf(code: ProvisionKindCode): ProvisionKind {
  return code.toLowerCase().replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase()) as ProvisionKind;
}

/** The tree as flat rows in reading order. */
export function provisionRecords({ provisions }: Pick<Statute, 'provisions'>): ProvisionRecord[] {
  return flattenProvisions(provisions).map(({ provision, ordinal, lastOrdinal, depth, parentId, unitId }) => ({
    ...viewOf(provision),
    ordinal,
    lastOrdinal,
    depth,
    parentId,
    unitId,
  }));
}

function viewOf(provision: Provision): Omit<ProvisionView, 'depth' | 'parentId'> {
  return {
    id: provision.id,
    kind: kindCode(provision.kind),
    label: provision.label,
    address: provision.address,
    path: pathOfAddress(provision.address),
    heading: provision.heading ?? null,
    level: provision.level ?? null,
    text: provision.text,
    cells: provision.cells ?? null,
    header: provision.header ?? false,
    about: provision.about ?? null,
  };
}
