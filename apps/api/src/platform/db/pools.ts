import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { refuseOwner } from './app-login.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { momentIn } from './moments.ts';
import { teachPreambles } from './session.ts';
import type { Environment } from '../../config/environment.ts';

/** The application's roles in the database; each connection starts, and stays, in one. */
export const SIDES = ['DOOR', 'AUTHORITY', 'BODY'] as const;
export type DatabaseSide = (typeof SIDES)[number];

const ROLE: Record<DatabaseSide, string> = {
  DOOR: 'samsyn_door',
  AUTHORITY: 'samsyn_authority',
  BODY: 'samsyn_body',
};

const STATEMENT_TIMEOUT_MS = 30_000;
const LOCK_TIMEOUT_MS = 10_000;
const IDLE_IN_TRANSACTION_MS = 60_000;
const CONNECT_TIMEOUT_MS = 5_000;

// A day is a day, not a midnight somewhere; counts fit in a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const { TIMESTAMPTZ } = pg.types.builtins;
const inAnyZone = pg.types.getTypeParser(TIMESTAMPTZ);
pg.types.setTypeParser(TIMESTAMPTZ, (text) => momentIn(text) ?? inAnyZone(text));

/**
 * A connection whose loss is no event of its own: the statement that was under way fails and says so, an idle one is replaced. Without a
 * listener node ends the process when the server ends a connection that has been handed out.
 */
class Connection extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/**
 * Three pools with the same login, each in the role of one side, so that a read needs no SET of its own and the authority's
 * connections could not reach a body's room if the code asked them to. A row class is known once its module is imported.
 */
@Injectable()
export class Pools implements OnModuleInit, OnApplicationShutdown {
  private readonly sources: Record<DatabaseSide, DataSource>;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {
    this.sources = {
      DOOR: sourceOf('DOOR', environment),
      AUTHORITY: sourceOf('AUTHORITY', environment),
      BODY: sourceOf('BODY', environment),
    };
  }

  async onModuleInit(): Promise<void> {
    await Promise.all(SIDES.map(async (side) => this.sources[side].initialize()));
    if (this.environment.NODE_ENV !== 'production') return;
    await refuseOwner(this.pool('DOOR')).catch(async (error: unknown) => {
      await this.onApplicationShutdown();
      throw error;
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(SIDES.map(async (side) => this.sources[side].isInitialized && this.sources[side].destroy()));
  }

  source(side: DatabaseSide): DataSource {
    return this.sources[side];
  }

  /** The bare pool, for statements that need no row class. */
  pool(side: DatabaseSide): pg.Pool {
    return (this.sources[side].driver as unknown as { master: pg.Pool }).master;
  }
}

function sourceOf(side: DatabaseSide, environment: Environment): DataSource {
  const options = [
    `-c role=${ROLE[side]}`,
    '-c timezone=UTC',
    `-c statement_timeout=${STATEMENT_TIMEOUT_MS}`,
    `-c lock_timeout=${LOCK_TIMEOUT_MS}`,
    `-c idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS}`,
  ];
  return new DataSource({
    type: 'postgres',
    url: environment.DATABASE_APP_URL,
    applicationName: `samsyn ${side.toLowerCase()}`,
    entities: getMetadataArgsStorage().tables.map((table) => table.target),
    installExtensions: false,
    logging: false,
    poolSize: environment.DATABASE_POOL,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolErrorHandler: () => undefined,
    extra: {
      options: options.join(' '),
      Client: Connection,
      ...(side === 'BODY' ? { pipeline: true, onConnect: teachPreambles } : {}),
    },
  });
}
