export * from './settling.ts';
export * from './states.ts';
export * from './warnings.ts';
export { wordingsClash } from './clash.ts';
