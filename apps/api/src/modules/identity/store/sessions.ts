import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Environment } from '../../../config/environment.ts';
import type { Caller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import type { CallerSource } from '../../../platform/graphql/index.ts';
import { type OpenSession, SessionRepository } from './session.repository.ts';
import { hashOf, newToken } from './token.ts';

/** A session that was ended elsewhere may live this long in another process. */
const REMEMBERED_MS = 5_000;
const REMEMBERED_MOST = 10_000;

/** How and when the person of a session was identified, where somebody vouches for it. */
export interface Strength {
  /** The provider's name for the level. */
  acr: string | null;
  authenticatedAt: Date | null;
}

const NO_STRENGTH: Strength = { acr: null, authenticatedAt: null };

interface Remembered {
  caller: Caller;
  expiresAt: Date | null;
}

/** Who a session belongs to, remembered for five seconds: a page's requests ask the database once. */
@Injectable()
export class Sessions implements CallerSource {
  private readonly remembered = new LRUCache<string, Remembered>({ max: REMEMBERED_MOST, ttl: REMEMBERED_MS });

  constructor(
    private readonly repository: SessionRepository,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async callerOf(token: string | undefined): Promise<Caller> {
    if (token === undefined) return null;
    return (await this.look(token)).caller;
  }

  /** When the session ends if nothing more is done in it; null when there is none. */
  async expiryOf(token: string | undefined): Promise<Date | null> {
    return token === undefined ? null : (await this.look(token)).expiresAt;
  }

  /** Opens a session in the caller's transaction; the one the browser had before is ended. Returns the token, which is kept nowhere. */
  async open(
    tx: Transaction,
    userId: string,
    previousToken: string | undefined,
    strength = NO_STRENGTH,
  ): Promise<string> {
    const token = newToken();
    if (previousToken !== undefined) await this.end(tx, previousToken);
    await this.repository.open(tx, hashOf(token), { userId, hours: this.environment.SESSION_HOURS, ...strength });
    return token;
  }

  /** Ends every session of a person: what was opened in a role must not go on in another. */
  async endAllOf(tx: Transaction, userId: string): Promise<void> {
    await this.repository.revokeAllOf(tx, userId);
    tx.afterCommit(() => {
      for (const [token, { caller }] of [...this.remembered.entries()]) {
        if (caller?.userId === userId) this.remembered.delete(token);
      }
    });
  }

  async end(tx: Transaction, token: string): Promise<void> {
    await this.repository.revoke(tx, hashOf(token));
    tx.afterCommit(() => void this.remembered.delete(token));
  }

  private async look(token: string): Promise<Remembered> {
    const known = this.remembered.get(token);
    if (known !== undefined) return known;
    const session = await this.repository.find(hashOf(token), this.environment.SESSION_IDLE_MINUTES);
    const fresh = { caller: session && this.callerIn(session), expiresAt: session?.expiresAt ?? null };
    this.remembered.set(token, fresh);
    return fresh;
  }

  private callerIn({ userId, displayName, role, organisationId, organisationName }: OpenSession): Caller {
    const person = { userId, displayName, role };
    if (organisationId === null) {
      return { ...person, side: 'AUTHORITY', organisationName: this.environment.SAMSYN_AUTHORITY_NAME };
    }
    return { ...person, side: 'BODY', organisationId, organisationName: organisationName ?? '' };
  }
}
