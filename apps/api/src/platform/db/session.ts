import type { Acting } from '../caller.ts';
import type { DatabaseSide } from './pools.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** The pool whose connections stand in the caller's role. */
export function sideOf(acting: Acting): DatabaseSide {
  return acting.side;
}

/** Says, for this transaction only, which body and which person act: what row-level security goes by. Empty for the other sides. */
export function bodySettings(acting: Acting): string {
  if (acting.side !== 'BODY') return '';
  const person = acting.userId === null ? '' : checked(acting.userId);
  return `SELECT set_config('samsyn.organisation', '${checked(acting.organisationId)}', true), set_config('samsyn.user', '${person}', true)`;
}

/** Takes another side's role for the rest of this transaction, and forgets the body that acted before. */
export function takeRole(acting: Acting): string {
  const role = { DOOR: 'samsyn_door', AUTHORITY: 'samsyn_authority', BODY: 'samsyn_body' }[acting.side];
  const settings =
    bodySettings(acting) || `SELECT set_config('samsyn.organisation', '', true), set_config('samsyn.user', '', true)`;
  return `SET LOCAL ROLE ${role}; ${settings}`;
}

function checked(id: string): string {
  if (!UUID.test(id)) throw new TypeError('a body acts under the id of an organisation');
  return id;
}
