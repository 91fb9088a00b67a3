export * from './actor-rules.ts';
export * from './organisation-number.ts';
export * from './list-rule.ts';
export * from './import-plan.ts';
export * from './list-import.ts';
