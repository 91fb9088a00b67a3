import { LRUCache } from 'lru-cache';
import { refuse, Refused } from './refusals.ts';

interface UnderWay<T> {
  result: Promise<T>;
  stop: AbortController;
  /** How many wait for it. */
  asking: number;
}

/**
 * Long work that several may ask for at once: done once for a key, its outcome remembered, and stopped when the last one who asked has
 * gone. `most` is the number of outcomes remembered. A key must name everything the outcome depends on.
 */
export class SharedWork<T extends object> {
  private readonly outcomes: LRUCache<string, T>;
  private readonly underWay = new Map<string, UnderWay<T>>();

  constructor(most: number) {
    this.outcomes = new LRUCache<string, T>({ max: most });
  }

  /** The outcome; refused with `CANCELLED` when `gone` says stop and nobody else waits. Rejects as `work` does. */
  async run(key: string, gone: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const known = this.outcomes.get(key);
    if (known !== undefined) return known;
    if (gone.aborted) throw cancelled();
    const job = this.underWay.get(key) ?? this.start(key, work);
    job.asking += 1;
    const leave = (): void => {
      job.asking -= 1;
      if (job.asking > 0) return;
      if (this.underWay.get(key) === job) this.underWay.delete(key);
      job.stop.abort();
    };
    gone.addEventListener('abort', leave, { once: true });
    try {
      return await job.result;
    } catch (error) {
      throw job.stop.signal.aborted ? cancelled() : error;
    } finally {
      gone.removeEventListener('abort', leave);
    }
  }

  private start(key: string, work: (signal: AbortSignal) => Promise<T>): UnderWay<T> {
    const stop = new AbortController();
    const job: UnderWay<T> = { result: work(stop.signal), stop, asking: 0 };
    this.underWay.set(key, job);
    const end = (): void => void (this.underWay.get(key) === job && this.underWay.delete(key));
    job.result.then((outcome) => {
      this.outcomes.set(key, outcome);
      end();
    }, end);
    return job;
  }
}

function cancelled(): Refused {
  return new Refused(refuse('CANCELLED', 'Arbetet avbröts. Börja om när du vill.'));
}
