import { createHmac, randomUUID, scryptSync } from 'node:crypto';
import { codeHash } from './code-hash.ts';

const at = (password: string) => ({ DATABASE_URL: `postgres://samsyn:${password}@localhost:5432/samsyn` });
const [ID, CODE] = [randomUUID(), '01234567'];

describe('what is kept of a code', () => {
  it('is keyed by what no table holds, salted by its row, and slow to guess', async () => {
    const kept = await codeHash(at('secret'), ID, CODE);
    const key = createHmac('sha256', 'secret').update('samsyn e-mail code').digest();
    const keyed = createHmac('sha256', key).update(`${ID} ${CODE}`).digest();
    expect(kept).toEqual(scryptSync(keyed, ID, 32, { N: 32_768, r: 8, p: 3, maxmem: 2 ** 26 }));
    expect(await codeHash(at('secret'), ID, CODE)).toEqual(kept);
    for (const [password, id, code] of [
      ['other', ID, CODE],
      ['secret', randomUUID(), CODE],
      ['secret', ID, '01234568'],
    ] as const) {
      expect(await codeHash(at(password), id, code)).not.toEqual(kept);
    }
  });
});
