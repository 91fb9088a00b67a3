import type { Transaction } from './transaction.ts';

/**
 * Reads, for a body, what the authority registered on its behalf: only then has it rows (migration 0152), so that no statement about the
 * body's own answer ever meets it.
 */
export async function readingRegistered<T>(tx: Transaction, read: () => Promise<T>): Promise<T> {
  await tx.query(`SELECT set_config('samsyn.registered', 'on', true)`);
  const result = await read();
  await tx.query(`SELECT set_config('samsyn.registered', '', true)`);
  return result;
}
