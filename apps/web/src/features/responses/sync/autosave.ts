import { ApiFault } from '../../../app/api.ts';
import type { Journal, Unsent } from './journal.ts';
import type { Outcome, Pending, Send } from './pending.ts';
import { Visits } from './visits.ts';

/** What the page says about saving, most pressing first. */
export type SyncState = 'signedOut' | 'attention' | 'offline' | 'saving' | 'saved';

export interface AutosaveOptions<V> {
  send: Send<V>;
  journal: Journal<V>;
  /** Told after every change: `key` of what changed (null for the state as a whole), and what was saved, when something was. */
  onChange: (key: string | null, saved?: { value: V; version: number; at: string }) => void;
  /** Told when a value that another window left stands under a key. */
  onTaken?: (key: string) => void;
  now?: () => number;
  /** The edition that is being written now. */
  edition?: () => number;
}

export const TYPING_PAUSE = 800;
const RETRIES = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000];
const AT_ONCE = 4;

/**
 * Saves values one by one, each at most once at a time, in the order they were last touched. Every value is in the journal before it is sent
 * and leaves it only when the server has confirmed that very value. Knows nothing of comments: the caller gives keys, values and `send`.
 */
export class Autosave<V> {
  readonly #options: AutosaveOptions<V>;
  readonly #pending = new Map<string, Pending<V>>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #sending = 0;
  #fault: 'offline' | 'signedOut' | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #journalFails = false;
  readonly #visits: Visits<V>;
  #closed = false;

