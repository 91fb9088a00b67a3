import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type pg from 'pg';
import type { Acting } from '../caller.ts';
import { isRefused } from '../refusals.ts';
import { describeFault } from '../log/fault.ts';
import { runBatch } from './batch.ts';
import { isCollision, isUnavailable, Unavailable } from './errors.ts';
import { Pools } from './pools.ts';
import { bodySettings, preambleFor } from './session.ts';
import { leavingDocuments, statement, Transaction, type SqlValue } from './transaction.ts';

const ATTEMPTS = 3;

/** One of several statements that are read together; with a name it is prepared. */
export interface Read {
  text: string;
  values?: readonly SqlValue[];
  name?: string;
  /** Its documents are only passed on, and come as `StoredJson`. */
  leavingDocuments?: true;
}

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
   * One statement that only reads. On a body's side it brings along which body asks. Asked again when the connection it was given turns
   * out to be lost: after a restart of the database a pool holds several of those.
   */
  async read<T extends object>(
    acting: Acting,
    text: string,
    values: readonly SqlValue[] = [],
    name?: string,
  ): Promise<T[]> {
    const [rows] = await this.readAll(acting, [{ text, values, ...(name === undefined ? {} : { name }) }]);
    return rows as T[];
  }

  /** Several statements that only read, in one journey to the server; the rows of each, in their order. */
  async readAll(acting: Acting, reads: readonly Read[]): Promise<object[][]> {
    const queries = reads.map(({ text, values, name, leavingDocuments: leaving }) => {
      const query = statement(text, values ?? [], name);
      return leaving ? leavingDocuments(query) : query;
    });
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.send(acting, queries, 'read');
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
    const [rows] = await this.send(acting, [statement(text, values, name)], 'write');
    return rows as T[];
  }

  private async send(acting: Acting, queries: pg.QueryConfig[], way: 'read' | 'write'): Promise<object[][]> {
    const preamble = preambleFor(acting, way); // before a connection is taken: an odd id throws here
    const pool = this.pools.pool(acting.side);
    const [only] = queries;
    try {
      if (preamble !== null || queries.length > 1 || only === undefined) return await runBatch(pool, queries, preamble);
      return [(await pool.query<object>(only)).rows];
    } catch (error) {
      throw isUnavailable(error) ? new Unavailable(error) : error;
    }
  }

  private async attempt<T>(acting: Acting, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const settings = bodySettings(acting); // before a connection is taken: an odd id throws here
    const runner = this.pools.source(acting.side).createQueryRunner();
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
