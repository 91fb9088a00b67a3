import type { Journal, Unsent } from './journal.ts';

/** How often it is seen whether a window that was closed has left something. */
const EVERY = 5_000;
/** Who has written under a key within this time is not disturbed by what another window left. */
const CALM = 10_000;

export interface VisitsOptions<V> {
  journal: Journal<V>;
  now: () => number;
  /** Something is on its way under a key: it is sent first, no word is written over another. */
  isTaken: (key: string) => boolean;
  take: (key: string, unsent: Unsent<V>) => void;
}

/** Looks after what the person's other windows leave unsent when they are closed. */
export class Visits<V> {
  readonly #options: VisitsOptions<V>;
  readonly #touched = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(options: VisitsOptions<V>) {
    this.#options = options;
  }

  touched(key: string): void {
    this.#touched.set(key, this.#options.now());
  }

  async begin(): Promise<void> {
    const { journal, now, isTaken, take } = this.#options;
    const isFree = (key: string): boolean =>
      !this.#isOver && !isTaken(key) && (this.#touched.get(key) ?? -CALM) + CALM <= now();
    await journal.takeOver(isFree, take).catch(() => undefined);
    if (!this.#isOver) this.#timer = setTimeout(() => void this.begin(), EVERY);
  }

  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }
}
