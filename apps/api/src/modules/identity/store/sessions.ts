import type { Assurance, SignInWay } from '@samsyn/consultation';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Environment } from '../../../config/environment.ts';
import type { Caller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import type { CallerSource } from '../../../platform/graphql/index.ts';
import { LOG, type Log, noteWho, securityEvent } from '../../../platform/log/index.ts';
import {
  type Device,
  type ListedSession,
  type OpenSession,
  type ProviderSessions,
  SessionRepository,
} from './session.repository.ts';
import { hashOf, newToken } from './token.ts';

/** A session that was ended elsewhere may live this long in another process; with the sockets' own rhythm it is out within five seconds. */
const REMEMBERED_MS = 2_000;
const REMEMBERED_MOST = 10_000;

/** How, when and how surely the person of a session was identified. */
export interface Strength {
  /** EMAIL for a link or a code by mail, MFA for a passkey with the person verified, what the provider says for OIDC. */
  assurance: Assurance;
  way: SignInWay;
  /** The provider's name for the level. */
  acr: string | null;
  authenticatedAt: Date | null;
  /** What the provider calls its own session, by which it can end ours. */
  providerSession?: string | null;
}

/** The browser that signs in. */
export interface Arrival {
  /** The token of the session it had before, which ends when the new one begins. */
  previousToken: string | undefined;
  device: Device | null;
}

/** When a session ends: if nobody does anything in it, and in any case. */
export interface SessionTimes {
  serverTime: Date;
  expiresAt: Date;
  endsAt: Date;
}

interface Remembered {
  caller: Caller;
  session: OpenSession | null;
}

/** Who a session belongs to, remembered for two seconds: a page's requests ask the database once. */
@Injectable()
export class Sessions implements CallerSource {
  private readonly remembered = new LRUCache<string, Remembered>({ max: REMEMBERED_MOST, ttl: REMEMBERED_MS });

  constructor(
    private readonly repository: SessionRepository,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async callerOf(token: string | undefined): Promise<Caller> {
    if (token === undefined) return null;
    const { caller } = await this.look(token);
    noteWho(caller);
    return caller;
  }

  /** The session behind the token; null when there is none any more. */
  async sessionOf(token: string | undefined): Promise<OpenSession | null> {
    return token === undefined ? null : (await this.look(token)).session;
  }

  /** A person is at it: the idle time begins anew. Null when the session has ended; its last hour is not moved by anything. */
  async keep(token: string): Promise<SessionTimes | null> {
    const times = await this.repository.touch(hashOf(token), this.environment.SESSION_IDLE_MINUTES);
    this.remembered.delete(token);
    return times && { serverTime: new Date(), ...times };
  }

  /** The person's open sessions, the one used last first. */
  async listOf(userId: string): Promise<ListedSession[]> {
    return this.repository.openOf(userId, this.environment.SESSION_IDLE_MINUTES);
  }

  /** Ends some of a person's own sessions; how many there were. */
  async endSome(tx: Transaction, userId: string, which: { only: string } | { allBut: string }): Promise<number> {
    const ended = new Set(await this.repository.revokeOf(tx, userId, which));
    tx.afterCommit(() => this.forget(({ session }) => session !== null && ended.has(session.id)));
    return ended.size;
  }

  /** Opens a session in the caller's transaction, with a token of its own; the one the browser had before is ended. Returns the token, which is kept nowhere. */
  async open(tx: Transaction, userId: string, { previousToken, device }: Arrival, strength: Strength): Promise<string> {
    const token = newToken();
    if (previousToken !== undefined) await this.end(tx, previousToken);
    const atAuthority = await this.repository.open(tx, hashOf(token), {
      userId,
      hours: this.environment.SESSION_HOURS,
      device,
      ...strength,
    });
    const { way, assurance } = strength;
    const who: Record<string, string> = atAuthority ? { user: userId } : {};
    tx.afterCommit(() => securityEvent(this.log, 'SIGNED_IN', { way, assurance, ...who }));
    return token;
  }

  /** Ends every session of a person: what was opened in a role must not go on in another. */
  async endAllOf(tx: Transaction, userId: string): Promise<void> {
    await this.repository.revokeAllOf(tx, userId);
    tx.afterCommit(() => this.forget(({ caller }) => caller?.userId === userId));
  }

  /** Ends what the provider says has ended at its own; how many sessions there were. */
  async endByProvider(tx: Transaction, which: ProviderSessions): Promise<number> {
    const ended = new Set(await this.repository.revokeByProvider(tx, which));
    tx.afterCommit(() => this.forget(({ session }) => session !== null && ended.has(session.id)));
    return ended.size;
  }

  async end(tx: Transaction, token: string): Promise<void> {
    await this.repository.revoke(tx, hashOf(token));
    tx.afterCommit(() => void this.remembered.delete(token));
  }

  private forget(which: (one: Remembered) => boolean): void {
    for (const [token, one] of [...this.remembered.entries()]) if (which(one)) this.remembered.delete(token);
  }

  private async look(token: string): Promise<Remembered> {
    const known = this.remembered.get(token);
    if (known !== undefined) return known;
    const session = await this.repository.find(hashOf(token), this.environment.SESSION_IDLE_MINUTES);
    const fresh = { caller: session && this.callerIn(session), session };
    this.remembered.set(token, fresh);
    return fresh;
  }

  private callerIn(session: OpenSession): Caller {
    const { userId, displayName, role, organisationId, organisationName, assurance, way, authenticatedAt } = session;
    const provider = way === 'OIDC' ? { provider: { identifiedAt: authenticatedAt } } : {};
    const identified = { at: authenticatedAt, way };
    const person = { userId, displayName, role, assurance, identified, ...provider };
    if (organisationId === null) {
      return { ...person, side: 'AUTHORITY', organisationName: this.environment.SAMSYN_AUTHORITY_NAME };
    }
    return { ...person, side: 'BODY', organisationId, organisationName: organisationName ?? '' };
  }
}
