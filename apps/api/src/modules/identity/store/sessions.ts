import type { Assurance, SignInWay } from '@samsyn/consultation';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Environment } from '../../../config/environment.ts';
import type { Caller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import type { CallerSource } from '../../../platform/graphql/index.ts';
import { type Device, type OpenSession, SessionRepository } from './session.repository.ts';
import { hashOf, newToken } from './token.ts';

/** A session that was ended elsewhere may live this long in another process. */
const REMEMBERED_MS = 5_000;
const REMEMBERED_MOST = 10_000;

/** How, when and how surely the person of a session was identified. */
export interface Strength {
  /** EMAIL for a link or a code by mail, MFA for a passkey with the person verified, what the provider says for OIDC. */
  assurance: Assurance;
  way: SignInWay;
  /** The provider's name for the level. */
  acr: string | null;
  authenticatedAt: Date | null;
}

/** The browser that signs in. */
export interface Arrival {
  /** The token of the session it had before, which ends when the new one begins. */
  previousToken: string | undefined;
  device: Device | null;
}

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

  /** Opens a session in the caller's transaction, with a token of its own; the one the browser had before is ended. Returns the token, which is kept nowhere. */
  async open(tx: Transaction, userId: string, { previousToken, device }: Arrival, strength: Strength): Promise<string> {
    const token = newToken();
    if (previousToken !== undefined) await this.end(tx, previousToken);
    await this.repository.open(tx, hashOf(token), {
      userId,
      hours: this.environment.SESSION_HOURS,
      device,
      ...strength,
    });
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

  private callerIn({ userId, displayName, role, organisationId, organisationName, assurance }: OpenSession): Caller {
    const person = { userId, displayName, role, assurance };
    if (organisationId === null) {
      return { ...person, side: 'AUTHORITY', organisationName: this.environment.SAMSYN_AUTHORITY_NAME };
    }
    return { ...person, side: 'BODY', organisationId, organisationName: organisationName ?? '' };
  }
}
