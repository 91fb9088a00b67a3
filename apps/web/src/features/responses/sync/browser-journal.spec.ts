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

const unsent = (value: string): Unsent<string> => ({ value, base: 1, at: 2, tab: 'a', edition: 1 });
const NAME = 'samsyn.osparat/person/round/k';
const stored = (): string => localStorage.getItem(NAME) ?? '';

beforeEach(() => localStorage.clear());

describe('the journal of unsent words', () => {
  it('has the words at once, and closes them a moment later', async () => {
    const { seal, ready } = slowSeal();
    const journal = await browserJournal<string>('person', 'round', seal);
    expect(journal.write('k', unsent('ett'))).toBe(true);
    expect(stored()).toContain('ett'); // a crash now loses nothing
    await ready();
    expect(stored()).toMatch(/^~1/u);
    expect((await browserJournal<string>('person', 'round', seal)).all()).toEqual(new Map([['k', unsent('ett')]]));
  });

  it('never puts older words over newer ones', async () => {
    const { seal, closed, ready } = slowSeal();
    const journal = await browserJournal<string>('person', 'round', seal);
    for (const word of ['ett', 'två', 'tre']) journal.write('k', unsent(word));
    await ready();
    expect(stored()).toContain('tre');
    await ready();
    expect([stored().startsWith('~1'), closed()]).toEqual([true, 2]);
    expect((await browserJournal<string>('person', 'round', seal)).all().get('k')?.value).toBe('tre');
  });

  it('does not bring back what was sent while it was being closed', async () => {
    const { seal, ready } = slowSeal();
    const journal = await browserJournal<string>('person', 'round', seal);
    journal.write('k', unsent('ett'));
    journal.remove('k');
    await ready();
    expect(localStorage.length).toBe(0);
  });

  it('reads what a crash left as it was written, and closes it', async () => {
    const { seal, ready } = slowSeal();
    localStorage.setItem(NAME, JSON.stringify(unsent('ett')));
    const journal = await browserJournal<string>('person', 'round', seal);
    expect(journal.all().get('k')?.value).toBe('ett');
    await ready();
    expect(stored()).toMatch(/^~1/u);
  });

  it('keeps what it cannot open, and what it cannot close', async () => {
    localStorage.setItem(NAME, `~1${btoa('elsewhere ett')}`);
    const before = stored();
    expect((await browserJournal<string>('person', 'round', slowSeal().seal)).all().size).toBe(0);
    expect((await browserJournal<string>('person', 'round', null)).all().size).toBe(0);
    expect(stored()).toBe(before);
    const broken: Seal = { close: () => Promise.reject(new Error('no')), open: () => Promise.resolve(null) };
    const journal = await browserJournal<string>('person', 'round', broken);
    journal.write('k', unsent('ett'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(stored()).toContain('ett');
  });
});
