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
  // The register of bodies: who there is, by what name from when, and how they are reached.
  'actor.write': ['CASE_OFFICER', 'REGISTRAR'],

  'draft.read': ['LEGAL_ADVISER', 'CASE_OFFICER', 'EDITOR'],
  'draft.write': ['LEGAL_ADVISER'],
  'draft.publish': ['LEGAL_ADVISER'],
  'file.upload': ['LEGAL_ADVISER', 'CASE_OFFICER', 'REGISTRAR'],

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

  // Meetings with bodies. A body reads its own points, once they have been shared with it.
  'meeting.read': AUTHORITY_READERS,
  'meeting.write': ['CASE_OFFICER'],
  'meeting.own': BODY_READERS,

  // What must be done before a decision, and who has stated that it is, or need not be.
  'gate.read': AUTHORITY_READERS,
  'gate.state': ['CASE_OFFICER', 'LEGAL_ADVISER'],

  // The round is put together, and the decision it leads to is put on record.
  'round.consolidate': ['CASE_OFFICER', 'EDITOR'],
  'round.decide': ['CASE_OFFICER', 'LEGAL_ADVISER', 'REGISTRAR'],
  // A decided round is shut for good.
  'round.archive': ['REGISTRAR'],

  // Replies to those who answered: written and sent by the authority. A body reads its own; who writes in answers says of each point whether it
  // was met, and those who answer for the body send it.
  'reply.read': AUTHORITY_READERS,
  'reply.write': ['CASE_OFFICER'],
  'reply.own': BODY_READERS,
  'reply.draft': BODY_WRITERS,
  'reply.answer': ['COORDINATOR', 'SIGNATORY'],

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

  // Answers from outside: registered by the authority on the body's behalf; the body reads what was registered and says whether it is right.
  'incoming.read': AUTHORITY_READERS,
  'incoming.register': ['REGISTRAR', 'CASE_OFFICER'],
  'registered.read': BODY_READERS,
  'registered.confirm': ['COORDINATOR', 'SIGNATORY'],

  'submitted.read': [...AUTHORITY_READERS, ...BODY_READERS],

  'compilation.read': AUTHORITY_READERS,
  'compilation.assess': ['EDITOR', 'LEGAL_ADVISER'],
  // Another than who proposed: libs/consultation, assessment/settling.ts.
  'compilation.validate': ['EDITOR', 'LEGAL_ADVISER'],
  // Tags and themes, who answers for what, and a comment cut into parts: the order the work is done in.
  'compilation.order': ['CASE_OFFICER', 'EDITOR', 'LEGAL_ADVISER'],
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
