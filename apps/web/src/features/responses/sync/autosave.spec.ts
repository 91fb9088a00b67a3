import { jest } from '@jest/globals';
import { ApiFault } from '../../../app/api.ts';
import { Autosave, TYPING_PAUSE } from './autosave.ts';
import type { Journal, Unsent } from './journal.ts';
import type { Outcome } from './pending.ts';

/** A server of one window's making: keeps versions and values, refuses or fails when told to. */
class Server {
  readonly values = new Map<string, { value: string; version: number }>();
  readonly asked: string[] = [];
  fault: 'offline' | 'signedOut' | null = null;
  /** Resolves the sends that are held, one by one, when `hold` is on. */
  readonly held: (() => void)[] = [];
  hold = false;

  send = async (key: string, value: string, base: number, how: { leaving: boolean }): Promise<Outcome<string>> => {
    this.asked.push(`${key}=${value}${how.leaving ? ' leaving' : ''}`);
    if (this.hold) await new Promise<void>((resolve) => this.held.push(resolve));
    if (this.fault !== null) throw new ApiFault(this.fault, 'x');
    const now = this.values.get(key);
    if (value === 'olagligt') return { kind: 'refused', problems: [{ code: 'X', message: 'Nej.' }] };
    if ((now?.version ?? 0) !== base && now?.value !== value) {
      return { kind: 'stale', version: now?.version ?? 0, by: 'Medarbetare 1', at: 't', current: now?.value ?? null };
    }
    const version = (now?.version ?? 0) + 1;
    this.values.set(key, { value, version });
    return { kind: 'saved', version, at: 't' };
  };
}

function memoryJournal(): Journal<string> & {
  entries: Map<string, Unsent<string>>;
  left: Map<string, Unsent<string>>;
  full: boolean;
} {
  const entries = new Map<string, Unsent<string>>();
  const left = new Map<string, Unsent<string>>();
  return {
    entries,
    /** What windows that are closed have left. */
    left,
    full: false,
    write(key, unsent) {
      if (this.full) return false;
      entries.set(key, { ...unsent });
      return true;
    },
    remove: (key) => void entries.delete(key),
    all: () => new Map(entries),
    takeOver: async (isFree, take) => {
      for (const [key, unsent] of left) {
        if (!isFree(key)) continue;
        left.delete(key);
        entries.set(key, unsent);
        take(key, unsent);
      }
      return Promise.resolve();
    },
  };
}

beforeEach(() => void jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void jest.useRealTimers());

function world(journal = memoryJournal(), server = new Server()) {
  const saved: string[] = [];
  const autosave = new Autosave<string>({
    send: server.send,
    journal,
    onChange: (key, done) => done && saved.push(`${key}=${done.value} v${done.version}`),
  });
  return { autosave, server, journal, saved };
}

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

