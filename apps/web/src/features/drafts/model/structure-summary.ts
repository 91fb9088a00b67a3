import type { ProvisionKind } from '@samsyn/contracts';

export interface StructureCounts {
  chapters: number;
  sections: number;
  generalAdvice: number;
  annexes: number;
  tableRows: number;
  notUnderstood: number;
}

/** What the reader found, for the line at the top of the review page. */
export function countStructure(
  provisions: readonly { kind: ProvisionKind; header?: boolean | null }[],
  notUnderstood: number,
): StructureCounts {
  const of = (kind: ProvisionKind) => provisions.filter((provision) => provision.kind === kind).length;
  return {
    chapters: of('CHAPTER'),
    sections: of('SECTION'),
    generalAdvice: of('GENERAL_ADVICE'),
    annexes: of('ANNEX'),
    tableRows: provisions.filter((provision) => provision.kind === 'TABLE_ROW' && provision.header !== true).length,
    notUnderstood,
  };
}
