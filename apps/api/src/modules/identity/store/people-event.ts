import type { Role } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** What is done about a body's people. */
export const PEOPLE_EVENTS = [
  'COORDINATOR_CAME',
  'COLLEAGUE_INVITED',
  'INVITED_AGAIN',
  'INVITATION_WITHDRAWN',
  'COLLEAGUE_JOINED',
  'ROLE_CHANGED',
  'COLLEAGUE_REMOVED',
  'ADDRESS_CHANGED',
  'PASSKEY_ADDED',
  'PASSKEY_REMOVED',
  'DELEGATION_GIVEN',
  'DELEGATION_ENDED',
] as const;
export type PeopleEventKind = (typeof PEOPLE_EVENTS)[number];

/** What was done about a body's people. Stands in the body's own log, which the authority does not reach. */
export interface PeopleEvent {
  organisationId: string;
  kind: PeopleEventKind;
  by: string | null;
  about?: string;
  invitationId?: string;
  fromRole?: Role;
  toRole?: Role;
}

/** Writes it in the transaction of what it tells of. */
export async function notePeople(tx: Transaction, event: PeopleEvent): Promise<void> {
  const { organisationId, kind, by, about, invitationId, fromRole, toRole } = event;
  await tx.query(
    `INSERT INTO identity.people_event (organisation_id, kind, by_user, about_user, invitation_id, from_role, to_role)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [organisationId, kind, by, about ?? null, invitationId ?? null, fromRole ?? null, toRole ?? null],
  );
}
