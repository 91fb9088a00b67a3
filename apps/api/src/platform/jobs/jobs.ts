import { EventEmitter } from 'node:events';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Logger as WorkerLogger, type Runner, run, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Environment } from '../../config/environment.ts';
import type { Transaction } from '../db/index.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { describeFault, LOG, type Log } from '../log/index.ts';
import { Lease } from './lease.ts';

/** A job's input: ids only; what it needs besides it reads when it runs. */
export type JobInput = Readonly<Record<string, string>>;
type Work = (input: JobInput) => Promise<void>;

export interface JobTiming {
  /** A second job with the same key takes the place of the first, as long as that has not run. */
  key?: string;
  /** Not before this moment. */
  runAt?: Date;
  /** Jobs of one queue are done one at a time, whatever number of workers there is; without a moment of their own. */
  queue?: string;
}

/** A time of the day, UTC. */
export interface TimeOfDay {
  hour: number;
  minute: number;
}

const CONCURRENCY = 4;
const POLL_MS = 2_000;

/**
 * Work that follows from a transaction and may be tried again: added inside the transaction, so that it is there exactly when the
 * transaction's result is; done by the processes that are workers. A job that fails is tried again, later and later, 25 times.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly works = new Map<string, Work>();
  private readonly stopping = new AbortController();
  /** Says that the process ends: a job that takes long stops, and is done from the start by another. */
  readonly ending: AbortSignal = this.stopping.signal;
  private readonly nightly: string[] = [];
  private runner: Runner | undefined;
  private pool: pg.Pool | undefined;
  private lease: Lease | undefined;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Says what a task does; called by its module when the process starts. It may run more than once for one job. */
  register(task: string, work: Work): void {
    if (this.works.has(task)) throw new Error(`two works for the task ${task}`);
    this.works.set(task, work);
  }

  /** The same for what is done each night: once, however many workers there are, and later in the day where none was up. */
  registerNightly(task: string, { hour, minute }: TimeOfDay, work: Work): void {
    this.register(task, work);
    this.nightly.push(`${minute} ${hour} * * * ${task} ?fill=1d`);
  }

  async add(tx: Transaction, task: string, input: JobInput, timing: JobTiming = {}): Promise<void> {
    if (timing.queue !== undefined) {
      const inQueue = [task, JSON.stringify(input), timing.key ?? null, timing.queue];
      await tx.query('SELECT jobs.add_in_queue($1, $2::json, $3, $4)', inQueue);
      return;
    }
    await tx.query('SELECT jobs.add($1, $2::json, $3, $4)', [
      task,
      JSON.stringify(input),
      timing.key ?? null,
      timing.runAt ?? null,
    ]);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.environment.SAMSYN_PROCESS === 'web' || this.works.size === 0) return;
    const connection = {
      connectionString: this.environment.DATABASE_APP_URL,
      application_name: 'samsyn worker',
      options: '-c role=samsyn_worker',
    };
    this.pool = new pg.Pool({ ...connection, max: CONCURRENCY + 2 });
    // a connection that is lost is replaced; the job it was on is tried again
    this.pool.on('error', () => undefined).on('connect', (client) => void client.on('error', () => undefined));
    const lease = (this.lease = new Lease(this.pool, connection));
    const events = new EventEmitter() as WorkerEvents;
    events.on('pool:create', ({ workerPool }) => void lease.hold(workerPool.id));
    this.runner = await run({
      pgPool: this.pool,
      events,
      concurrency: CONCURRENCY,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      logger: new WorkerLogger(() => () => undefined), // its lines quote inputs; ours below do not
      crontab: this.nightly.join('\n'),
      taskList: Object.fromEntries([...this.works].map(([task, work]) => [task, this.watched(task, work)])),
    });
    this.runner.promise.catch((error: unknown) =>
      this.log.error({ fault: describeFault(error) }, 'the worker stopped'),
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop();
    await this.lease?.end();
    await this.pool?.end();
  }

  private watched(task: string, work: Work): (input: unknown) => Promise<void> {
    return async (input) => {
      const from = performance.now();
      try {
        await work(input as JobInput);
        this.log.info({ task, ms: Math.round(performance.now() - from) }, 'job');
      } catch (error) {
        this.log.warn({ task, fault: describeFault(error) }, 'job failed');
        throw error;
      }
    };
  }
}
