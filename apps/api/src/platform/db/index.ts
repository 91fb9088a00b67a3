export { AskedColumns, type Chosen, type Made } from './asked-columns.ts';
export { DbModule } from './db.module.ts';
export {
  databaseCode,
  isMalformedValue,
  isUnavailable,
  isUnstorableText,
  RETRY_AFTER_SECONDS,
  Unavailable,
  uniqueViolation,
} from './errors.ts';
export { migrate, migrationFiles } from './migrations.ts';
export { Pools } from './pools.ts';
export { Readiness } from './readiness.ts';
export { type SqlValue, Transaction } from './transaction.ts';
export { UnitOfWork } from './unit-of-work.ts';
export { readingOthers } from './reading-others.ts';
export { readingRegistered } from './reading-registered.ts';
