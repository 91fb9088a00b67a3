import { Inject, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import type { Environment } from '../../config/environment.ts';
import { Pools } from '../db/index.ts';
import { ENVIRONMENT } from '../environment.token.ts';

const RETRY_MS = 1_000;

/**
 * Carries messages between the processes of one installation over LISTEN/NOTIFY, on one connection outside every transaction (a NOTIFY
 * inside one would make all writers queue). The channel has a secret name that only the door can read, so that nobody in another role
 * can listen. Messages sent while the connection is away are lost: pages ask again when they reconnect.
 */
@Injectable()
export class Relay {
  private readonly log = new Logger(Relay.name);
  private client: pg.Client | null = null;
  private channel = '';
  private sent: Promise<void> = Promise.resolve();
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private receive: (message: string) => void = () => undefined;

  constructor(
    private readonly pools: Pools,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Starts listening; keeps trying for as long as the process lives. */
  start(receive: (message: string) => void): void {
    this.receive = receive;
    void this.connect();
  }

  /** Sends after what was sent before: one connection, one statement at a time. Rejects when this message could not be sent. */
  async send(message: string): Promise<void> {
    const sending = this.sent.then(async () => {
      await this.client?.query('SELECT pg_notify($1, $2)', [this.channel, message]);
    });
    this.sent = sending.catch(() => undefined);
    await sending;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.environment.DATABASE_APP_URL,
      application_name: 'samsyn live',
      options: '-c role=samsyn_door',
    });
    client.on('error', () => undefined); // 'end' follows
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.receive(payload ?? ''));
    try {
      await client.connect();
      this.channel ||= await this.channelName();
      await client.query(`LISTEN ${pg.escapeIdentifier(this.channel)}`);
      if (this.stopped) await client.end();
      else this.client = client;
    } catch {
      await client.end().catch(() => undefined);
      this.later();
    }
  }

  private async channelName(): Promise<string> {
    const { rows } = await this.pools.pool('DOOR').query<{ name: string }>('SELECT name FROM operations.live_channel');
    if (!rows[0]) throw new Error('the database has no channel for changes');
    return rows[0].name;
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = null;
    this.log.warn('the connection to the other processes was lost');
    this.later();
  }

  private later(): void {
    if (!this.stopped) this.timer = setTimeout(() => void this.connect(), RETRY_MS).unref();
  }
}
