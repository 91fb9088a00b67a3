import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { InvitationTokenRepository } from '../store/invitation-token.repository.ts';
import { hashOf } from '../store/token.ts';

export interface InvitationPreview {
  roundTitle: string;
  authorityName: string;
  organisationName: string;
  deadline: Date;
  alreadyUsed: boolean;
  expired: boolean;
}

/** What stands on the page behind an invitation link before the button is pressed. Reads only: a mail filter that follows the link uses nothing up. */
@Injectable()
export class InvitationPreviewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: InvitationTokenRepository,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async run(token: string): Promise<InvitationPreview | null> {
    const invitation = await this.tokens.find(hashOf(token));
    if (invitation === null) return null;
    const { organisationId, roundId, used, expired } = invitation;
    const [row] = await this.unitOfWork.read<Pick<InvitationPreview, 'roundTitle' | 'organisationName' | 'deadline'>>(
      { side: 'BODY', organisationId, userId: null },
      `SELECT r.title AS "roundTitle", i.name_as_sent AS "organisationName", r.deadline
       FROM office.round_front r JOIN record.invitation i ON i.round_id = r.round_id WHERE r.round_id = $1`,
      [roundId],
    );
    return row ? { ...row, authorityName: this.environment.SAMSYN_AUTHORITY_NAME, alreadyUsed: used, expired } : null;
  }
}
