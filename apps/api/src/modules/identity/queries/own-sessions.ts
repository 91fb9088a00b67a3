import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/caller.ts';
import type { ListedSession } from '../store/session.repository.ts';
import { Sessions, type SessionTimes } from '../store/sessions.ts';

export interface OwnSession extends ListedSession {
  /** The one that asks. */
  current: boolean;
}

/** The sessions that are open in somebody's own name. */
@Injectable()
export class OwnSessions {
  constructor(private readonly sessions: Sessions) {}

  async run({ userId }: Viewer, token: string | undefined): Promise<OwnSession[]> {
    const asking = await this.sessions.sessionOf(token);
    const all = await this.sessions.listOf(userId);
    return all.map((session) => ({ ...session, current: session.id === asking?.id }));
  }

  /** When the session behind the token ends; null when it has. */
  async times(token: string | undefined): Promise<SessionTimes | null> {
    const session = await this.sessions.sessionOf(token);
    return session && { serverTime: new Date(), expiresAt: session.expiresAt, endsAt: session.endsAt };
  }
}
