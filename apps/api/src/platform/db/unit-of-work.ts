import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type pg from 'pg';
import type { Acting } from '../caller.ts';
import { isRefused } from '../refusals.ts';
import { describeFault } from '../log/fault.ts';
import { isCollision, isUnavailable, Unavailable } from './errors.ts';
import { Pools } from './pools.ts';
import { bodySettings, sideOf } from './session.ts';
import { statement, Transaction, type SqlValue } from './transaction.ts';

const ATTEMPTS = 3;

/** The one way to the database: in the caller's place, in one transaction, all or nothing. */
@Injectable()
export class UnitOfWork {
  private readonly log = new Logger(UnitOfWork.name);

  constructor(private readonly pools: Pools) {}

  /**
   * Runs `work` in one transaction in the caller's role and commits. A Refusal or Stale that is returned rolls back like an
   * exception. Where two transactions collide it is run again from the start, so it must do nothing but through `tx` (what must
   * follow a commit: `tx.afterCommit`). Throws `Unavailable` when the database cannot be reached.
   */
  async inTransaction<T>(acting: Acting, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(acting, work);
      } catch (error) {
        const collided = isCollision(error);
        if (!collided || attempt === ATTEMPTS) throw collided || isUnavailable(error) ? new Unavailable(error) : error;
        await pause(attempt);
      }
    }
  }

  /**
   * One statement that only reads. On a body's side it runs in a transaction of its own, which says first which body asks. Asked again
   * when the connection it was given turns out to be lost: after a restart of the database a pool holds several of those.
   */
  async read<T extends object>(
    acting: Acting,
    text: string,
    values: readonly SqlValue[] = [],
    name?: string,
  ): Promise<T[]> {
    const query = statement(text, values, name);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.single<T>(acting, query, 'BEGIN READ ONLY');
      } catch (error) {
        if (!isUnavailable(error) || attempt === ATTEMPTS) throw error;
        await pause(attempt);
      }
    }
  }

  /** One statement that writes, committed when this resolves. For what must be fast and needs no decision between two statements. */
  async write<T extends object>(
    acting: Acting,
    text: string,
    values: readonly SqlValue[] = [],
    name?: string,
  ): Promise<T[]> {
    return this.single<T>(acting, statement(text, values, name), 'BEGIN');
  }

  private async single<T extends object>(acting: Acting, query: pg.QueryConfig, begin: string): Promise<T[]> {
    try {
      if (acting.side !== 'BODY') return (await this.pools.pool(sideOf(acting)).query<T>(query)).rows;
      return await this.singleAsBody<T>(acting, query, begin);
    } catch (error) {
      throw isUnavailable(error) ? new Unavailable(error) : error;
    }
  }

  // The three statements leave together (the pool pipelines): one journey to the server, not three.
  private async singleAsBody<T extends object>(acting: Acting, query: pg.QueryConfig, begin: string): Promise<T[]> {
    const opening = `${begin}; ${bodySettings(acting)}`; // before a connection is taken: an odd id throws here
    const client = await this.pools.pool('BODY').connect();
    const [opened, answered, ended] = await Promise.allSettled([
      client.query(opening),
      client.query<T>(query),
      client.query('COMMIT'),
    ]);
    const broken = opened.status === 'rejected' || ended.status === 'rejected';
    client.release(broken);
    if (opened.status === 'rejected') throw asError(opened.reason);
    if (answered.status === 'rejected') throw asError(answered.reason);
    if (ended.status === 'rejected') throw asError(ended.reason);
    return answered.value.rows;
  }

  private async attempt<T>(acting: Acting, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const settings = bodySettings(acting); // before a connection is taken: an odd id throws here
    const runner = this.pools.source(sideOf(acting)).createQueryRunner();
    const typeorm = runner as { isTransactionActive: boolean };
    const client = (await runner.connect()) as pg.PoolClient;
    const tx = new Transaction(runner, client, acting);
    let result: T;
    try {
      await client.query(settings === '' ? 'BEGIN' : `BEGIN; ${settings}`);
      typeorm.isTransactionActive = true; // its own saves join this transaction instead of opening one
      result = await work(tx);
      await end(client, isRefused(result) ? 'ROLLBACK' : 'COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined); // a lost connection has rolled back already
      throw error;
    } finally {
      typeorm.isTransactionActive = false;
      await runner.release();
    }
    if (!isRefused(result)) await this.finish(tx);
    return result;
  }

  private async finish(tx: Transaction): Promise<void> {
    for (const work of tx.postponed) {
      try {
        await work();
      } catch (error) {
        this.log.error({ fault: describeFault(error) }, 'work after a commit failed');
      }
    }
  }
}

// A COMMIT after a statement that failed is answered with ROLLBACK, without an error: who swallowed that failure must hear of it.
async function end(client: pg.PoolClient, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  const { command } = await client.query(how);
  if (command !== how) throw new Error('the transaction had failed before its end and was rolled back');
}

// A little longer each time, and not the same for two that met.
async function pause(attempt: number): Promise<void> {
  await sleep(attempt * (10 + Math.random() * 40));
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('the database refused the statement');
}
