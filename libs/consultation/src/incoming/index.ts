export * from './cuts.ts';
export * from './problems.ts';
