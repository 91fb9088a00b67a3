/**
 * Which submissions count in a round ($1): the newest of each body, unless it was withdrawn. The list of the others is short or empty and is
 * made once a statement (migration 0113).
 */
export const counts = (responseId: string): string =>
  `${responseId} <> ALL (ARRAY(SELECT aside.response_id FROM record.set_aside aside WHERE aside.round_id = $1))`;

/** What was decided of a comment `c` is decided of its words: it stands with the first comment that said them, and follows to every later one. */
export const DECIDED = 'LEFT JOIN office.assessment a ON a.comment_id = c.original_id';
