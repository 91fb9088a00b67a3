export * from './body-status.ts';
export * from './facts.ts';
export * from './positions.ts';
export * from './text-parts.ts';
