import { LRUCache } from 'lru-cache';
import type { Limit } from './limit.ts';

const REMEMBERED_MOST = 20_000;

/** Counts in this process alone: nothing is written anywhere, so it may stand on the way of every autosave. */
export class Buckets {
  private readonly wholeAt = new LRUCache<string, number>({ max: REMEMBERED_MOST });

  constructor(private readonly factor: number) {}

  /** Takes one; the seconds to wait when there is none left, else 0. `now` in milliseconds. */
  take({ name, per, seconds }: Limit, who: string, now: number): number {
    if (this.factor === 0) return 0;
    const key = `${name} ${who}`;
    const span = seconds * 1000;
    const whole = Math.max(this.wholeAt.get(key) ?? 0, now) + span / (per * this.factor);
    if (whole - now > span) return Math.max(1, Math.ceil((whole - now - span) / 1000));
    this.wholeAt.set(key, whole);
    return 0;
  }
}
