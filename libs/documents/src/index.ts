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
