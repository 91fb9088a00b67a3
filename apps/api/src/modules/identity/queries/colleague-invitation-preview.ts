import { Injectable } from '@nestjs/common';
import type { Role } from '@samsyn/consultation';
import { ColleagueInvitationRepository } from '../store/colleague-invitation.repository.ts';
import { hashOf } from '../store/token.ts';

export interface ColleagueInvitationPreview {
  organisationName: string;
  email: string;
  role: Role;
  inviterRole: Role;
  alreadyUsed: boolean;
  expired: boolean;
}

/** What stands on the page behind a colleague's link before the button is pressed. Reads only: a mail filter that follows the link uses nothing up. */
@Injectable()
export class ColleagueInvitationPreviewQuery {
  constructor(private readonly invitations: ColleagueInvitationRepository) {}

  async run(token: string): Promise<ColleagueInvitationPreview | null> {
    const invited = await this.invitations.find(hashOf(token));
    if (invited === null) return null;
    const { organisationName, email, role, inviterRole, used, expired } = invited;
    return { organisationName, email, role, inviterRole, alreadyUsed: used, expired };
  }
}
