import { ASSESSED_STATES, type AssessmentState, DECIDED_STATES } from '@samsyn/consultation';

/**
 * Which submissions count in a round ($1): the newest of each body, unless it was withdrawn. The list of the others is short or empty and is
 * made once a statement (migrations 0113, 0169).
 */
export const counts = (responseId: string): string => `${responseId} <> ALL ((SELECT record.aside_of($1))::uuid[])`;

/**
 * The points of a round ($1) that are endorsed and that no answer that counts says any more: who endorses them is decided on its own. Made once a
 * statement, as the other list.
 */
const silent = '(SELECT office.silent_of($1))::uuid[]';

/**
 * Where a comment stands decided, of its row `g` in `office.goes_by`: with the point it endorses without a word of its own, else with the
 * first comment that said its words. What was decided of it follows to every later one, and to those who only endorse it.
 */
export const goesBy = (g: string): string =>
  `CASE WHEN ${g}.point_id IS NULL OR ${g}.point_id = ANY (${silent}) THEN ${g}.words_id ELSE ${g}.point_id END`;

/** The assessment `a` a comment `c` of a round ($1) goes by; none: nulls. */
export const DECIDED = `LEFT JOIN office.goes_by g ON g.comment_id = c.id LEFT JOIN office.assessment a ON a.comment_id = ${goesBy('g')}`;

/**
 * The same for a page of comments, which are looked up one by one: a comment's own words say where it stands decided, and only of one that
 * endorses another's is there anything more to look up.
 */
export const DECIDED_OF_FEW = `LEFT JOIN office.goes_by g ON g.comment_id = CASE WHEN c.endorses_comment_id IS NOT NULL THEN c.id END
  LEFT JOIN office.assessment a ON a.comment_id = CASE WHEN g.point_id IS NULL OR g.point_id = ANY (${silent}) THEN c.original_id ELSE g.point_id END`;

/** Whether the comment that `g` is of only endorses a point, and is decided with it. */
export const IS_INHERITED = `(g.point_id IS NOT NULL AND g.point_id <> ALL (${silent}))`;

/** Whether a comment `c` only endorses a point, and is decided with it. `round`: its round. */
export const inherits = (
  round = '$1',
): string => `EXISTS (SELECT FROM office.goes_by o WHERE o.comment_id = c.id AND o.point_id IS NOT NULL
    AND o.point_id <> ALL ((SELECT office.silent_of(${round}))::uuid[]))`;

const among = (states: readonly AssessmentState[]): string => `(${states.map((state) => `'${state}'`).join(', ')})`;

/** The assessment `a` stands, as far as is known: proposed, or decided. Null where there is none, so it may be counted. */
export const ASSESSED = `(a.state IN ${among(ASSESSED_STATES)})`;
/** The assessment `a` is decided: proposed by one, validated by another. The one place that says what counts as decided. */
export const IS_DECIDED = `(a.state IN ${among(DECIDED_STATES)})`;
