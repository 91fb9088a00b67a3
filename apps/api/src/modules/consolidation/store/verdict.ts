/** What the body of a comment `c` has said, last, of how it was met (ADR 0041): `said.verdict`, `said.words`. */
export const VERDICT_SAID = `LEFT JOIN LATERAL (
  SELECT v.verdict, v.words, v.given_at FROM record.reply_verdict v WHERE v.comment_id = c.id ORDER BY v.number DESC LIMIT 1) said ON true`;
