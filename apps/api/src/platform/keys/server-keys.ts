import { hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../config/environment.ts';
import { DOOR } from '../caller.ts';
import { UnitOfWork } from '../db/index.ts';
import { ENVIRONMENT } from '../environment.token.ts';

const BYTES = 32;

/**
 * Keys for one purpose each, derived (HKDF-SHA256) from a secret of the server: that of `SERVER_KEY`, else one that the database made at its
 * first migration and the door alone reads. All processes have the same. Read once a process: a new secret takes a restart.
 */
@Injectable()
export class ServerKeys {
  private secrets: Promise<readonly Buffer[]> | undefined;

  constructor(
    private readonly db: UnitOfWork,
    @Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'SERVER_KEY'>,
  ) {}

  /** The key to close with today, for a purpose and perhaps somebody. */
  async derive(purpose: string, whose = ''): Promise<Buffer> {
    const [key] = await this.all(purpose, whose);
    if (key === undefined) throw new Error('the server has no secret: run the migrations');
    return key;
  }

  /** That key, then those of earlier secrets, which still open what was closed with them. */
  async all(purpose: string, whose = ''): Promise<Buffer[]> {
    this.secrets ??= this.read().catch((error: unknown) => {
      this.secrets = undefined;
      throw error;
    });
    const info = JSON.stringify(['samsyn', purpose, whose]);
    return (await this.secrets).map((secret) => Buffer.from(hkdfSync('sha256', secret, '', info, BYTES)));
  }

  private async read(): Promise<readonly Buffer[]> {
    const text = 'SELECT secret FROM operations.server_key ORDER BY id DESC';
    const kept = await this.db.read<{ secret: Buffer }>(DOOR, text);
    const given = this.environment.SERVER_KEY?.split(/\s+/u).map((secret) => Buffer.from(secret)) ?? [];
    return [...given, ...kept.map(({ secret }) => secret)];
  }
}
