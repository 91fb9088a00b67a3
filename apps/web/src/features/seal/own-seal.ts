import { OwnStorageKeysDocument } from '@samsyn/contracts/account';
import { type Seal, sealWith } from './seal.ts';
import { request } from '../../app/api.ts';

let known: { userId: string; seal: Promise<Seal | null> } | null = null;

/**
 * The seal of the person who is signed in, for what this browser keeps of their words. The api gives its keys with the session, the same
 * at every sign-in. Null where the browser has no cryptography (plain http to another machine).
 */
export async function ownSeal(userId: string): Promise<Seal | null> {
  if (known?.userId !== userId) known = { userId, seal: fetched() };
  const { seal } = known;
  // asked for again the next time: the words that lie closed must open
  return seal.catch((error: unknown) => {
    known = null;
    throw error;
  });
}

async function fetched(): Promise<Seal | null> {
  if ((globalThis.crypto.subtle as SubtleCrypto | undefined) === undefined) return null;
  const { ownStorageKeys } = await request(OwnStorageKeysDocument, {});
  return sealWith(ownStorageKeys);
}
