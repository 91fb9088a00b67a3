import { createHash } from 'node:crypto';
import type { NewId } from '@samsyn/statute';

/**
 * Permanent ids that depend on nothing but the words given: the same file gives the same ids in every run. UUIDs of version 8 (RFC 9562), lower
 * case.
 */
export function seededIds(...seed: (string | Uint8Array)[]): NewId {
  const hash = createHash('sha256');
  for (const part of seed) hash.update(part).update('\0');
  const root = hash.digest('hex');
  let count = 0;
  return () => {
    const digest = createHash('sha256')
      .update(`${root}:${(count += 1)}`)
      .digest('hex');
    const variant = ((Number.parseInt(digest.slice(16, 17), 16) & 3) | 8).toString(16);
    return [
      digest.slice(0, 8),
      digest.slice(8, 12),
      `8${digest.slice(13, 16)}`,
      `${variant}${digest.slice(17, 20)}`,
      digest.slice(20, 32),
    ].join('-');
  };
}
