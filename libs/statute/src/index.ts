export * from './model.ts';
export * from './align/index.ts';
export * from './redline/index.ts';
export * from './anchors/index.ts';
