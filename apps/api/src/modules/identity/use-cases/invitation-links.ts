import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { DOOR } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { mailAddress } from '../store/address.ts';
import { type InvitationOf, InvitationTokenRepository } from '../store/invitation-token.repository.ts';
import { hashOf, newToken } from '../store/token.ts';

export interface IssuedLink {
  /** The whole address, with the token; shown or mailed once and kept nowhere. */
  url: string;
  expiresAt: Date;
}

/** Where a link is sent and with which letter; one that is handed out is sent nowhere. */
export interface SentTo {
  mailbox: string;
  letterId: string;
}

/** Makes the links that let a body in. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly repository: InvitationTokenRepository,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /**
   * A new link for the invitation, in the caller's transaction; earlier unused ones stop working, but for those of the same letter: which of
   * its tries has come nobody knows.
   */
  async issue(tx: Transaction, invitation: InvitationOf, sent: SentTo | null): Promise<IssuedLink> {
    const token = newToken();
    const addressed = {
      ...invitation,
      email: sent === null ? null : mailAddress(sent.mailbox),
      letterId: sent?.letterId ?? null,
    };
    const expiresAt = await tx.actingAs(DOOR, async () =>
      this.repository.replace(tx, hashOf(token), addressed, this.environment.INVITATION_DAYS),
    );
    return { url: `${this.environment.PUBLIC_URL}/inbjudan#${token}`, expiresAt };
  }
}
