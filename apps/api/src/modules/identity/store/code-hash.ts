import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { Environment } from '../../../config/environment.ts';

const DIGITS = 8;

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

/**
 * What is kept of a code. A hundred million codes are tried in a second, so a plain hash would hide nothing: the key is the password of the
 * database's owner, which is in no table and no back-up, and which every process has.
 */
export function codeHash({ DATABASE_URL }: Pick<Environment, 'DATABASE_URL'>, id: string, code: string): Buffer {
  const key = createHmac('sha256', new URL(DATABASE_URL).password).update('samsyn e-mail code').digest();
  return createHmac('sha256', key).update(`${id} ${code}`).digest();
}

/** Compares in a time that tells nothing; false when no code was ever drawn. */
export function isSameHash(kept: Buffer | null, tried: Buffer): boolean {
  return timingSafeEqual(kept ?? Buffer.alloc(tried.length), tried) && kept !== null;
}
