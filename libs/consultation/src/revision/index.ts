export * from './note.ts';
export * from './places.ts';
export * from './problems.ts';
export * from './suggestions.ts';
