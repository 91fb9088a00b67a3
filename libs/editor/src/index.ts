export * from './text.ts';
export { checkCommentDocument, checkDocument, type DocumentCheck } from './check.ts';
export { commentExtensions, documentExtensions } from './extensions.ts';
export { DOCUMENT_LIMITS, type DocumentProblem } from './scan.ts';
export { commentSchema, documentSchema } from './schema.ts';
