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
  // the konsekvensutredning comes last, and its rows are no annex's
  const apart = provisions.findIndex(({ kind }) => kind === 'IMPACT_ASSESSMENT');
  return {
    chapters: of('CHAPTER'),
    sections: of('SECTION'),
    generalAdvice: of('GENERAL_ADVICE'),
    annexes: of('ANNEX'),
    tableRows: (apart < 0 ? provisions : provisions.slice(0, apart)).filter(
      (provision) => provision.kind === 'TABLE_ROW' && provision.header !== true,
    ).length,
    notUnderstood,
  };
}
