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
export { changes as changeRuns } from './compilation/comment-parts.ts';
export { compilationCsv, csvOfRows } from './compilation/csv.ts';
export { compilationDocx } from './compilation/docx.ts';
export { compilationXlsx } from './compilation/xlsx.ts';
export { readSource, type SourceRead, type SourceResult } from './source/read-source.ts';
export type { SourcePassage } from './source/source-passage.ts';
export { toStatute } from './to-statute.ts';
export { toAkomaNtoso } from './akn/write.ts';
export { type AkomaNtosoOptions } from './akn/meta.ts';
export { flowOf, type FlowPart } from './flow.ts';
export { impactDocx, statuteDocx } from './word/statute-docx.ts';
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
export { accountOfForm, FORM_ORIGINS, originOf, type FormAccount, type FormOrigin } from './answer-form/account.ts';
export {
  FORM_CHOICES,
  ROW_STATES,
  type AccountRow,
  type FormChoice,
  type FormNow,
  type RowState,
} from './answer-form/account-row.ts';
export { formCarry, provisionAnchors, type FormCarry } from './answer-form/carry.ts';
export { FORM_DOUBTS, type Doubt } from './answer-form/identify.ts';
export { readAnswerForm, type FormMarks, type FormRead, type FormReadResult } from './answer-form/read.ts';
export { plainLines } from './answer-form/words.ts';
export { formRows } from './answer-form/rows.ts';
export { answerFormDocx } from './answer-form/write.ts';
export type { OpinionAnswer, OpinionComment, OpinionData, OpinionPart } from './opinion/data.ts';
export { opinionDocx } from './opinion/docx.ts';
export { ANSWER_FILE, RECEIPT_FILE, type ReceiptDocument } from './receipt/data.ts';
export type { AccountBody, AccountParty, AccountStep, AssignmentAccount } from './assignment-account/data.ts';
export type { QuestionsData } from './questions/data.ts';
export { questionsCsv } from './questions/csv.ts';
export { assignmentAccountCsv } from './assignment-account/csv.ts';
export { accountReport } from './assignment-account/report.ts';
export type { Report, ReportFormat, ReportPart } from './report/data.ts';
export { SHEET_FORMATS, type ReportColumn, type SheetFormat, type TableReport } from './sheet/data.ts';
export { csvRows } from './sheet/csv-rows.ts';
