export { readDocument } from './read/read-document.ts';
export {
  DEFAULT_LIMITS,
  REFUSAL_CODES,
  refusalMessage,
  type DocumentFormat,
  type Question,
  type ReadFailure,
  type ReadLimits,
  type ReadOptions,
  type ReadResult,
  type ReadSuccess,
  type RefusalCode,
  type TrackedChangesChoice,
} from './read/result.ts';
export { bookmarkOfProvision, provisionIdOfBookmark } from './bookmarks.ts';
export {
  BODY_STATUSES,
  numberedRowsOf,
  PLACEHOLDER_WORDS,
  rowsOf,
  type BodyStatus,
  type CompilationBody,
  type CompilationComment,
  type CompilationData,
  type CompilationLabels,
  type CompilationPlaceholder,
  type CompilationRound,
  type CompilationRow,
  type CompilationSection,
  type CompilationTextBlock,
  type StanceMatrix,
} from './compilation/data.ts';
export { totalsOf, type CompilationTotals } from './compilation/totals.ts';
export { compilationCsv, csvOfRows } from './compilation/csv.ts';
export { compilationDocx } from './compilation/docx.ts';
export { compilationXlsx } from './compilation/xlsx.ts';
export { toStatute } from './to-statute.ts';
export { toAkomaNtoso } from './akn/write.ts';
export { type AkomaNtosoOptions } from './akn/meta.ts';
export { flowOf, type FlowPart } from './flow.ts';
export { statuteDocx } from './word/statute-docx.ts';
export { redlineScript, type RedlineEdge, type RedlineEntry } from './redline/script.ts';
export { redlineDocx, type RedlineDocxOptions } from './redline/redline-docx.ts';
export type {
  AnswerFormData,
  DraftAnswer,
  DraftComment,
  FormRow,
  FormValues,
  FormVersion,
} from './answer-form/data.ts';
export {
  accountOfForm,
  FORM_CHOICES,
  FORM_ORIGINS,
  originOf,
  type AccountRow,
  type FormAccount,
  type FormChoice,
  type FormNow,
  type FormOrigin,
} from './answer-form/account.ts';
export { ROW_STATES, type RowState } from './answer-form/compare.ts';
export { formCarry, provisionAnchors, type FormCarry } from './answer-form/carry.ts';
export { FORM_DOUBTS, type Doubt } from './answer-form/identify.ts';
export { readAnswerForm, type FormMarks, type FormRead, type FormReadResult } from './answer-form/read.ts';
export { plainLines } from './answer-form/words.ts';
export { formRows } from './answer-form/rows.ts';
export { answerFormDocx } from './answer-form/write.ts';
export type { OpinionComment, OpinionData, OpinionPart } from './opinion/data.ts';
export { opinionDocx } from './opinion/docx.ts';
export { ANSWER_FILE, RECEIPT_FILE, type ReceiptDocument } from './receipt/data.ts';
export type { AccountBody, AccountParty, AccountStep, AssignmentAccount } from './assignment-account/data.ts';
export { assignmentAccountCsv } from './assignment-account/csv.ts';
export { assignmentAccountDocx } from './assignment-account/docx.ts';
