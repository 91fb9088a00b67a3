import type { AssessmentState } from '../assessment/index.ts';
import type { Disposition } from '../codes.ts';
import { labels } from '../labels.ts';
import { problem } from '../problem.ts';

/** Why a comment that is in parts is neither decided nor validated itself. */
export const IN_PARTS = problem(
  'IN_PARTS',
  'Synpunkten är delad i punkter. Bedöm punkterna var för sig.',
  'disposition',
);

/** What was decided of one part of a comment. */
export interface DecidedPart {
  disposition: Disposition | null;
  reason: string | null;
  state: AssessmentState | null;
}

/**
 * What is done with a comment that is decided in parts. Open until all parts are decided; what they are, where they agree. Where something of
 * it is met and something is not, it is met in part. Where nothing is met, a refusal is said before a reference, and that before a note.
 */
export function wholeOf(parts: readonly DecidedPart[]): Disposition | null {
  const all = new Set(parts.map(({ disposition }) => disposition));
  const [first = null] = all;
  if (all.size === 1 || all.has(null)) return all.has(null) ? null : first;
  if (all.has('ACCEPTED') || all.has('PARTLY')) return 'PARTLY';
  const inOrder = ['NOT_ACCEPTED', 'TO_GUIDANCE', 'OUT_OF_SCOPE', 'NOTED'] as const;
  return inOrder.find((one) => all.has(one)) ?? null;
}

/** The parts' reasons in their order, each with what was decided: the comment's own reason. */
export function wholeReason(parts: readonly DecidedPart[]): string {
  const words = labels('sv').disposition;
  return parts
    .map(({ disposition, reason }, index) =>
      [`Punkt ${index + 1}:`, disposition === null ? '' : `${words[disposition]}.`, reason ?? '']
        .filter(Boolean)
        .join(' '),
    )
    .join('\n');
}

/**
 * Where a comment in parts stands, by the place of the part it takes it from: sent back as soon as one part is, waiting for somebody where a
 * part is, validated when the last of them is; else proposed (null).
 */
export function standsLike(parts: readonly DecidedPart[]): number | null {
  if (wholeOf(parts) === null) return null;
  for (const state of ['RETURNED', 'REMAINDER'] as const) {
    const at = parts.findIndex((part) => part.state === state);
    if (at !== -1) return at;
  }
  return parts.every(({ state }) => state === 'VALIDATED') ? parts.length - 1 : null;
}
