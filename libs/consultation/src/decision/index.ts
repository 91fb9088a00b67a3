export * from './consolidation.ts';
export * from './edition.ts';
export * from './record.ts';
