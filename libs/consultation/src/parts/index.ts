export * from './parts.ts';
export * from './whole.ts';
