import { Injectable } from '@nestjs/common';
import type { Role } from '@samsyn/consultation';
import { type BodyCaller, DOOR } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { DelegationRepository } from '../store/delegation.repository.ts';

/** What a person is at the body at this moment, whatever the session thought when it began. */
export interface StandingNow {
  role: Role;
  /** The signatory whose right the person may use in the round. */
  delegatedBy: { id: string; name: string } | null;
}

/** What a body's people may at this moment: by their role, and by a signatory's delegation. */
@Injectable()
export class Standings {
  constructor(private readonly delegations: DelegationRepository) {}

  /**
   * The caller's standing, asked inside the caller's own transaction: whoever takes away the role or the delegation meanwhile waits for it
   * to end, or has it wait. Null where the person is no longer with the body.
   */
  async of(tx: Transaction, caller: BodyCaller, roundId: string): Promise<StandingNow | null> {
    const { organisationId, userId } = caller;
    return tx.actingAs(DOOR, async () => {
      const person = await tx.one<{ role: Role }>(
        'SELECT role FROM identity.app_user WHERE id = $1 AND organisation_id = $2 AND ended_at IS NULL FOR SHARE',
        [userId, organisationId],
        'standing',
      );
      if (person === null) return null;
      return { role: person.role, delegatedBy: await this.delegations.usable(tx, organisationId, userId, roundId) };
    });
  }

  /** Who may submit in the round by a signatory's delegation, today. */
  async delegates(organisationId: string, roundId: string): Promise<{ userId: string; givenByName: string }[]> {
    return this.delegations.takers(organisationId, roundId);
  }
}
