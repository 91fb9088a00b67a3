export type { ApiText } from './api-text.ts';
export * from './generated/enums.ts';