  constructor(options: AutosaveOptions<V>) {
    this.#options = options;
    this.#visits = new Visits({
      journal: options.journal,
      now: () => this.#now(),
      isTaken: (key) => this.#pending.has(key),
      take: (key, unsent) => {
        options.onTaken?.(key);
        this.#takeUp(key, unsent, TYPING_PAUSE); // in which a text that is written together takes it in
      },
    });
  }

  /** Takes up what an earlier page left unsent, and what other windows leave when they are closed. */
  restore(): void {
    for (const [key, unsent] of this.#options.journal.all()) {
      if (this.#pending.has(key)) continue;
      this.#takeUp(key, unsent, 0);
    }
    void this.#visits.begin();
  }

  #takeUp(key: string, { value, base, before, edition = 1 }: Unsent<V>, pause: number): void {
    this.#pending.set(key, { value, base, before, edition, state: 'waiting' });
    this.#later(key, pause);
    this.#options.onChange(key);
  }

  get(key: string): Pending<V> | undefined {
    return this.#pending.get(key);
  }

  get keys(): string[] {
    return [...this.#pending.keys()];
  }

  /** True when the browser refuses to keep unsent words: then only this window has them. */
  get journalFails(): boolean {
    return this.#journalFails;
  }

  get state(): SyncState {
    const all = [...this.#pending.values()];
    if (this.#fault === 'signedOut') return 'signedOut';
    if (all.some(({ state }) => state === 'conflict' || state === 'refused')) return 'attention';
    if (this.#fault === 'offline' && all.length > 0) return 'offline';
    return all.length > 0 ? 'saving' : 'saved';
  }

  /** A new value. `base` is the version on the server that it was written on, and `before` what it said; a value already on its way keeps its own. */
  put(
    key: string,
    value: V,
    base: number,
    { pause = TYPING_PAUSE, before }: { pause?: number; before?: V } = {},
  ): void {
    const was = this.#pending.get(key);
    const held = this.#fault !== null ? 'retrying' : 'waiting';
    const state = was?.state === 'sending' || was?.state === 'conflict' ? was.state : held;
    const conflict = was?.state === 'conflict' ? was.conflict : undefined;
    // what was refused and is then changed by hand is written anew, in the edition of today
    const ground =
      was === undefined || was.state === 'refused'
        ? { base, before, edition: this.#edition() }
        : { base: was.base, before: was.before, edition: was.edition };
    const pending: Pending<V> = { value, ...ground, state, ...(conflict && { conflict }) };
    this.#pending.set(key, pending);
    this.#visits.touched(key);
    this.#write(key, pending);
    if (state === 'waiting') this.#later(key, pause);
    this.#options.onChange(key);
  }

  /** Forgets a value that was never sent. Returns false when it is too late: it is being sent or has been. */
  drop(key: string): boolean {
    const pending = this.#pending.get(key);
    if (pending === undefined) return true;
    if (pending.state === 'sending') return false;
    this.#clear(key);
    this.#options.onChange(key);
    return true;
  }

  /** The person chose her own words over what came first: they are sent on top of it. */
  insist(key: string): void {
    const pending = this.#pending.get(key);
    if (pending?.conflict === undefined) return;
    const { version, current } = pending.conflict;
    const next: Pending<V> = { ...pending, base: version, before: current ?? undefined, state: 'waiting' };
    delete next.conflict;
    this.#pending.set(key, next);
    this.#write(key, next);
    this.#later(key, 0);
    this.#options.onChange(key);
  }

  /** What the server would not take at the time is sent once more: the reason has passed. */
  again(): void {
    for (const [key, pending] of this.#pending) {
      if (pending.state !== 'refused') continue;
      const { value, base, before, edition } = pending;
      this.#pending.set(key, { value, base, before, edition, state: 'waiting' });
      this.#later(key, 0);
    }
  }

  /** Sends now what waits (all, or one), without waiting for a pause. */
  flush(key?: string): void {
    for (const each of key === undefined ? this.keys : [key]) {
      const state = this.#pending.get(each)?.state;
      if (state === 'waiting' || state === 'retrying') this.#later(each, 0);
    }
  }

  /** The page is being closed: what is unsent is sent in a way that outlives it, and lies in the journal in any case. */
  leave(): void {
    for (const [key, pending] of this.#pending) {
      if (pending.state === 'waiting' || pending.state === 'retrying') void this.#sendOne(key, 'leaving');
    }
  }

  /** The network is back, or somebody signed in again. */
  resume(): void {
    this.#fault = null;
    this.#attempt = 0;
    clearTimeout(this.#retry);
    this.flush();
    this.#options.onChange(null);
  }

  close(): void {
    this.leave();
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#visits.end();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }

  #edition(): number {
    return this.#options.edition?.() ?? 1;
  }

  #write(key: string, { value, base, before, edition }: Pending<V>): void {
    const kept = this.#options.journal.write(key, { value, base, before, at: this.#now(), edition });
    if (kept === this.#journalFails) this.#journalFails = !kept;
  }

  #clear(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#pending.delete(key);
    this.#options.journal.remove(key);
  }

  #later(key: string, pause: number): void {
    clearTimeout(this.#timers.get(key));
    if (this.#closed) return;
    this.#timers.set(
      key,
      setTimeout(() => void this.#sendOne(key), pause),
    );
  }

  /** While a fault lasts only a probe goes out; what else wants to be sent waits for its answer. */
  async #sendOne(key: string, how?: 'leaving' | 'probe'): Promise<void> {
    const pending = this.#pending.get(key);
    if (pending === undefined || (pending.state !== 'waiting' && pending.state !== 'retrying')) return;
    if (this.#fault !== null && how === undefined) return this.#hold(key);
    if (this.#sending >= AT_ONCE && how === undefined) return this.#later(key, 50);
    this.#sending += 1;
    const { value, base, before, edition } = pending;
    const sent: Pending<V> = { value, base, before, edition, state: 'sending' };
    this.#pending.set(key, sent);
    this.#options.onChange(key);
    try {
      this.#settle(
        key,
        sent.value,
        await this.#options.send(key, value, base, { leaving: how === 'leaving', edition }),
      );
    } catch (error) {
      this.#failed(key, error);
    } finally {
      this.#sending -= 1;
    }
  }

  #hold(key: string): void {
    const pending = this.#pending.get(key);
    if (pending !== undefined) this.#pending.set(key, { ...pending, state: 'retrying' });
  }

  #settle(key: string, sent: V, outcome: Outcome<V>): void {
    const recovered = this.#fault !== null;
    this.#fault = null;
    this.#attempt = 0;
    const now = this.#pending.get(key);
    if (now === undefined) return;
    if (outcome.kind === 'stale') this.#pending.set(key, { ...now, state: 'conflict', conflict: outcome });
    else if (outcome.kind === 'refused')
      this.#pending.set(key, { ...now, state: 'refused', problems: outcome.problems });
    else if (Object.is(now.value, sent)) this.#clear(key);
    else {
      // More was typed meanwhile: it stands on what was just saved.
      const { value, edition } = now;
      const next: Pending<V> = { value, base: outcome.version, before: sent, edition, state: 'waiting' };
      this.#pending.set(key, next);
      this.#write(key, next);
      this.#later(key, TYPING_PAUSE);
    }
    this.#options.onChange(
      key,
      outcome.kind === 'saved' ? { value: sent, version: outcome.version, at: outcome.at } : undefined,
    );
    if (recovered) this.resume();
  }

  #failed(key: string, error: unknown): void {
    const pending = this.#pending.get(key);
    if (pending !== undefined) this.#pending.set(key, { ...pending, state: 'retrying' });
    this.#fault = error instanceof ApiFault && error.fault === 'signedOut' ? 'signedOut' : 'offline';
    this.#options.onChange(key);
    if (this.#fault === 'offline') this.#retryLater();
  }

  #retryLater(): void {
    clearTimeout(this.#retry);
    if (this.#closed) return;
    const pause = RETRIES[Math.min(this.#attempt, RETRIES.length - 1)] ?? 30_000;
    this.#attempt += 1;
    this.#retry = setTimeout(() => {
      // One goes first and tells whether the server is there; the rest follow when it is.
      const first = this.keys.find((key) => this.#pending.get(key)?.state === 'retrying');
      if (first !== undefined) void this.#sendOne(first, 'probe');
    }, pause);
  }
}
