import type { Seal } from '../../seal/seal.ts';
import { isSealed } from '../../seal/sealed.ts';
import { readStored } from '../../../lib/stored.ts';
import type { Unsent } from './journal.ts';

/** Null of a value that cannot be read (written by an older page, cut short, closed under a key that is gone): it is left where it is, better kept unread than thrown away. */
export async function opened<V>(name: string, seal: Seal | null): Promise<Unsent<V> | null> {
  const text = readStored(name) ?? '';
  const plain = isSealed(text) ? await seal?.open(text, name) : text;
  try {
    const unsent = JSON.parse(plain ?? '') as Partial<Unsent<V>>;
    if (unsent.value === undefined || typeof unsent.base !== 'number' || typeof unsent.at !== 'number') return null;
    const { value, base, before, at, edition = 1 } = unsent;
    return { value, base, before, at, edition };
  } catch {
    return null;
  }
}
