import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';

export interface NewDelegation {
  organisationId: string;
  givenBy: string;
  givenTo: string;
  roundId: string | null;
  /** The last day; ISO 8601. */
  until: string | null;
  reason: string;
}

export interface Delegation {
  id: string;
  givenBy: string;
  givenByName: string;
  givenTo: string;
  givenToName: string;
  roundId: string | null;
  until: string | null;
  reason: string;
  givenAt: Date;
  endedAt: Date | null;
  endedByName: string | null;
  /** It can be used today, by both being who it takes. */
  holds: boolean;
}

export const TODAY = `(clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date`;
// More than its giver has at this moment, nobody gets by a delegation: the giver's role is looked at each time.
const HOLDS = `d.ended_at IS NULL AND (d.until IS NULL OR d.until >= ${TODAY}) AND g.role = 'SIGNATORY' AND g.ended_at IS NULL
  AND t.role IN ('COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY') AND t.ended_at IS NULL`;
const PEOPLE = `identity.delegation d JOIN identity.app_user g ON g.id = d.given_by JOIN identity.app_user t ON t.id = d.given_to`;
const COLUMNS = `d.id, d.given_by AS "givenBy", g.display_name AS "givenByName", d.given_to AS "givenTo", t.display_name AS "givenToName", d.round_id AS "roundId",
  d.until::text AS until, d.reason, d.given_at AS "givenAt", d.ended_at AS "endedAt", (SELECT e.display_name FROM identity.app_user e WHERE e.id = d.ended_by) AS "endedByName",
  ${HOLDS} AS holds`;

/** Delegations as rows. Every statement names the body. */
@Injectable()
export class DelegationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The body's delegations, the newest first; two hundred at most. */
  async of(organisationId: string): Promise<Delegation[]> {
    return this.unitOfWork.read<Delegation>(
      DOOR,
      `SELECT ${COLUMNS} FROM ${PEOPLE} WHERE d.organisation_id = $1 ORDER BY d.given_at DESC LIMIT 200`,
      [organisationId],
    );
  }

  async add(tx: Transaction, { organisationId, givenBy, givenTo, roundId, until, reason }: NewDelegation) {
    await tx.query(
      `INSERT INTO identity.delegation (organisation_id, given_by, given_to, round_id, until, reason) VALUES ($1, $2, $3, $4, $5, $6)`,
      [organisationId, givenBy, givenTo, roundId, until, reason],
    );
  }

  /** The delegation with its place held until the transaction ends. */
  async find(tx: Transaction, organisationId: string, id: string): Promise<Delegation | null> {
    return tx.one<Delegation>(
      `SELECT ${COLUMNS} FROM ${PEOPLE} WHERE d.organisation_id = $1 AND d.id = $2 FOR UPDATE OF d`,
      [organisationId, id],
    );
  }

  async end(tx: Transaction, id: string, by: string): Promise<void> {
    await tx.query('UPDATE identity.delegation SET ended_at = clock_timestamp(), ended_by = $2 WHERE id = $1', [
      id,
      by,
    ]);
  }

  /** A signatory whose right the person may use in the round now; both rows are held, so that neither changes before the commit. */
  async usable(tx: Transaction, organisationId: string, userId: string, roundId: string) {
    return tx.one<{ id: string; name: string }>(
      `SELECT g.id, g.display_name AS name FROM ${PEOPLE}
       WHERE d.organisation_id = $1 AND d.given_to = $2 AND (d.round_id IS NULL OR d.round_id = $3) AND ${HOLDS}
       ORDER BY d.given_at LIMIT 1 FOR SHARE OF d, g`,
      [organisationId, userId, roundId],
      'delegation-usable',
    );
  }

  /** Ids of those who may submit by delegation in the round today. */
  async takers(organisationId: string, roundId: string): Promise<{ userId: string; givenByName: string }[]> {
    return this.unitOfWork.read(
      DOOR,
      `SELECT DISTINCT ON (t.id) t.id AS "userId", g.display_name AS "givenByName" FROM ${PEOPLE}
       WHERE d.organisation_id = $1 AND (d.round_id IS NULL OR d.round_id = $2) AND ${HOLDS} ORDER BY t.id, d.given_at`,
      [organisationId, roundId],
      'delegation-takers',
    );
  }
}
