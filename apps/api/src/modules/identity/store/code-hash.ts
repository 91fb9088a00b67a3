import { createHmac, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

const DIGITS = 8;

/** What the server's key for codes is derived for. */
export const CODE_KEY = 'e-mail code';

/** A code that nobody can foresee, as eight digits. */
export function newCode(): string {
  return randomInt(10 ** DIGITS)
    .toString()
    .padStart(DIGITS, '0');
}

/** What was typed as digits only; null when it cannot be a code. Gaps are how the letter writes it. */
export function codeIn(typed: string): string | null {
  const digits = typed.replace(/[\s-]/gu, '');
  return /^\d{8}$/u.test(digits) ? digits : null;
}

/** What one guess costs whoever has the table and the key: 32 MB and some 100 ms. */
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const BYTES = 32;

/**
 * What is kept of a code. A hundred million codes are tried in a second, so a plain hash would hide nothing: it is keyed by a key of the
 * server, and whoever has that as well meets scrypt, salted by the row's random id.
 */
export async function codeHash(key: Buffer, id: string, code: string): Promise<Buffer> {
  const keyed = createHmac('sha256', key).update(`${id} ${code}`).digest();
  return new Promise((resolve, reject) => {
    scrypt(keyed, id, BYTES, COST, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}

/** Compares in a time that tells nothing; false when no code was ever drawn. */
export function isSameHash(kept: Buffer | null, tried: Buffer): boolean {
  return timingSafeEqual(kept ?? Buffer.alloc(tried.length), tried) && kept !== null;
}
