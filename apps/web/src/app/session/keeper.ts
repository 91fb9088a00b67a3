/** When the session ends, as the api says: if nobody does anything in it, and in any case. */
export interface Times {
  serverTime: string;
  expiresAt: string;
  endsAt: string;
}

/** What the page shows of it. `idle` can be put off, `final` cannot; `minutes` is what is left, rounded up. */
export type SessionView =
  { kind: 'quiet' } | { kind: 'idle'; endsAt: number } | { kind: 'final'; endsAt: number } | { kind: 'ended' };

export interface KeeperOptions {
  /** Asks when the session ends; keeps nothing alive. Null when it has ended. Throws when there is no contact. */
  ask: () => Promise<Times | null>;
  /** Says that a person is here. Null when it has ended. */
  keep: () => Promise<Times | null>;
  onChange: (view: SessionView) => void;
  now?: () => number;
}

const MINUTE = 60_000;
const LONGEST_LEAD = 5 * MINUTE;
const QUIET: SessionView = { kind: 'quiet' };

/**
 * Watches over the session of one page. What a person does is told to the api at most once a minute; what the page asks by itself is not.
 * Some minutes before the end it warns, having asked first: the person may be at work in another window. Times are counted from the
 * server's clock, so that a clock that is wrong here warns neither too early nor too late.
 */
export class SessionKeeper {
  readonly #options: KeeperOptions;
  #view: SessionView = QUIET;
  /** On this computer's clock. */
  #expiresAt = Number.POSITIVE_INFINITY;
  #endsAt = Number.POSITIVE_INFINITY;
  /** How long the session lasts from an act. */
  #span = 30 * MINUTE;
  #toldAt = Number.NEGATIVE_INFINITY;
  #telling = false;
  #finalSeen = false;
  #telltale: ReturnType<typeof setTimeout> | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  get view(): SessionView {
    return this.#view;
  }

  /** The page was opened: somebody did that. */
  start(): void {
    void this.extend();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#telltale);
    clearTimeout(this.#next);
  }

  /** A person pressed, typed or scrolled. While the warning is open that says nothing: it has a button for it. */
  act(): void {
    if (this.#stopped || this.#view.kind === 'idle' || this.#view.kind === 'ended' || this.#telltale !== undefined)
      return;
    const wait = this.#toldAt + this.#pause() - this.#now();
    if (wait <= 0) void this.extend();
    else this.#telltale = setTimeout(() => void this.extend(), wait);
  }

  /** Puts the end off: the warning's button, and what acts lead to. */
  async extend(): Promise<void> {
    clearTimeout(this.#telltale);
    this.#telltale = undefined;
    if (this.#telling || this.#stopped) return;
    this.#telling = true;
    this.#toldAt = this.#now();
    await this.#hear(this.#options.keep, true);
    this.#telling = false;
  }

  /** Asks whether the session is still there: when the window is looked at again, when a socket was closed. */
  async look(): Promise<void> {
    if (!this.#stopped) await this.#hear(this.#options.ask, false);
  }

  /** The person has read that the session cannot be put off any more. */
  dismissFinal(): void {
    this.#finalSeen = true;
    if (this.#view.kind === 'final') this.#show(QUIET);
  }

  async #hear(question: () => Promise<Times | null>, told: boolean): Promise<void> {
    let times: Times | null;
    try {
      times = await question();
    } catch {
      if (told) this.#toldAt = Number.NEGATIVE_INFINITY; // nobody heard: the next act tells again
      this.#later(this.#pause());
      return;
    }
    if (this.#stopped) return;
    if (times === null) return this.#end();
    const ahead = this.#now() - Date.parse(times.serverTime);
    this.#expiresAt = Date.parse(times.expiresAt) + ahead;
    this.#endsAt = Date.parse(times.endsAt) + ahead;
    if (told && this.#expiresAt < this.#endsAt) this.#span = this.#expiresAt - this.#now();
    this.#weigh();
  }

  #weigh(): void {
    const left = this.#expiresAt - this.#now();
    const lead = Math.min(LONGEST_LEAD, this.#span / 3);
    const isFinal = this.#expiresAt >= this.#endsAt;
    if (left > lead) {
      this.#show(QUIET);
      return this.#later(Math.min(left - lead, this.#rhythm()));
    }
    if (!isFinal) this.#show({ kind: 'idle', endsAt: this.#expiresAt });
    else this.#show(this.#finalSeen ? QUIET : { kind: 'final', endsAt: this.#endsAt });
    this.#later(Math.max(250, Math.min(left + 250, 5_000)));
  }

  // Before anything is said the api is asked: it knows of other windows.
  #later(wait: number): void {
    clearTimeout(this.#next);
    if (!this.#stopped) this.#next = setTimeout(() => void this.look(), wait);
  }

  #end(): void {
    this.stop();
    this.#show({ kind: 'ended' });
  }

  #show(view: SessionView): void {
    const before = this.#view;
    if (before.kind === view.kind && (view.kind === 'quiet' || view.kind === 'ended')) return;
    if (
      'endsAt' in before &&
      'endsAt' in view &&
      before.kind === view.kind &&
      Math.abs(before.endsAt - view.endsAt) < 1_000
    )
      return;
    this.#view = view;
    this.#options.onChange(view);
  }

  #pause(): number {
    return Math.min(MINUTE, this.#span / 10);
  }

  #rhythm(): number {
    return Math.min(MINUTE, this.#span / 3);
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }
}
