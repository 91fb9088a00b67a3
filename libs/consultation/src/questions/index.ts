export * from './model.ts';
export { compareDecimals, decimalWords, readDecimal, sumOf } from './decimal.ts';
export * from './fields.ts';
export * from './answers.ts';
export * from './check.ts';
export * from './summary.ts';
