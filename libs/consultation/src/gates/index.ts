export * from './codes.ts';
export * from './facts.ts';
export * from './standing.ts';
export * from './problems.ts';
export * from './words.ts';
