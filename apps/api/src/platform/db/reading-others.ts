import type { Transaction } from './transaction.ts';

/**
 * Reads the answers of others in the same transaction: only then have they rows, and only where the round lets its bodies read one another
 * (migration 0114). What is asked afterwards finds the body's own again.
 */
export async function readingOthers<T>(tx: Transaction, read: () => Promise<T>): Promise<T> {
  await tx.query(`SELECT set_config('samsyn.others', 'on', true)`);
  const result = await read();
  await tx.query(`SELECT set_config('samsyn.others', '', true)`);
  return result;
}
