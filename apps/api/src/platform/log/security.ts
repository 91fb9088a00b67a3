import type { Log } from './log.ts';

/** What somebody who watches over the service looks for; the code stays the same from version to version. */
export type SecurityCode =
  /** More attempts than are allowed. */
  | 'LIMIT'
  /** A sign-in that was let in: how, and how surely; who at the authority, but of a body nobody: its log must not tell when a body is at work. */
  | 'SIGNED_IN'
  /** A sign-in that came to nothing. */
  | 'SIGN_IN_REFUSED'
  /** Sessions ended by word of the sign-in service; how many. */
  | 'ENDED_BY_PROVIDER'
  /** Said to be such a word, and is not. */
  | 'LOGOUT_REFUSED'
  | 'BOUNCE_REFUSED'
  /** Something asked for without the right to it. */
  | 'DENIED'
  /** A thing asked for by its name that was not there for the person: none has the name, or it is somebody else's. */
  | 'NOT_REACHED'
  /** A change asked for by another site's page, or with a Host that no browser sends. */
  | 'FOREIGN_ORIGIN'
  | 'BAD_HOST'
  /** A GraphQL document over the limits, or that is none. */
  | 'HOSTILE_QUERY'
  /** A GraphQL document this installation does not answer. */
  | 'UNKNOWN_DOCUMENT'
  /** Sent to a text that is written together: what no editor of ours writes, or somebody else's name. */
  | 'HOSTILE_UPDATE'
  /** A file that the scanner calls harmful, or that could not be scanned. */
  | 'FILE_REFUSED';

/** What goes as it should. */
const EXPECTED: readonly SecurityCode[] = ['SIGNED_IN', 'ENDED_BY_PROVIDER'];

/** One line for each: a code and facts of our own making, never what was sent. */
export function securityEvent(
  log: Log,
  code: SecurityCode,
  facts: Readonly<Record<string, string | number>> = {},
): void {
  log[EXPECTED.includes(code) ? 'info' : 'warn']({ security: code, ...facts }, 'security');
}
