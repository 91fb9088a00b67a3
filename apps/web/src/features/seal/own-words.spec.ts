import { webcrypto } from 'node:crypto';
import { openWords } from './own-words.ts';
import { allClosed } from './closing.ts';
import { type Seal, sealWith } from './seal.ts';

// jsdom has none of these; browsers do
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
Object.assign(globalThis, { Uint8Array });

const sealOf = async (byte: number): Promise<Seal> => sealWith([Buffer.alloc(32, byte).toString('base64')]);
const all = (): [string, string][] => Object.entries({ ...localStorage });
const KINDS = ['note', 'assessment', 'newRound', 'pastedDraft'] as const;

beforeEach(() => localStorage.clear());

describe('what one has left unsent in a browser', () => {
  it('lies closed, of whatever kind it is, and opens for the same person in a new page', async () => {
    const seal = await sealOf(1);
    const before = await openWords('me', seal);
    for (const kind of KINDS) {
      expect(before.write(kind, `ord i ${kind}`)).toBe(true);
      before.write(kind, `fler ord i ${kind}`, 'r/p');
    }
    await allClosed();
    expect(all()).toHaveLength(8);
    for (const [, value] of all()) expect(value).toMatch(/^~1[\w+/=]+$/u);
    const after = await openWords('me', seal);
    for (const kind of KINDS)
      expect([after.read(kind), after.read(kind, 'r/p')]).toEqual([`ord i ${kind}`, `fler ord i ${kind}`]);
  });

  it('is nothing to another person at the same browser, who takes nothing of it away', async () => {
    const seal = await sealOf(1);
    (await openWords('me', seal)).write('note', 'mina ord', 'r/p');
    await allClosed();
    const other = await openWords('other', await sealOf(2));
    expect(other.read('note', 'r/p')).toBeNull();
    other.write('note', 'andras ord', 'r/p');
    other.write('note', null, 'r/p');
    expect((await openWords('me', seal)).read('note', 'r/p')).toBe('mina ord');
  });

  it('is found as it was written after a crash, and closed', async () => {
    localStorage.setItem('samsyn.newRound.me', 'skrivet av en tidigare sida');
    const own = await openWords('me', await sealOf(1));
    expect(own.read('newRound')).toBe('skrivet av en tidigare sida');
    await allClosed();
    expect(all()).toEqual([['samsyn.newRound.me', expect.stringMatching(/^~1/u)]]);
    expect(own.read('newRound')).toBe('skrivet av en tidigare sida');
  });

  it('is gone when it was sent or taken away, in this window or elsewhere', async () => {
    const own = await openWords('me', await sealOf(1));
    own.write('assessment', 'ett', 'r/c');
    own.write('assessment', null, 'r/c');
    await allClosed();
    expect([own.read('assessment', 'r/c'), all()]).toEqual([null, []]);
    own.write('assessment', 'två', 'r/c');
    localStorage.clear();
    expect(own.read('assessment', 'r/c')).toBeNull();
  });

  it('follows what another window of the same person writes', async () => {
    const seal = await sealOf(1);
    const here = await openWords('me', seal);
    const name = 'samsyn.anteckning/me/r/p';
    localStorage.setItem(name, await seal.close('där', name));
    window.dispatchEvent(new StorageEvent('storage', { key: name }));
    for (let tries = 0; here.read('note', 'r/p') === null && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 1));
    expect(here.read('note', 'r/p')).toBe('där');
  });

  it('is kept as it was written where the browser has no cryptography, and counts as nothing where it cannot be opened', async () => {
    (await openWords('me', null)).write('pastedDraft', 'öppet');
    expect((await openWords('me', null)).read('pastedDraft')).toBe('öppet');
    const name = 'samsyn.newRound.me';
    localStorage.setItem(name, await (await sealOf(9)).close('annan nyckel', name));
    expect((await openWords('me', await sealOf(1))).read('newRound')).toBeNull();
    expect(localStorage.getItem(name)).not.toBeNull();
  });
});
