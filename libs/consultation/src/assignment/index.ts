export * from './codes.ts';
export * from './standing.ts';
export * from './reports.ts';
export * from './account.ts';
export * from './problems.ts';
export * from './words.ts';
