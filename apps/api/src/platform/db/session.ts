import { type Assurance, ASSURANCES } from '@samsyn/consultation';
import type { ClientBase } from 'pg';
import type { Acting } from '../caller.ts';
import type { Preamble } from './batch.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Says, for this transaction only, which body and which person act, and how surely the person is known: what row-level security goes by. Empty for the other sides. */
export function bodySettings(acting: Acting): string {
  if (acting.side !== 'BODY') return '';
  const [organisation, person, assurance] = bodyValues(acting);
  return `SELECT set_config('samsyn.organisation', '${organisation}', true), set_config('samsyn.user', '${person}', true), set_config('samsyn.assurance', '${assurance}', true)`;
}

/** The same as the values of a statement: the organisation, the person, the assurance. Throws when one of them is none. */
function bodyValues(acting: Acting): string[] {
  if (acting.side !== 'BODY') throw new TypeError('only a body acts under an organisation');
  return [
    checked(acting.organisationId),
    acting.userId === null ? '' : checked(acting.userId),
    known(acting.assurance),
  ];
}

/** Takes another side's role for the rest of this transaction, and forgets the body that acted before. */
export function takeRole(acting: Acting): string {
  const role = { DOOR: 'samsyn_door', AUTHORITY: 'samsyn_authority', BODY: 'samsyn_body' }[acting.side];
  const settings =
    bodySettings(acting) ||
    `SELECT set_config('samsyn.organisation', '', true), set_config('samsyn.user', '', true), set_config('samsyn.assurance', '', true)`;
  return `SET LOCAL ROLE ${role}; ${settings}`;
}

function checked(id: string): string {
  if (!UUID.test(id)) throw new TypeError('a body acts under the id of an organisation');
  return id;
}

function known(assurance: Assurance = 'EMAIL'): string {
  if (!ASSURANCES.includes(assurance)) throw new TypeError('an assurance that is none');
  return assurance;
}

const ACT = `SELECT set_config('samsyn.organisation', $1, true), set_config('samsyn.user', $2, true), set_config('samsyn.assurance', $3, true)`;
const SETTINGS: Record<'read' | 'write', string> = {
  write: ACT,
  read: `${ACT}, set_config('transaction_read_only', 'on', true)`,
};

/** Says which body acts, before a statement of its own: `read` refuses every change. Null for the other sides. Throws when an id is none. */
export function preambleFor(acting: Acting, way: 'read' | 'write'): Preamble | null {
  return acting.side === 'BODY' ? { name: `act-to-${way}`, values: bodyValues(acting) } : null;
}

/** Makes the preambles known to a new connection of a body's pool. */
export async function teachPreambles(client: ClientBase): Promise<void> {
  for (const [way, text] of Object.entries(SETTINGS)) {
    await client.query({ name: `act-to-${way}`, text, values: ['', '', ''] });
  }
}
