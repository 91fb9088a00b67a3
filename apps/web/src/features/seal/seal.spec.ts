import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { isSealed } from './sealed.ts';
import { sealWith } from './seal.ts';

// jsdom has none of these; browsers do
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
Object.assign(globalThis, { TextDecoder, TextEncoder, Uint8Array });

const KEYS = [1, 2, 3].map((byte) => Buffer.alloc(32, byte).toString('base64'));
const [ONE = '', TWO = '', THREE = ''] = KEYS;
const WORDS = 'Kylkedjan bör omfatta även transporter – åäö 🙂';

describe('words closed under a key', () => {
  it('say nothing, are never the same twice, and open as they were', async () => {
    const seal = await sealWith([ONE]);
    const [first, second] = [await seal.close(WORDS, 'a'), await seal.close(WORDS, 'a')];
    expect([isSealed(first), first === second, isSealed(WORDS)]).toEqual([true, false, false]);
    expect(Buffer.from(first.slice(2), 'base64').toString()).not.toContain('Kylkedjan');
    expect(await seal.open(first, 'a')).toBe(WORDS);
  });

  it('open with the key of before, when a new one closes', async () => {
    const sealed = await (await sealWith([ONE])).close(WORDS, 'a');
    const rotated = await sealWith([TWO, ONE]);
    expect(await rotated.open(sealed, 'a')).toBe(WORDS);
    expect(await (await sealWith([ONE])).open(await rotated.close(WORDS, 'a'), 'a')).toBeNull();
  });

  it('do not open for another person, in another place, or when a letter was changed', async () => {
    const seal = await sealWith([ONE]);
    const sealed = await seal.close(WORDS, 'a');
    expect(await (await sealWith([THREE])).open(sealed, 'a')).toBeNull();
    expect(await seal.open(sealed, 'b')).toBeNull();
    const at = sealed.length - 8;
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    expect(await seal.open(changed, 'a')).toBeNull();
    for (const odd of ['', '~1', '~1***', WORDS]) expect(await seal.open(odd, 'a')).toBeNull();
  });

  it('may be long', async () => {
    const seal = await sealWith([ONE]);
    const long = 'ö'.repeat(300_000);
    expect(await seal.open(await seal.close(long, 'a'), 'a')).toBe(long);
  });
});
