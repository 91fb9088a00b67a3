export * from './codes.ts';
export * from './recipients.ts';
export * from './sending.ts';
export * from './verdicts.ts';
export * from './words.ts';
