/**
 * Where the authority's decision on a comment stands. The database works it out of the row (migration 0184), so that a list, a count, a gate
 * and an export can never mean different things by it:
 * REMAINDER: decided together with others, but the comment has words of its own that nobody has decided;
 * PROPOSED: one person's proposal; RETURNED: another has sent it back with a word; VALIDATED: another has agreed.
 */
export const ASSESSMENT_STATES = ['REMAINDER', 'PROPOSED', 'RETURNED', 'VALIDATED'] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** Assessed: somebody has said what to do, and as far as is known it stands. */
export const ASSESSED_STATES: readonly AssessmentState[] = ['PROPOSED', 'VALIDATED'];
/** Decided: two have said so. This alone is what closes a comment. */
export const DECIDED_STATES: readonly AssessmentState[] = ['VALIDATED'];

/** What the second person says of a proposal. */
export const SETTLEMENTS = ['VALIDATED', 'RETURNED'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/** Most comments that are assessed, or validated, in one step: what a person can look through before she says yes. */
export const TOGETHER_MOST = 500;
