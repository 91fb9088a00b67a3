import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/db/index.ts';
import type { InvitationOf } from './invitation-token.repository.ts';

/** That a body has opened its invitation: all the authority may know before the answer. Written in the body's role. */
@Injectable()
export class OpeningRepository {
  /** Records the opening. False when it was on record already. */
  async record(tx: Transaction, { invitationId, roundId, organisationId }: InvitationOf): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO record.invitation_opening (invitation_id, round_id, organisation_id) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING invitation_id`,
      [invitationId, roundId, organisationId],
    );
    return rows.length > 0;
  }

  /** The round's part of its address; null when the body is not asked. The link need not make the session strong enough for the round itself. */
  async slugOf(tx: Transaction, roundId: string): Promise<string | null> {
    const row = await tx.one<{ slug: string }>(`SELECT slug FROM office.round_front WHERE round_id = $1`, [roundId]);
    return row?.slug ?? null;
  }
}
