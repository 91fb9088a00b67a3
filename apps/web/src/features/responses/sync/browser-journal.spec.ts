import { browserJournal } from './browser-journal.ts';
import type { Unsent } from './journal.ts';
import type { Seal } from '../../seal/seal.ts';

/** A seal that is ready when the test says so; `closed` counts how often it was asked. */
function slowSeal(): { seal: Seal; closed: () => number; ready: () => Promise<void> } {
  const waiting: (() => void)[] = [];
  let count = 0;
  const seal: Seal = {
    close: async (text, name) => {
      count += 1;
      await new Promise<void>((resolve) => waiting.push(resolve));
      return `~1${btoa(encodeURIComponent(`${name} ${text}`))}`;
    },
    open: async (sealed, name) => {
      const text = decodeURIComponent(atob(sealed.slice(2)));
      return text.startsWith(`${name} `) ? text.slice(name.length + 1) : null;
    },
  };
  const ready = async (): Promise<void> => {
    waiting.splice(0).forEach((go) => go());
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { seal, closed: () => count, ready };
}

const unsent = (value: string): Unsent<string> => ({ value, base: 1, before: undefined, at: 2, edition: 1 });
const NAME = 'samsyn.osparat/person/round/k#flik';
const stored = (): string => localStorage.getItem(NAME) ?? '';

beforeEach(() => localStorage.clear());

describe('the journal of unsent words', () => {
  it('has the words at once, and closes them a moment later', async () => {
    const { seal, ready } = slowSeal();
    const journal = await browserJournal<string>('person', 'round', 'flik', seal);
    expect(journal.write('k', unsent('ett'))).toBe(true);
    expect(stored()).toContain('ett'); // a crash now loses nothing
    await ready();
    expect(stored()).toMatch(/^~1/u);
    expect((await browserJournal<string>('person', 'round', 'flik', seal)).all()).toEqual(
      new Map([['k', unsent('ett')]]),
    );
  });

  it('never puts older words over newer ones', async () => {
    const { seal, closed, ready } = slowSeal();
    const journal = await browserJournal<string>('person', 'round', 'flik', seal);
    for (const word of ['ett', 'två', 'tre']) journal.write('k', unsent(word));
    await ready();
    expect(stored()).toContain('tre');
    await ready();
    expect([stored().startsWith('~1'), closed()]).toEqual([true, 2]);
    expect((await browserJournal<string>('person', 'round', 'flik', seal)).all().get('k')?.value).toBe('tre');
  });

  it('does not bring back what was sent while it was being closed', async () => {
    const { seal, ready } = slowSeal();
    const journal = await browserJournal<string>('person', 'round', 'flik', seal);
    journal.write('k', unsent('ett'));
    journal.remove('k');
    await ready();
    expect(localStorage.length).toBe(0);
  });

  it('reads what a crash left as it was written, and closes it', async () => {
    const { seal, ready } = slowSeal();
    localStorage.setItem(NAME, JSON.stringify(unsent('ett')));
    const journal = await browserJournal<string>('person', 'round', 'flik', seal);
    expect(journal.all().get('k')?.value).toBe('ett');
    await ready();
    expect(stored()).toMatch(/^~1/u);
  });

  it('keeps what it cannot open, and what it cannot close', async () => {
    localStorage.setItem(NAME, `~1${btoa('elsewhere ett')}`);
    const before = stored();
    expect((await browserJournal<string>('person', 'round', 'flik', slowSeal().seal)).all().size).toBe(0);
    expect((await browserJournal<string>('person', 'round', 'flik', null)).all().size).toBe(0);
    expect(stored()).toBe(before);
    const broken: Seal = { close: () => Promise.reject(new Error('no')), open: () => Promise.resolve(null) };
    const journal = await browserJournal<string>('person', 'round', 'flik', broken);
    journal.write('k', unsent('ett'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(stored()).toContain('ett');
  });

  it('lies apart for each window, and passes to one that is open when its own is closed', async () => {
    const [one, other] = await Promise.all(
      ['ett', 'andra'].map(async (tab) => browserJournal<string>('person', 'round', tab, null)),
    );
    const now = Date.now();
    one?.write('k', { ...unsent('ett'), at: now });
    other?.write('k', { ...unsent('två'), at: now });
    other?.write('l', { ...unsent('tre'), at: now - 60_000 }); // long enough ago, where the browser knows nothing of windows
    const taken: [string, string][] = [];
    const visit = async (isFree: (key: string) => boolean): Promise<void> =>
      one?.takeOver(isFree, (key, { value }) => taken.push([key, value]));
    await visit(() => false);
    expect(taken).toEqual([]);
    await visit(() => true);
    expect(taken).toEqual([['l', 'tre']]);
    const again = async (tab: string) => (await browserJournal<string>('person', 'round', tab, null)).all();
    expect([...(await again('ett'))].map(([key, { value }]) => [key, value])).toEqual([
      ['k', 'ett'],
      ['l', 'tre'],
    ]);
    expect([...(await again('andra')).keys()]).toEqual(['k']);
  });

  it('takes over what an older page wrote, before windows had journals of their own', async () => {
    localStorage.setItem('samsyn.osparat/person/round/k', JSON.stringify({ value: 'ett', base: 1, at: 2, tab: 'x' }));
    const journal = await browserJournal<string>('person', 'round', 'flik', null);
    const taken: string[] = [];
    await journal.takeOver(
      () => true,
      (key, { value }) => taken.push(`${key}=${value}`),
    );
    expect(taken).toEqual(['k=ett']);
    expect(Object.keys(localStorage)).toEqual([NAME]);
  });
});
