import type { Assurance, Role, SignInWay } from '@samsyn/consultation';

interface Person {
  userId: string;
  displayName: string;
  role: Role;
  /** The body's name, or the authority's. */
  organisationName: string;
  /** How surely the session knows the person. */
  assurance: Assurance;
  /** When and how the session's person was last identified; null where that is not known. */
  identified?: { at: Date | null; way: SignInWay };
  /** There when a sign-in service vouches for the person; when it last identified them, where it says so. */
  provider?: { identifiedAt: Date | null };
}

/** A person at the authority that sends out the remiss. */
export interface AuthorityCaller extends Person {
  side: 'AUTHORITY';
}

/** A person at a referral body; acts for that body and no other. */
export interface BodyCaller extends Person {
  side: 'BODY';
  organisationId: string;
}

/** Somebody signed in. */
export type Viewer = AuthorityCaller | BodyCaller;

/** Who asks; null: nobody is signed in. */
export type Caller = Viewer | null;

/** Side of the database that only signing in uses: users, sessions, invitation tokens, and nothing else. */
export const DOOR = { side: 'DOOR' } as const;

/** The body alone, before a person of it is known (an invitation that is being opened). */
export interface ActingBody {
  side: 'BODY';
  organisationId: string;
  userId: string | null;
  /** The least when left out. */
  assurance?: Assurance;
}

/** The authority's side without a person: a job of the system. */
export const SYSTEM = { side: 'AUTHORITY', userId: null } as const;

/** In whose place the database is asked: decides the database role, and for a body which rows exist. */
export type Acting = Viewer | ActingBody | typeof DOOR | typeof SYSTEM;
