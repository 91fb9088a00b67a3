import type { Alignment, AlignmentEdge } from '../align/types.ts';
import type { Statute } from '../model.ts';
import { referencesBrokenByChange } from '../references/broken.ts';
import { checkStructure, type StructureProblem } from '../review/check.ts';
import { checkTerms, type TermProblemCode } from '../terms/check-terms.ts';
import { flatten } from '../tree.ts';

/** As `StructureProblem`, and what is said of terms. */
export interface CopyProblem extends Omit<StructureProblem, 'code'> {
  code: StructureProblem['code'] | TermProblemCode;
}

/**
 * What a person should look at in a working copy: its structure, its terms and their definitions, and references that no longer say what they said in the text it began from
 * (`base`; null: it began from none). What is which is known by the ids, so no words are compared.
 */
export function checkCopy(base: Statute | null, copy: Statute): CopyProblem[] {
  const problems = checkStructure(copy).filter(({ code }) => code !== 'notUnderstood');
  const terms = checkTerms(base, copy).map((problem): CopyProblem => ({ ...problem, severity: 'warning' }));
  if (base === null) return [...problems, ...terms];
  const broken = referencesBrokenByChange(base, copy, byIds(base, copy)).map(
    ({ provisionId, address, message }): StructureProblem => ({
      ...{ code: 'brokenReference', severity: 'warning', address, provisionId, message },
    }),
  );
  return [...problems.filter(({ code }) => code !== 'brokenReference'), ...broken, ...terms];
}

function byIds(base: Statute, copy: Statute): Alignment {
  const now = new Map(flatten(copy).map((provision) => [provision.id, provision]));
  const edges = flatten(base).map(({ id, address }) => ({
    ...{ fromId: id, from: address, toId: now.has(id) ? id : null, to: now.get(id)?.address ?? null },
  }));
  return { edges: edges as AlignmentEdge[] } as Alignment;
}
