export * from './codes.ts';
export * from './invitations.ts';
export * from './problems.ts';
export * from './words.ts';
