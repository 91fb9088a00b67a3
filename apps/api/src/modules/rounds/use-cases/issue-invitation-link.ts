import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found } from '../../../platform/refusals.ts';
import { InvitationLinks, type IssuedLink } from '../../identity/index.ts';

interface InvitationRow {
  invitationId: string;
  roundId: string;
  organisationId: string;
}

/** A fresh link for a body whose letter went astray: the one before stops working. */
@Injectable()
export class IssueInvitationLink {
  constructor(
    private readonly db: UnitOfWork,
    private readonly links: InvitationLinks,
  ) {}

  async run(caller: AuthorityCaller, invitationId: string): Promise<IssuedLink & { __typename: 'InvitationLink' }> {
    return this.db.inTransaction(caller, async (tx) => {
      const invitation = found(
        await tx.one<InvitationRow>(
          `SELECT i.id AS "invitationId", i.round_id AS "roundId", i.organisation_id AS "organisationId"
           FROM record.invitation i JOIN office.round r ON r.id = i.round_id WHERE i.id = $1 AND r.state IN ('OPEN', 'CLOSED')`,
          [invitationId],
        ),
      );
      const link = await this.links.issue(tx, invitation, null);
      await recordEvent(tx, {
        kind: 'INVITATION_LINK_ISSUED',
        by: caller,
        roundId: invitation.roundId,
        objectType: 'invitation',
        objectId: invitationId,
      });
      return { __typename: 'InvitationLink', ...link };
    });
  }
}
