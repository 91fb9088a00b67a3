export * from './heat.ts';
export * from './tick.ts';
export * from './view.ts';
