import type { Role, Side } from './codes.ts';

/** Who asks, as far as rights go. */
export interface Asker {
  side: Side;
  role: Role;
}

const AUTHORITY_READERS: readonly Role[] = ['CASE_OFFICER', 'EDITOR', 'LEGAL_ADVISER', 'REGISTRAR'];
const BODY_READERS: readonly Role[] = ['COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY', 'READER'];
const BODY_WRITERS: readonly Role[] = ['COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY'];
const EVERYONE: readonly Role[] = [...AUTHORITY_READERS, 'ADMINISTRATOR', ...BODY_READERS];

/**
 * The product's rights, whole: a permission and the roles that have it. No row, no access. Which rounds and answers a body reaches is not
 * decided here but by the database: its rows are the organisation's own. The authority has no row for anything of an unsubmitted answer.
 */
export const PERMISSIONS = {
  'session.own': EVERYONE,
  'account.own': EVERYONE,

  'actor.read': EVERYONE,

  'draft.read': ['LEGAL_ADVISER', 'CASE_OFFICER', 'EDITOR'],
  'draft.write': ['LEGAL_ADVISER'],
  'draft.publish': ['LEGAL_ADVISER'],
  'file.upload': ['LEGAL_ADVISER', 'CASE_OFFICER'],

  'version.read': [...AUTHORITY_READERS, ...BODY_READERS],

  'round.read': [...AUTHORITY_READERS, 'ADMINISTRATOR', ...BODY_READERS],
  'round.prepare': ['CASE_OFFICER'],
  'round.open': ['CASE_OFFICER'],
  'round.close': ['CASE_OFFICER'],
  // Bodies stop reading one another's answers: it is shut for good.
  'round.shut': ['CASE_OFFICER'],
  'round.invite': ['CASE_OFFICER'],
  // The last day moved for all, with a reason; and the round paused and resumed.
  'round.extend': ['CASE_OFFICER'],
  'round.pause': ['CASE_OFFICER'],
  // Anstånd: a body asks, by those who answer for it; the authority decides. A body reads its own.
  'extension.ask': ['COORDINATOR', 'SIGNATORY'],
  'extension.decide': ['CASE_OFFICER'],
  'extension.read': [...AUTHORITY_READERS, ...BODY_READERS],
  'board.read': [...AUTHORITY_READERS, 'ADMINISTRATOR'],

  // A government assignment and its account: who is to be heard, and what has been done. The authority's own.
  'assignment.read': AUTHORITY_READERS,
  'assignment.write': ['CASE_OFFICER'],

  'response.read': BODY_READERS,
  'response.write': BODY_WRITERS,
  // Who takes which §§, and what colleagues say to each other: beside the answer, never part of it.
  'teamwork.write': BODY_WRITERS,
  // Who of them: libs/consultation, sign-off.ts. The reviewer is whom the answer was sent to, and a delegation lends the signatory's right.
  'response.review': BODY_WRITERS,
  'response.submit': BODY_WRITERS,
  // A board's decision that comes after a preliminary answer.
  'decision.add': ['COORDINATOR', 'SIGNATORY'],

  // How the body decides is seen by all of it.
  'signing.read': BODY_READERS,
  'signing.order': ['COORDINATOR'],
  'delegation.read': BODY_READERS,
  'delegation.give': ['SIGNATORY'],
  'delegation.end': ['COORDINATOR', 'SIGNATORY'],

  // A supplement is begun, and thrown away, by whoever may write it. An answer is withdrawn, or given in another order, by whom the body's
  // chain lets submit: libs/consultation, sign-off.ts (legalActProblem).
  'response.supplement': BODY_WRITERS,
  'response.withdraw': BODY_WRITERS,
  'response.elsewhere': BODY_WRITERS,
  // Other bodies' submitted answers, where the round lets its bodies read them: the database has no rows otherwise.
  'others.read': BODY_READERS,

  // Who a body's people are is its own affair: the authority has no row here.
  'colleague.read': ['COORDINATOR'],
  'colleague.manage': ['COORDINATOR'],

  'submitted.read': [...AUTHORITY_READERS, ...BODY_READERS],

  'compilation.read': AUTHORITY_READERS,
  'compilation.assess': ['EDITOR', 'LEGAL_ADVISER'],
  'compilation.export': AUTHORITY_READERS,

  // Of the log a body reaches what is its own: its invitation, its submitted answer, and that the round was opened and closed.
  'log.read': [...AUTHORITY_READERS, 'ADMINISTRATOR', ...BODY_READERS],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether the asker's role has the permission. A signed-out asker (null) has none. */
export function may(asker: Asker | null, permission: Permission): boolean {
  if (asker === null) return false;
  return (PERMISSIONS[permission] as readonly Role[]).includes(asker.role);
}

/** All permissions of a role, in the table's order: what the web is told as `can`. */
export function permissionsOf(asker: Asker | null): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may(asker, permission));
}
