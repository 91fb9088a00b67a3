export * from './alternatives.ts';
export * from './work-part.ts';
