/**
 * What a process that answers requests works with itself: words, counts and how a form is understood. No reader or writer of files comes with it;
 * those are loaded where they work, in the workers (`./worker`) and the process of a round's files (`./export`).
 */
export { changes as changeRuns } from './compilation/comment-parts.ts';
export { bodyTotals } from './compilation/totals.ts';
export { themeWords } from './compilation/words.ts';
export { accountOfForm, FORM_ORIGINS, originOf } from './answer-form/account.ts';
export { FORM_CHOICES, ROW_STATES } from './answer-form/account-row.ts';
export { formCarry, provisionAnchors } from './answer-form/carry.ts';
export { FORM_DOUBTS } from './answer-form/identify.ts';
export { plainLines } from './answer-form/words.ts';
export { csvRows } from './sheet/csv-rows.ts';
