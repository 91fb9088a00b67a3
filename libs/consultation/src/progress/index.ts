export * from './burn-down.ts';
export * from './text-heat.ts';
