import { keep, kept } from '../../../lib/kept.ts';
import { writeStored } from '../../../lib/stored.ts';

/** Takes away every word of an answer that this browser keeps, whoever wrote it: the answer is given in another order. */
export function forgetUnsent(roundId: string, responseId: string): void {
  for (const key of storedKeys()) if (key.startsWith('samsyn.') && key.includes(roundId)) writeStored(key, null);
  void forgetKept(roundId);
  void forgetDatabases([roundId, responseId]);
}

async function forgetKept(roundId: string): Promise<void> {
  for (const [name] of await kept('samsyn.')) if (name.includes(roundId)) await keep(name, null);
}

async function forgetDatabases(ids: readonly string[]): Promise<void> {
  try {
    for (const { name = '' } of await indexedDB.databases())
      if (ids.some((id) => id !== '' && name.includes(id))) indexedDB.deleteDatabase(name);
  } catch {
    // a browser without a list of its databases, or without any
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
