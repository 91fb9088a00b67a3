export { askedBelow } from './asked-below.ts';
export {
  CALLER_SOURCE,
  type CallerSource,
  contextOf,
  CurrentBody,
  CurrentCaller,
  CurrentOfficer,
  CurrentViewer,
  type GraphqlContext,
} from './context.ts';
export { badInput, PublicError } from './errors.ts';
export { fromCursor, lengthFor, type Page, PAGE_MOST, PageInfoType, pageSize, ROWS_READ, toPage } from './paging.ts';
export { payload } from './payload.ts';
export { RowLoader } from './row-loader.ts';
export { ProblemType, RefusalType, StaleType } from './refusal.types.ts';
export { DateTime, Day, Json, JSON_LIMITS } from './scalars.ts';
