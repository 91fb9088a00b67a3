import { createHmac, randomBytes, randomUUID, scryptSync } from 'node:crypto';
import { codeHash } from './code-hash.ts';

const [KEY, ID, CODE] = [randomBytes(32), randomUUID(), '01234567'];

describe('what is kept of a code', () => {
  it('is keyed by the server, salted by its row, and slow to guess', async () => {
    const kept = await codeHash(KEY, ID, CODE);
    const keyed = createHmac('sha256', KEY).update(`${ID} ${CODE}`).digest();
    expect(kept).toEqual(scryptSync(keyed, ID, 32, { N: 32_768, r: 8, p: 3, maxmem: 2 ** 26 }));
    expect(await codeHash(KEY, ID, CODE)).toEqual(kept);
    for (const [key, id, code] of [
      [randomBytes(32), ID, CODE],
      [KEY, randomUUID(), CODE],
      [KEY, ID, '01234568'],
    ] as const) {
      expect(await codeHash(key, id, code)).not.toEqual(kept);
    }
  });
});