describe('autosave', () => {
  it('waits for a pause in the typing and sends the last words once', async () => {
    const { autosave, server, saved } = world();
    autosave.put('a', 'R', 0);
    await pass(TYPING_PAUSE - 1);
    autosave.put('a', 'Regionen', 0);
    await pass(TYPING_PAUSE - 1);
    expect(server.asked).toEqual([]);
    await pass(1);
    expect(server.asked).toEqual(['a=Regionen']);
    expect(saved).toEqual(['a=Regionen v1']);
    expect(autosave.state).toBe('saved');
  });

  it('keeps every word in the journal from the keystroke until the server has confirmed it', async () => {
    const { autosave, journal } = world();
    autosave.put('a', 'x', 3);
    expect(journal.entries.get('a')).toEqual({ value: 'x', base: 3, at: 1_000_000, edition: 1 });
    const { autosave: other, journal: kept, server } = world();
    server.hold = true;
    other.put('a', 'x', 0, { pause: 0 });
    await pass(0);
    expect(kept.entries.has('a')).toBe(true);
    server.held.shift()?.();
    await pass(0);
    expect(kept.entries.size).toBe(0);
  });

  it('sends what was typed while a save was under way, on top of that save', async () => {
    const { autosave, server, journal, saved } = world();
    server.hold = true;
    autosave.put('a', 'ett', 0, { pause: 0 });
    await pass(0);
    autosave.put('a', 'ett två', 0);
    server.hold = false;
    server.held.shift()?.();
    await pass(0);
    expect(journal.entries.get('a')).toMatchObject({ value: 'ett två', base: 1 });
    await pass(TYPING_PAUSE);
    expect(saved).toEqual(['a=ett v1', 'a=ett två v2']);
    expect(journal.entries.size).toBe(0);
  });

  it('tries again with longer pauses when there is no contact, one probe at a time, and sends all when it is back', async () => {
    const { autosave, server } = world();
    server.fault = 'offline';
    autosave.put('a', '1', 0, { pause: 0 });
    autosave.put('b', '2', 0, { pause: 0 });
    await pass(0);
    expect(autosave.state).toBe('offline');
    const before = server.asked.length;
    autosave.put('c', '3', 0, { pause: 0 });
    await pass(7_999);
    expect(server.asked.slice(before)).toEqual(['a=1', 'a=1']);
    server.fault = null;
    await pass(60_000);
    expect([...server.values.keys()].sort()).toEqual(['a', 'b', 'c']);
    expect(autosave.state).toBe('saved');
  });

  it('sends at once when the network says it is back', async () => {
    const { autosave, server } = world();
    server.fault = 'offline';
    autosave.put('a', '1', 0, { pause: 0 });
    await pass(40_000);
    server.fault = null;
    autosave.resume();
    await pass(0);
    expect(server.values.get('a')?.value).toBe('1');
  });

  it('stops when the session has ended, keeps the words, and goes on after sign-in', async () => {
    const { autosave, server, journal } = world();
    server.fault = 'signedOut';
    autosave.put('a', '1', 0, { pause: 0 });
    await pass(0);
    autosave.put('b', '2', 0, { pause: 0 });
    await pass(600_000);
    expect(server.asked).toEqual(['a=1']);
    expect(autosave.state).toBe('signedOut');
    expect([...journal.entries.keys()]).toEqual(['a', 'b']);
    server.fault = null;
    autosave.resume();
    await pass(0);
    expect([...server.values.keys()]).toEqual(['a', 'b']);
  });

  it('holds both texts when somebody was first, lets the person go on typing, and sends hers when she insists', async () => {
    const { autosave, server, saved } = world();
    server.values.set('a', { value: 'kollegans', version: 4 });
    autosave.put('a', 'mina', 3, { pause: 0 });
    await pass(0);
    autosave.put('a', 'mina ord', 3);
    await pass(10_000);
    expect(autosave.get('a')).toMatchObject({
      value: 'mina ord',
      state: 'conflict',
      conflict: { by: 'Medarbetare 1', current: 'kollegans' },
    });
    expect(autosave.state).toBe('attention');
    expect(server.asked).toEqual(['a=mina']);
    autosave.insist('a');
    await pass(0);
    expect(saved).toEqual(['a=mina ord v5']);
  });

  it('shows why a value was refused, and tries again when it has been changed', async () => {
    const { autosave, server, journal } = world();
    autosave.put('a', 'olagligt', 0, { pause: 0 });
    await pass(60_000);
    expect(autosave.get('a')).toMatchObject({ state: 'refused', problems: [{ message: 'Nej.' }] });
    expect(journal.entries.has('a')).toBe(true);
    autosave.put('a', 'lagligt', 0, { pause: 0 });
    await pass(0);
    expect(server.values.get('a')?.value).toBe('lagligt');
  });

  it('takes up after a crash what was never confirmed; sent twice it is one', async () => {
    const first = world();
    first.server.hold = true;
    first.autosave.put('a', 'ord', 0, { pause: 0 });
    await pass(0);
    // The request reaches the server, but the page dies before the answer.
    first.server.values.set('a', { value: 'ord', version: 1 });
    const server = new Server();
    server.values.set('a', { value: 'ord', version: 1 });
    const second = world(first.journal, server);
    second.autosave.restore();
    await pass(0);
    expect(server.asked).toEqual(['a=ord']);
    expect(server.values.get('a')?.value).toBe('ord');
    expect(first.journal.entries.size).toBe(0);
  });

  it('takes what a window leaves when it is closed, with what it was written on, and never over words of its own', async () => {
    const { autosave, journal, server } = world();
    server.fault = 'offline';
    autosave.restore();
    autosave.put('a', 'här', 0, { pause: 0 });
    journal.left.set('a', { value: 'där', base: 0, before: 'förut', at: 0 });
    await pass(12_000);
    expect(autosave.get('a')?.value).toBe('här');
    expect(journal.left.size).toBe(1);
    server.fault = null;
    autosave.resume();
    await pass(6_000);
    // both are there: the one is saved, the other waits for a person
    expect(server.values.get('a')?.value).toBe('här');
    expect(autosave.get('a')).toMatchObject({ state: 'conflict', value: 'där', before: 'förut' });
    expect([journal.left.size, journal.entries.get('a')?.value]).toEqual([0, 'där']);
    autosave.close();
  });

  it('sends what waits in a way that outlives the page when it is left', async () => {
    const { autosave, server, journal } = world();
    autosave.put('a', 'ord', 0);
    autosave.leave();
    await pass(0);
    expect(server.asked).toEqual(['a=ord leaving']);
    expect(journal.entries.size).toBe(0);
  });

  it('never has more than four saves under way', async () => {
    const { autosave, server } = world();
    server.hold = true;
    for (let index = 0; index < 20; index += 1) autosave.put(`k${index}`, 'x', 0, { pause: 0 });
    await pass(200);
    expect(server.asked).toHaveLength(4);
    while (server.values.size < 20) {
      server.held.splice(0).forEach((release) => release());
      await pass(60);
    }
    expect(autosave.state).toBe('saved');
  });

  it('sends what an earlier page left in the edition it was written in, and what is then written by hand in that of today', async () => {
    const journal = memoryJournal();
    journal.write('a', { value: 'ord', base: 1, at: 0, edition: 1 });
    const sent: string[] = [];
    const autosave = new Autosave<string>({
      journal,
      edition: () => 2,
      onChange: () => undefined,
      send: async (_key, value, _base, { edition }) => {
        sent.push(`${value} ${edition}`);
        if (edition === 1) return { kind: 'refused', problems: [{ code: 'OTHER_EDITION', message: 'Nej.' }] };
        return { kind: 'saved', version: 2, at: '' };
      },
    });
    autosave.restore();
    await pass(0);
    expect(sent).toEqual(['ord 1']);
    expect(autosave.get('a')).toMatchObject({ state: 'refused', value: 'ord' });
    expect(journal.entries.has('a')).toBe(true);
    autosave.put('a', 'ord, genomlästa', 1, { pause: 0 });
    await pass(0);
    expect(sent).toEqual(['ord 1', 'ord, genomlästa 2']);
    expect(autosave.state).toBe('saved');
  });

  it('forgets a value that was never sent, but not one that has left', async () => {
    const { autosave, server, journal } = world();
    autosave.put('a', 'x', 0);
    expect(autosave.drop('a')).toBe(true);
    expect(journal.entries.size).toBe(0);
    server.hold = true;
    autosave.put('b', 'x', 0, { pause: 0 });
    await pass(0);
    expect(autosave.drop('b')).toBe(false);
  });

  it('says when the browser would not keep the words', () => {
    const { autosave, journal } = world();
    journal.full = true;
    autosave.put('a', 'x', 0);
    expect(autosave.journalFails).toBe(true);
    journal.full = false;
    autosave.put('a', 'xy', 0);
    expect(autosave.journalFails).toBe(false);
  });
});
