export * from './bodies.ts';
export * from './delta.ts';
