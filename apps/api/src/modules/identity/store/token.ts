import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits as 43 characters that may stand in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. A plain hash will do: 256 random bits cannot be guessed at any speed. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
