import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Environment } from '../../config/environment.ts';
import { DOOR } from '../caller.ts';
import { UnitOfWork } from '../db/index.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { LOG, type Log, securityEvent } from '../log/index.ts';
import { Buckets } from './buckets.ts';
import type { Limit } from './limit.ts';

const FORGET_MS = 10 * 60_000;
const REFUSED_MOST = 20_000;

// Judged by the database's clock, which all processes share. A refused attempt does not make the wait longer.
const TAKE = `
  WITH taken AS (
    INSERT INTO operations.allowance AS a (key, whole_at) VALUES ($1, now() + make_interval(secs => $2))
    ON CONFLICT (key) DO UPDATE SET whole_at = greatest(a.whole_at, now()) + make_interval(secs => $2)
      WHERE greatest(a.whole_at, now()) + make_interval(secs => $2) <= now() + make_interval(secs => $3)
    RETURNING key
  )
  SELECT EXISTS (SELECT FROM taken) AS allowed,
    (SELECT extract(epoch FROM whole_at - now())::float8 + $2 - $3 FROM operations.allowance WHERE key = $1) AS wait`;

/**
 * How often somebody may try, counted in PostgreSQL for all processes together. An attempt counts whether or not what follows succeeds,
 * so it is taken outside the transaction it leads to: that one's rollback must not give it back.
 */
@Injectable()
export class Limits {
  private readonly refused = new LRUCache<string, number>({ max: REFUSED_MOST });
  private readonly buckets: Buckets;
  private readonly factor: number;
  private salt: Promise<Buffer> | undefined;
  private forgotAt = performance.now();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(ENVIRONMENT) { LIMITS_FACTOR }: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.factor = LIMITS_FACTOR;
    this.buckets = new Buckets(LIMITS_FACTOR);
  }

  /** Takes one of what `who` may do; the seconds to wait when there is nothing left, else 0. Throws Unavailable. */
  async take(limit: Limit, who: string): Promise<number> {
    if (this.factor === 0) return 0;
    const key = createHmac('sha256', await this.saltOf())
      .update(`${limit.name} ${who}`)
      .digest();
    const name = key.toString('base64url');
    // who keeps on trying is answered without asking the database each time
    const until = this.refused.get(name) ?? 0;
    const now = performance.now();
    if (until > now) return Math.ceil((until - now) / 1000);
    const wait = await this.ask(key, limit);
    if (wait > 0) {
      this.refused.set(name, now + wait * 1000);
      securityEvent(this.log, 'LIMIT', { limit: limit.name, caller: name.slice(0, 8), wait });
    }
    return wait;
  }

  /** The same, counted in this process alone and without a write: for what is done often. */
  takeHere(limit: Limit, who: string): number {
    const wait = this.buckets.take(limit, who, performance.now());
    if (wait > 0) securityEvent(this.log, 'LIMIT', { limit: limit.name, wait });
    return wait;
  }

  private async ask(key: Buffer, { per, seconds }: Limit): Promise<number> {
    const step = seconds / (per * this.factor);
    const values = [key, step, seconds];
    const [row] = await this.unitOfWork.write<{ allowed: boolean; wait: number | null }>(
      DOOR,
      TAKE,
      values,
      'take-allowance',
    );
    await this.forget();
    return row?.allowed === true ? 0 : Math.max(1, Math.ceil(row?.wait ?? step));
  }

  private async forget(): Promise<void> {
    if (performance.now() - this.forgotAt < FORGET_MS) return;
    this.forgotAt = performance.now();
    await this.unitOfWork.write(DOOR, 'DELETE FROM operations.allowance WHERE whole_at <= now()');
  }

  private async saltOf(): Promise<Buffer> {
    this.salt ??= this.unitOfWork
      .read<{ salt: Buffer }>(DOOR, 'SELECT salt FROM operations.allowance_salt')
      .then(([row]) => row?.salt ?? Buffer.alloc(0))
      .catch((error: unknown) => {
        this.salt = undefined;
        throw error;
      });
    return this.salt;
  }
}
