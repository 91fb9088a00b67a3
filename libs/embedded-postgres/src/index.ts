export { type Database, database, type DatabaseOptions } from './database.ts';
export { DatabaseProblem, type ProblemCode } from './problems.ts';
