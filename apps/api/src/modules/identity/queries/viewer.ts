import { Injectable } from '@nestjs/common';
import { type Assurance, permissionsOf, type Role, type Side } from '@samsyn/consultation';
import { Sessions } from '../store/sessions.ts';

export interface ViewerView {
  id: string;
  displayName: string;
  side: Side;
  role: Role;
  organisationName: string;
  organisationId: string | null;
  can: string[];
  assurance: Assurance;
  sessionExpiresAt: Date;
  sessionEndsAt: Date;
}

/** Who is signed in, and what the role may do; null when nobody is. */
@Injectable()
export class ViewerQuery {
  constructor(private readonly sessions: Sessions) {}

  async run(token: string | undefined): Promise<ViewerView | null> {
    const caller = await this.sessions.callerOf(token);
    const session = await this.sessions.sessionOf(token);
    if (caller === null || session === null) return null;
    const { userId, displayName, side, role, organisationName } = caller;
    const organisationId = caller.side === 'BODY' ? caller.organisationId : null;
    return {
      id: userId,
      displayName,
      side,
      role,
      organisationName,
      organisationId,
      can: permissionsOf(caller),
      assurance: caller.assurance,
      sessionExpiresAt: session.expiresAt,
      sessionEndsAt: session.endsAt,
    };
  }
}
